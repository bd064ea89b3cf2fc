/** The first sentence; a full stop inside a number or after an initial or a title does not end it. */
export const firstSentence = (text: string): string => {
  const end =
    /(?<!\b[A-Z]|\be\.g|\bi\.e|\bNo|\bDr|\bMr|\bMrs|\bMs|\bSt|\bvs)[.!?]["'’”)]*(?=\s+\S|$)/u.exec(
      text,
    );
  return end ? text.slice(0, end.index + end[0].length) : text;
};

/** How many words a text has. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => word !== '').length;
