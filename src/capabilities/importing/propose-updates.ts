import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { type Rag, ragName, rags } from '../../kernel/rag.ts'
import { shortened } from '../../kernel/words.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { Update } from '../delivery/index.ts'
import { tidy } from './item-said.ts'
import { latestUpdate, updateKey, updatesSaid, wholeKey } from './period-needs.ts'
import type { Question, ResultLine, UpdateWrite } from './proposal.ts'
import { cellOf, type ReviewedTable } from './reviewed-table.ts'
import { periodFor, type Target } from './target.ts'

/** What one row says of one period. */
export interface Said {
  period: PeriodRow
  text: string | null
  rag: Rag | null
  /** Its column and field in the table. */
  field: 'updates' | 'update'
  nth: number
  /** The table's status stands with this period. */
  hasRag: boolean
}

export interface UpdatesProposed {
  writes: UpdateWrite[]
  results: ResultLine[]
  questions: Question[]
  touched: string[]
  /** What the file says and is not taken. */
  notes: string[]
}

const asRag = (value: unknown): Rag | null => rags.find((rag) => rag === value) ?? null

/** What a row says, period by period, oldest first; a status stands with the latest period that the table tells of. */
export function saidByPeriod(table: ReviewedTable, row: RecognisedRow, target: Target): Said[] {
  const { kind, rows } = table
  const rag = asRag(row.fields.rag)
  if (kind === 'progress' || updatesSaid(rows[0]?.fields.updates).length === 0) {
    const period = periodFor(target, wholeKey(kind))
    const text = typeof row.fields.update === 'string' ? row.fields.update : null
    return period
      ? [{ period, text, rag, field: 'update', nth: Math.max(latestUpdate(table), 0), hasRag: table.columns.rag !== undefined }]
      : []
  }
  const said = updatesSaid(row.fields.updates).flatMap(({ words, nth, text }, at): Said[] => {
    const period = periodFor(target, updateKey(words, nth))
    return period ? [{ period, text, rag: null, field: 'updates', nth: at, hasRag: false }] : []
  })
  said.sort((a, b) => a.period.ends_on.localeCompare(b.period.ends_on))
  const last = said.at(-1)
  return last ? [...said.slice(0, -1), { ...last, rag, hasRag: table.columns.rag !== undefined }] : []
}

interface Weighing {
  table: ReviewedTable
  row: RecognisedRow
  /** Newest period first; none where the item is new. */
  held: readonly Update[]
  answers: Readonly<Record<string, string>>
  /** The file was written here and came back: a cell that stayed empty asks nothing. */
  cameBack?: boolean
}

/** Weighs what a row says of each period against what is held. Words written here and frozen periods are never overwritten. */
export function proposeUpdates(said: readonly Said[], weighing: Weighing): UpdatesProposed {
  const out: UpdatesProposed = { writes: [], results: [], questions: [], touched: [], notes: [] }
  for (const [at, one] of said.entries()) weigh(one, said.slice(0, at), weighing, out)
  return out
}

function weigh(one: Said, earlier: readonly Said[], { table, row, held, answers, cameBack }: Weighing, out: UpdatesProposed): void {
  const { period, rag } = one
  const now = held.find((u) => u.periodId === period.id)
  if (now) out.touched.push(`update:${now.id}@${now.version}`)
  const heldBefore = held.find((u) => u.periodEnds < period.ends_on && tidy(u.text) !== '')?.text
  const before = [...earlier].reverse().find((s) => s.text !== null)?.text ?? heldBefore
  const empty = one.text === null && !tidy(now?.text)
  if (empty && before && one.field === 'updates' && period.state !== 'frozen' && !cameBack)
    out.questions.push(emptyCell(one, before, earlier, answers[`empty:${period.id}`]))
  const kept = empty && before && answers[`empty:${period.id}`] === 'keep' ? before : undefined
  const text = one.text ?? kept ?? now?.text ?? ''
  if (tidy(text) === '' && rag === null) return
  const sameRag = rag === null || rag === (now?.rag ?? null)
  if (now && tidy(now.text) === tidy(text) && sameRag) return
  if (period.state === 'frozen') {
    out.notes.push(
      now
        ? `${period.label} is frozen: what was reported stands, and the file’s other words are left out`
        : `${period.label} is frozen: what the file says of it is left out`,
    )
    return
  }
  const stands = writtenHere(one, now)
  if (stands) {
    out.questions.push({ ...stands, answer: answers[stands.key] })
    return
  }
  out.results.push(...resultOf(one, { now, before: heldBefore, text, kept: kept !== undefined }))
  const origins = originsOf(table, row.at, one).map((o) =>
    kept ? { ...o, asWritten: o.asWritten || 'empty: the words of the period before were kept' } : o,
  )
  out.writes.push({ periodId: period.id, text, rag: rag ?? now?.rag ?? null, held: now && { id: now.id, version: now.version }, origins })
}

function emptyCell({ period }: Said, before: string, earlier: readonly Said[], answer: string | undefined): Question {
  const last = [...earlier].reverse().find((s) => s.text !== null)?.period.label ?? 'the period before'
  return {
    key: `empty:${period.id}`,
    words: `The ${period.label} cell is empty; ${last} said “${shortened(tidy(before), 60).replace(/\.$/, '')}”`,
    alike: `The ${period.label} cell is empty`,
    choices: [
      { value: 'ask', label: 'Leave blank, ask the owner' },
      { value: 'keep', label: `Keep the words of ${last}` },
    ],
    answer,
  }
}

/** The words written here by a person: a file never overwrites them, and somebody must have seen that it says otherwise. */
function writtenHere({ period }: Said, now: Update | undefined): Omit<Question, 'answer'> | undefined {
  if (!now || now.state === 'imported') return undefined
  return {
    key: `held:${period.id}`,
    words: `${now.writer ?? 'The owner'} wrote the ${period.label} update here, in other words than the file`,
    alike: `The ${period.label} update was written here`,
    choices: [{ value: 'stand', label: 'Keep the words written here' }],
  }
}

function resultOf(
  { period, rag }: Said,
  { now, before, text, kept }: { now: Update | undefined; before: string | undefined; text: string; kept: boolean },
): ResultLine[] {
  const lines: ResultLine[] = []
  if (now && tidy(now.text) !== tidy(text)) lines.push({ label: `${period.label} update`, from: now.text, to: text })
  else if (!now && kept) lines.push({ label: `Adds the ${period.label} update with the words kept` })
  else if (!now && before && tidy(before) === tidy(text))
    lines.push({ label: `Adds the ${period.label} update, in the same words as before` })
  else if (!now && before && tidy(text) !== '') lines.push({ label: `${period.label} update`, from: before, to: text })
  else if (!now && tidy(text) !== '') lines.push({ label: `Adds the ${period.label} update` })
  if (rag && rag !== now?.rag) lines.push({ label: `${period.label} RAG: ${now?.rag ? `${ragName(now.rag)} to ` : ''}${ragName(rag)}` })
  return lines
}

const originsOf = (table: ReviewedTable, at: string, { field, nth, text, rag }: Said) => [
  ...(text === null && rag !== null ? [] : [originOf(table, at, { name: 'text', field, nth, said: text ?? '' })]),
  ...(rag === null ? [] : [originOf(table, at, { name: 'rag', field: 'rag', nth: 0, said: rag })]),
]

/** Where a value stood and how it was written; a cell whose shading said it has no words, so the value stands for them. */
export function originOf(
  table: ReviewedTable,
  at: string,
  { name, field, nth = 0, said }: { name: string; field: string; nth?: number; said: string },
) {
  const cell = cellOf(table, at, field, nth)
  return { field: name, at: cell.at, asWritten: cell.text.trim() || said }
}
