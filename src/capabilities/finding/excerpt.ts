/** A stretch of text, marked where a word was found. */
export interface Stretch {
  words: string
  found: boolean
}

/** The beginning two words of one family share: "waiting" is found by "wait", "policies" by "policy". */
const stemOf = (word: string): string => (word.length > 5 ? word.replace(/(?:ies|ing|ed|es|s|y|e)$/u, '') : word)

function placesOf(text: string, words: readonly string[]): { at: number; to: number }[] {
  const stems = words.map(stemOf)
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => stems.some((stem) => word.toLowerCase().startsWith(stem)))
    .map((match) => ({ at: match.index, to: match.index + match[0].length }))
}

/** The text in stretches, the words found marked. */
export function marked(text: string, words: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  let from = 0
  for (const { at, to } of placesOf(text, words)) {
    if (at > from) found.push({ words: text.slice(from, at), found: false })
    found.push({ words: text.slice(at, to), found: true })
    from = to
  }
  return from < text.length ? [...found, { words: text.slice(from), found: false }] : found
}

/** Whether every word stands in the text: what is found by its own name needs no other reason. */
export const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => placesOf(text, [word]).length > 0)

/** The part of a text around the first word found, cut at words, with an ellipsis where something was left out; empty where no word stands in it. */
export function excerptOf(text: string, words: readonly string[], length = 160): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const [first] = placesOf(plain, words)
  if (!first) return ''
  if (plain.length <= length) return plain
  const begin = Math.max(0, first.at - Math.floor(length / 3))
  const from = begin === 0 ? 0 : plain.indexOf(' ', begin) + 1
  const cut = plain.slice(from, from + length)
  const end = from + length >= plain.length ? cut.length : cut.lastIndexOf(' ')
  return `${from > 0 ? '…' : ''}${cut.slice(0, end > 0 ? end : cut.length)}${from + length < plain.length ? '…' : ''}`
}
