/** Pixels a letter takes in the 14-pixel bold type of labels, with a little to spare; the plain type beneath is narrower. */
function letterWidth(letter: string): number {
  if (/[iljtfrI .,;:'’“”|()-]/.test(letter)) return 5
  if (/[mwMW]/.test(letter)) return 13
  return /[A-Z]/.test(letter) ? 10 : 8.5
}

const plain = 0.9
const widths = [108, 124, 140, 156, 172, 188, 204, 220, 236, 252, 268, 284] as const
export type LabelWidth = (typeof widths)[number]

/** Pixels some words take on one line. */
const lengthOf = (words: string, weight: number): number => [...words].reduce((sum, letter) => sum + letterWidth(letter), 0) * weight

/** Lines some words take in a column of this many pixels; a word too long for one line is broken. */
export function linesIn(words: string, width: number, weight = 1): number {
  const space = letterWidth(' ') * weight
  let lines = 1
  let used = 0
  for (const word of words.split(/\s+/)) {
    const length = lengthOf(word, weight)
    if (used > 0 && used + space + length > width) {
      lines += 1
      used = 0
    }
    const broken = Math.max(0, Math.ceil(length / width) - 1)
    lines += broken
    used += (used > 0 ? space : 0) + length - broken * width
  }
  return lines
}

/** The narrowest label that holds a bold name and plain words on so many lines; undefined when none does. */
export const labelWidth = (name: string, words: string, lines: 2 | 3): LabelWidth | undefined =>
  widths.find((width) => linesIn(name, width - 14) + linesIn(words, width - 14, plain) <= lines)
