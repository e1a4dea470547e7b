/** Stands at the end of words that go on over a slide within a line, and at the beginning of the rest. */
export const goesOn = '…'

/** The same within a word that is longer than a slide. */
export const goesOnInWord = '……'

const nameMark = ' (continued)'

/** The name of a row where it goes on: its first line, with a word that says so. */
export const continuedName = (name: string): string => `${name.split('\n')[0]?.slice(0, 80).trimEnd()}${nameMark}`

/** Whether words are only the name of a row that goes on. */
export const isContinuedName = (words: string): boolean => words.endsWith(nameMark)

/** Words that were cut over two slides, whole again. */
export function continuedWords(first: string, rest: string): string {
  if (first === '') return rest
  if (first.endsWith(goesOnInWord) && rest.startsWith(goesOnInWord)) return first.slice(0, -2) + rest.slice(2)
  if (first.endsWith(goesOn) && rest.startsWith(goesOn)) return `${first.slice(0, -1).trimEnd()} ${rest.slice(1).trimStart()}`
  return `${first}\n${rest}`
}
