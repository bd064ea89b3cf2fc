/** Where a sentence ends; a full stop inside a number or after an initial or a title does not end it. */
const END =
  /(?<!\b[A-Z]|\be\.g|\bi\.e|\bNo|\bDr|\bMr|\bMrs|\bMs|\bSt|\bvs)[.!?]["'’”)]*(?=\s+\S|$)/u;

/** The first sentence. */
export const firstSentence = (text: string): string => {
  const end = END.exec(text);
  return end ? text.slice(0, end.index + end[0].length) : text;
};

/** Every sentence, in order. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const sentence = firstSentence(rest);
    sentences.push(sentence);
    rest = rest.slice(sentence.length).trim();
  }
  return sentences;
}

/** How many words a text has. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => word !== '').length;
