/** Letters, then a number that may have more behind it: `HC 680`, `CP560`, `HC 422-I`. */
const LETTERED = /^(\p{L}+)[\s-]*(\d\S*)$/u;

/** How readers write an official number: as printed, joined, with a hyphen, in small letters. */
export function spellingsOf(number: string): readonly string[] {
  const [, letters, digits] = LETTERED.exec(number) ?? [];
  if (letters === undefined || digits === undefined)
    return [...new Set([number, number.toLowerCase()])];
  const small = letters.toLowerCase();
  return [
    `${letters} ${digits}`,
    `${letters}${digits}`,
    `${small}-${digits.toLowerCase()}`,
    `${small} ${digits.toLowerCase()}`,
  ];
}

/** What readers shorten a designation to. */
const SHORT = [['recommendation', 'rec']] as const;

/** How readers ask for an item of a report: `recommendation 3 HC 680`, `HC 680 recommendation 3`, `rec 3 HC 680`. */
export function itemSpellingsOf(designation: string, number: string): readonly string[] {
  const small = designation.toLowerCase();
  const short = SHORT.flatMap(([long, brief]) =>
    small.startsWith(`${long} `) ? [`${brief}${small.slice(long.length)} ${number}`] : [],
  );
  return [...short, `${small} ${number}`, `${number} ${small}`];
}
