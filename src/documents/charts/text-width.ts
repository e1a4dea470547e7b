/** Widths of the signs from space to tilde in thousandths of the type's size: Arial's, which Arimo shares. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const other = 620
const wide = 1000

const signWidth = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return widths[code - 32] ?? (code < 0x2e80 ? other : wide)
}

/** How wide words are set on one line at a size, in the units of the size. */
export function textWidth(words: string, size: number): number {
  let sum = 0
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    sum += code < 0x7f ? (widths[code - 32] ?? other) : signWidth(String.fromCodePoint(words.codePointAt(at) ?? 0))
    if (code >= 0xd800 && code < 0xdc00 && (words.codePointAt(at) ?? 0) > 0xffff) at += 1
  }
  return (sum * size) / 1000
}

/** Words cut to a width, with an ellipsis that says so. */
export function fitted(words: string, size: number, width: number): string {
  if (textWidth(words, size) <= width) return words
  const signs: string[] = []
  let taken = textWidth('…', size)
  for (const sign of words) {
    taken += (signWidth(sign) * size) / 1000
    if (taken > width) break
    signs.push(sign)
  }
  return `${signs.join('').trimEnd()}…`
}

/** Words on at most so many lines of a width; what does not fit ends in an ellipsis. */
export function wrapped(words: string, { size, width, lines }: { size: number; width: number; lines: number }): string[] {
  const done: string[] = []
  let line = ''
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || done.length === lines - 1 || textWidth(longer, size) <= width) line = longer
    else {
      done.push(line)
      line = word
    }
  }
  return [...done, line].map((each) => fitted(each, size, width))
}
