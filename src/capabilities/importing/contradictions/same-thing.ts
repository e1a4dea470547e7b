import { plainWords } from '../../../documents/recognising/look-alikes.ts'
import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'

const text = (row: RecognisedRow, field: string) => (typeof row.fields[field] === 'string' ? (row.fields[field] as string) : '')

/** A number without the words and noughts around it: `BAF 01`, `1`. */
const bare = (number: string) =>
  plainWords(number)
    .replace(/\b(baf|risk|action|no|ref|number)\b/g, '')
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+(?=\d)/, '')

/** Half of the longer title's words stand in the other. */
function alike(a: string, b: string): boolean {
  if (a === '' || b === '') return a === b
  const [x, y] = [new Set(a.split(' ')), new Set(b.split(' '))]
  return 2 * [...x].filter((word) => y.has(word)).length >= Math.max(x.size, y.size)
}

interface Said<T> {
  row: RecognisedRow
  value: T
}

/**
 * Rows that tell of the same thing, by title word for word, or by number where the titles are much alike too: numbers start again in every
 * register. Groups of two or more.
 */
export function sameThings<T>(rows: readonly Said<T>[]): Said<T>[][] {
  const groups: Said<T>[][] = []
  const byKey = new Map<string, Said<T>[][]>()
  for (const said of rows) {
    const [number, title] = [bare(text(said.row, 'number')), plainWords(text(said.row, 'title'))]
    const keys = [title && `title ${title}`, number && `number ${number}`].filter(Boolean)
    const known = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .find((group) => group.some(({ row }) => alike(plainWords(text(row, 'title')), title)))
    const group = known ?? []
    if (!known) groups.push(group)
    group.push(said)
    for (const key of keys) {
      const list = byKey.get(key) ?? []
      if (!list.includes(group)) byKey.set(key, [...list, group])
    }
  }
  return groups.filter((group) => group.length > 1)
}

/** What a row is called, with its number: `Risk 1, “Waits harm people”`. */
export function called(noun: string, row: RecognisedRow): string {
  const title = text(row, 'title')
  const short = title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title
  return [[noun, text(row, 'number')].filter(Boolean).join(' '), short && `“${short.replace(/\s+/g, ' ')}”,`].filter(Boolean).join(', ')
}
