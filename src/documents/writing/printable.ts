import { count } from '../../kernel/words.ts'
import type { Has } from './font-coverage.ts'

/** Stands where the typeface has no shape for a character. */
export const missingMark = '□'

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
/** Characters that have no shape of their own: joiners, direction marks, byte order marks. A line break is kept. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const longWord = /[^\s]{21,}/gu

/** Counts, over one paper, what could not be printed. */
export interface Printing {
  has: Has
  missing: number
}

const covered = (words: string, has: Has): boolean => {
  for (const character of words) if (character !== '\n' && !has(character.codePointAt(0) ?? 0)) return false
  return true
}

const shown = (words: string): string => words.replace(invisible, (character) => (character === '\n' ? '\n' : ''))

/** Text as the typeface can print it: composed, tabs and odd spaces as spaces, each character it has no shape for replaced by a visible mark and counted. */
export function printable(text: string, printing: Printing): string {
  const words = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[^\S\n\u00a0]/gu, ' ')
  if (covered(shown(words), printing.has)) return shown(words)
  return [...graphemes.segment(words)]
    .map(({ segment }) => (covered(shown(segment), printing.has) ? shown(segment) : marked(printing)))
    .join('')
}

function marked(printing: Printing): string {
  printing.missing += 1
  return missingMark
}

/** Places where a very long word may break, marked with zero-width spaces: after its own signs, else every ten characters. */
export const breakable = (words: string): string =>
  words.replace(longWord, (word) => word.replace(/([/._@?&=-]+|[^/._@?&=-]{10})(?=.)/gu, '$1\u200b'))

/** The note at the end of a paper that lacks characters; nothing when it lacks none. */
export const missingNote = (missing: number): string =>
  missing === 0
    ? ''
    : `${missingMark} stands for ${count(missing, 'character')} that the typeface of this paper does not have. The web page of this report shows ${missing === 1 ? 'it' : 'them'}.`
