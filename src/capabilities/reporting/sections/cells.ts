import type { Block, ReportCell, Tone } from '../../../documents/report.ts'
import { type Earned, ragName, spreadOf } from '../../../kernel/rag.ts'
import { listed } from '../../../kernel/words.ts'
import { bandOf, bandTone, type Matrix, scoreInWords } from '../../risk/index.ts'
import { toneOf } from '../item-table.ts'

/** A status as a tag with its word; what nobody declared is said so. */
export const statusCell = (status: Earned | null, ...notes: readonly string[]): ReportCell => ({
  ...(status === null ? { text: 'Not declared' } : { text: ragName(status), tone: toneOf(status) }),
  ...beneath(notes),
})

/** Plain paragraphs beneath a cell's words; blank ones are left out. */
export function beneath(notes: readonly string[]): Pick<ReportCell, 'below'> {
  const below = notes.filter((note) => note.trim() !== '').map((text) => ({ text }))
  return below.length === 0 ? {} : { below }
}

/** A number that formats can calculate with; where there is none, the word for it: an empty cell is read as nought. */
export const numberCell = (value: number | null, none: string): ReportCell =>
  value === null ? { text: none } : { text: String(value), value }

/** How many stand at each status, in words: "3 green, 1 amber". Never one blended mark. */
export function spreadInWords(statuses: readonly (Earned | null)[]): string {
  const told = spreadOf(statuses.filter((status) => status !== null)).map(
    ({ status, count }) => `${count} ${ragName(status).toLowerCase()}`,
  )
  const undeclared = statuses.filter((status) => status === null).length
  return listed([...told, ...(undeclared > 0 ? [`${undeclared} not declared`] : [])]) || 'none'
}

const tones: Record<ReturnType<typeof bandTone>, Tone> = { none: 'none', low: 'green', middle: 'amber', high: 'orange', top: 'red' }

/** The tone of the band a score stands in, the four as on the trust’s own matrix; its word always stands with it. */
export const scoreTone = (matrix: Matrix, score: number | null): Tone => tones[bandTone(matrix, bandOf(matrix, score))]

/** "20, Extreme" as a tag; "No score" where none is known. */
export const scoreCell = (matrix: Matrix, score: number | null): ReportCell =>
  score === null ? { text: 'No score' } : { text: scoreInWords(matrix, score), tone: scoreTone(matrix, score), value: score }

export const heading = (id: string, text: string): Block => ({ kind: 'heading', level: 3, id, text })

/** The sentence that answers, and what follows it; nothing where neither says anything. */
export const answer = (strong: string, words = ''): Block => ({
  kind: 'paragraph',
  role: 'lead',
  spans: [{ text: strong, bold: true }, ...(words ? [` ${words}`] : [])],
})

export const said = (words: string): Block[] => (words.trim() === '' ? [] : [{ kind: 'paragraph', spans: [words] }])
export const note = (words: string): Block[] => (words.trim() === '' ? [] : [{ kind: 'paragraph', role: 'note', spans: [words] }])
