/** "1 item", "3 items": the count with its noun; give the plural where it is not an s. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** "a, b and c", without the comma before and. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** The first letter made a capital, the rest left as it stands. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** A number that opens a sentence: in words up to nine. */
export const opening = (n: number): string => small[n] ?? n.toLocaleString('en-GB')

/** Words cut to a length at a word's end, with an ellipsis where something was cut. */
export function shortened(words: string, length: number): string {
  if (words.length <= length) return words
  const cut = words.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 20)).trimEnd()}…`
}

const numbering = new Intl.Collator('en-GB', { numeric: true })

/** Orders references as people read them, 9 before 10. One collator for all: making one costs more than a hundred comparisons. */
export const byNumber = (a: string, b: string): number => numbering.compare(a, b)
