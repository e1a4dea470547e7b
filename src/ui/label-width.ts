/** Pixels an average letter takes in the 14-pixel bold type of labels, with something to spare. */
const letter = 7.9
const widths = [108, 140, 172, 204, 232, 260] as const
export type LabelWidth = (typeof widths)[number]

/** Lines some words take in a column of this many pixels; a word too long for one line is broken. */
export function linesIn(words: string, width: number): number {
  const perLine = Math.max(1, Math.floor(width / letter))
  let lines = 1
  let used = 0
  for (const word of words.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1
      used = 0
    }
    const whole = Math.floor(Math.max(0, word.length - 1) / perLine)
    lines += whole
    used += (used > 0 ? 1 : 0) + word.length - whole * perLine
  }
  return lines
}

/** The narrowest label that holds name and words on so many lines; undefined when none does. */
export const labelWidth = (name: string, words: string, lines: 2 | 3): LabelWidth | undefined =>
  widths.find((width) => linesIn(name, width - 14) + linesIn(words, width - 14) <= lines)
