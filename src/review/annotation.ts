/** A line that GitHub shows beside a file. */

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string =>
  inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const about =
  (level: 'error' | 'warning') =>
  (file: string, message: string): string =>
    `::${level} file=${inProperty(file)}::${inMessage(message)}`;

/** An error about a file as a whole. A name that holds a line break or a comma begins no other command. */
export const errorAbout = about('error');

/** Advice about a file as a whole. */
export const warningAbout = about('warning');
