import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { TableNames } from '../../../documents/recognising/recogniser.ts'

/** Words of a title or a file's name, and how much they say of which register it is. */
const titleSigns: [RegExp, number][] = [
  [/\b(assurance framework|baf)\b/, -4],
  [/\b(principal|strategic) risks\b/, -4],
  [/\b(operational|corporate|directorate|divisional|departmental|service|ward|local|high|trust wide|trustwide) risks?\b/, 2],
  [/\b(risk (register|log)|crr|orr)\b/, 4],
]

/** Headers that only one of the two has, or more often than the other. */
const headerSigns: [RegExp, number][] = [
  [/\b(baf|principal risk|principal threat|strategic risk|strategic (objective|goal|aim|priority)|corporate objective)\b/, -4],
  [/\b(lines? of assurance|(first|second|third|1st|2nd|3rd) line|gaps? in (control|assurance)s?|assurances?|assurance committee)\b/, -3],
  [/\b(appetite|executive lead|exec lead|lead director|executive director|lead executive|oversight committee)\b/, -1],
  [/\b(risk owner|risk handler|handler|risk manager|owner)\b/, 2],
  [
    /\b(division|directorate|department|service line|speciality|specialty|ward|site|location|care group|business unit|cbu|cost centre)\b/,
    2,
  ],
  [
    /\b(date (opened|identified|raised|added|logged|of last review|closed)|opened|review date|next review|last review(ed)?|reviewed on)\b/,
    2,
  ],
  [/\b(datix|ulysses|risk (type|category|sub ?type|subtype|status))\b/, 2],
  [/\brisk (id|no|number|ref|reference)\b/, 1],
]

const found = (signs: [RegExp, number][], words: readonly string[]) =>
  signs.filter(([sign]) => words.some((one) => sign.test(one))).reduce((sum, [, weight]) => sum + weight, 0)

/**
 * How much a table speaks for a risk register rather than a board assurance framework: below nought for a framework. Both have the same
 * columns; a framework is known by principal risks, assurances and gaps, a register by whose it is, when it was opened and when it is
 * reviewed. Where next to nothing is said either way it is read as a framework, and the choice is noted.
 */
export function speaksForRegister(headers: readonly string[], { titles, file }: TableNames): number {
  const named = found(titleSigns, [titles]) || found(titleSigns, [file])
  return (found(headerSigns, headers.map(plainWords)) + named) * 0.15 - 0.16
}
