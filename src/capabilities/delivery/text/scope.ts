import { remembered } from '../../../kernel/remembered.ts'
import { contentOf, stemOf, wordsOf } from './content-words.ts'

const naming =
  /\b(?:particularly|especially|specifically|above all|namely|including|such as)\s+(?:(?:in\s+relation\s+to|for|around|on|in|with|at)\s+)?([^.;:()]+)/gi
const longestPart = 3

/**
 * The parts a focus names for itself: "our waiting lists, particularly in relation to continence and Neuro" names continence
 * and Neuro. Only lists that follow particularly, especially, including, such as and the like count, and only while each part is
 * three words at most: longer ones are a phrase that happens to hold an and.
 */
export function namedParts(focus: string): string[] {
  const lists = [...focus.matchAll(naming)].map((match) => partsOf(match[1] ?? ''))
  return [...new Set(lists.filter((parts) => parts.every((part) => wordsOf(part).length <= longestPart)).flat())]
}

const partsOf = (list: string) =>
  list
    .split(/,|\s+and\s+|\s*&\s*|\s*\/\s*/i)
    .map((part) => part.trim().replace(/^(?:(?:the|our|its|and|for|in|on)\s+)+/i, ''))
    .filter((part) => contentOf(part).length > 0)

/** A part is reported when each of its words, or a longer word that begins with it (neuro, neurodevelopmental), stands in the text. */
const isReported = (part: string, stems: readonly string[]) =>
  contentOf(part).every((wanted) => stems.some((stem) => stem === wanted || (wanted.length >= 4 && stem.startsWith(wanted))))

/** The named parts of a focus that an update says nothing of. A blank update is another finding, and names none. */
export const partsNotReported = remembered((focus: string, text: string): string[] => {
  const stems = wordsOf(text).map(stemOf)
  return stems.length === 0 ? [] : namedParts(focus).filter((part) => !isReported(part, stems))
})

/** The named parts an update leaves open: not in its words, and not said to be reported in others. */
export function partsOpen(focus: string, text: string, marks: readonly { part: string; reported: boolean }[]): string[] {
  const missing = partsNotReported(focus, text)
  return marks.length === 0 ? missing : missing.filter((part) => !marks.some((mark) => mark.part === part && mark.reported))
}
