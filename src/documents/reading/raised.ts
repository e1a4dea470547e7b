/** Figures printed raised, as a footnote's number is, kept apart from the figure before them: `12` and a raised `1` are `12¹`. Other words stay as they are. */
export const raised = (words: string): string =>
  /^[\d,\s]+$/.test(words) ? words.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string) : words
