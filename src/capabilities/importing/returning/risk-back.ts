import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { ImportedOwner, RiskFacts } from '../../risk/index.ts'
import type { Held } from '../held.ts'
import { wholeKey } from '../period-needs.ts'
import type { Question, ResultLine } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { figure } from '../propose-score.ts'
import { cellOf } from '../reviewed-table.ts'
import { exactDay } from '../risking/day-with-year.ts'
import { riskWithId } from '../risking/risk-by-id.ts'
import { periodFor } from '../target.ts'
import { type FieldBack, type FieldSettled, settleField } from './asked-of-file.ts'
import { wordsBack } from './item-back.ts'
import type { Returning } from './returning.ts'
import { threeWay } from './three-way.ts'

/** A risk as a row of a file that came back: the row with only what is taken left in it, and what is asked. */
export interface RiskBack {
  row: RecognisedRow
  /** A person chose that nobody owns it, as the file says. */
  clearsOwner: boolean
  results: ResultLine[]
  questions: Question[]
  notes: string[]
}

type Weighing = RiskWeighing & { risk: RiskFacts; returning: Returning }

const scoreFields = ['score', 'likelihood', 'consequence'] as const

/** Weighs what a row says of its risk against the instant the file was written and against now. */
export function riskBack(asked: Weighing): RiskBack {
  const weighing = { ...asked, row: asWrittenHere(asked) }
  const { row, answers, risk } = weighing
  const settled: Record<string, RiskField | undefined> = {}
  for (const field of ownFields) settled[field.column] = own(weighing, field)
  settled.score = scoreOf(weighing)
  const parts = Object.entries(settled).flatMap(([name, field]) => (field ? [[name, settle(field, answers)] as const] : []))
  const left = new Set(
    parts.filter(([, one]) => !one.takes).flatMap(([name]) => (name === 'score' ? [...scoreFields, 'direction'] : [name])),
  )
  const clearsOwner = parts.some(([name, one]) => name === 'owner' && one.takes && one.verdict === 'emptied')
  return {
    row: { ...row, fields: Object.fromEntries(Object.entries(row.fields).map(([name, value]) => [name, left.has(name) ? null : value])) },
    clearsOwner,
    results: clearsOwner ? [{ label: 'Owner', from: risk.owner ?? '', to: '' }] : [],
    questions: parts.flatMap(([, { question }]) => question ?? []),
    notes: [...parts.flatMap(([, { notes }]) => notes), ...numberStays(weighing)],
  }
}

interface RiskField extends FieldBack {
  /** Of a frozen period: never asked; the score's own rule says what is left out. */
  frozen?: boolean
}

function settle(field: RiskField, answers: Readonly<Record<string, string>>): FieldSettled {
  const verdict = threeWay(field.texts)
  if (!field.frozen || verdict === 'nothing' || verdict === 'moved') return settleField(field, answers)
  return { takes: true, verdict, question: undefined, notes: [] }
}

interface OwnField {
  column: string
  label: string
  of: (risk: RiskFacts, held: Held) => string
  /** A day: told as one, however the file writes it. */
  isDay?: true
}

const dayText = (day: Day | null): string => (day === null ? '' : dayInWords(day))

/** What of a risk's own record a file can have as a column. */
const ownFields: readonly OwnField[] = [
  { column: 'title', label: 'Title', of: (one) => one.title },
  { column: 'owner', label: 'Owner', of: (one) => one.owner ?? '' },
  { column: 'target', label: 'Target', of: (one) => String(one.target.score ?? '') },
  { column: 'cause', label: 'Cause', of: (one) => one.cause },
  { column: 'event', label: 'Event', of: (one) => one.event },
  { column: 'effect', label: 'Effect', of: (one) => one.effect },
  { column: 'lead', label: 'Lead director', of: (one, { posts }) => posts.find(({ id }) => id === one.leadPostId)?.title ?? '' },
  { column: 'reviewOn', label: 'Next review', of: (one) => dayText(one.reviewOn), isDay: true },
  { column: 'targetBy', label: 'Target day', of: (one) => dayText(one.targetBy), isDay: true },
]

/** The row as it was written here: a title told in one text stays one, and a day stands without what is told under it, as “Overdue” is. */
function asWrittenHere({ table, row }: Weighing): RecognisedRow {
  const isParted = ['cause', 'event', 'effect', 'description'].some((field) => table.columns[field])
  const isWhole = !isParted && row.fields.event != null && table.columns.title
  const whole = isWhole ? { title: cellOf(table, row.at, 'title').text.trim(), cause: null, event: null, effect: null } : {}
  const days = ownFields.filter(({ column, isDay }) => isDay && table.columns[column])
  const told = days.map(({ column }) => [column, firstLine(cellOf(table, row.at, column).text)] as const)
  return { ...row, fields: { ...row.fields, ...whole, ...Object.fromEntries(told) } }
}

const firstLine = (words: string): string => words.trim().split('\n')[0] ?? ''

/** A day as it is told here; empty where the words say that there is none, undefined where they cannot be read as one. */
function dayBack(words: string): string | undefined {
  const day = exactDay(words)
  return day !== null ? dayInWords(day) : words === '' || /^no\b/i.test(words) ? '' : undefined
}

function own(weighing: Weighing, { column, label, of, isDay }: OwnField): RiskField | undefined {
  const { table, row, risk, returning, held } = weighing
  if (!table.columns[column]) return undefined
  const said = row.fields[column]
  const cell = typeof said === 'number' ? String(said) : wordsBack(weighing, column)
  const file = isDay ? dayBack(cell) : cell
  if (file === undefined) return undefined
  if (column === 'target' && typeof said !== 'number' && file.trim() !== '') return undefined
  const before = returning.heldThen && riskWithId(returning.heldThen.risks, risk.id)
  const stays = file.trim() === '' && column !== 'owner'
  return {
    ...{ key: column, label, changed: returning.changes.get(`risk:${risk.id}`) },
    texts: { exported: before && of(before, returning.heldThen ?? held), file, records: of(risk, held) },
    only: stays ? { words: `${label} was emptied in the file: a file does not take it away`, ...page(risk) } : undefined,
  }
}

const page = ({ id }: RiskFacts) => ({ href: `/risks/${id}`, link: 'Open the risk' })

interface Assessed {
  likelihood: number | null
  consequence: number | null
  score: number | null
}

/** "16, 4 × 4", "16"; empty where there is none. */
export const scoreText = ({ likelihood, consequence, score }: Assessed): string =>
  [score ?? '', likelihood !== null && consequence !== null ? `${likelihood} × ${consequence}` : '']
    .filter((part) => part !== '')
    .join(', ')

/** Likelihood, consequence and score are one assessment; a column that the file does not have says what it said. */
function scoreOf(weighing: Weighing): RiskField | undefined {
  const { table, row, risk, returning, target } = weighing
  const period = periodFor(target, wholeKey(table.kind))
  if (!period || !scoreFields.some((field) => table.columns[field])) return undefined
  const isUnread = (field: string) => table.columns[field] && figure(row, field) === null && cellOf(table, row.at, field).text.trim() !== ''
  if (scoreFields.some(isUnread)) return undefined
  const known = returning.heldThen && riskWithId(returning.heldThen.risks, risk.id)
  const of = (one: RiskFacts | undefined): Assessed => ({ ...unscored, ...one?.scores.find(({ periodId }) => periodId === period.id) })
  const [before, now] = [of(known), of(risk)]
  const part = (field: (typeof scoreFields)[number]) => (table.columns[field] ? figure(row, field) : (known ? before : now)[field])
  const file = scoreText({ likelihood: part('likelihood'), consequence: part('consequence'), score: part('score') })
  return {
    ...{ key: `score:${period.id}`, label: `${period.label} score`, changed: returning.changes.get(`risk:${risk.id}`) },
    texts: { exported: known && scoreText(before), file, records: scoreText(now) },
    only: file === '' ? { words: `The ${period.label} score was emptied in the file: a score once given stays`, ...page(risk) } : undefined,
    frozen: period.state === 'frozen',
  }
}

const unscored: Assessed = { likelihood: null, consequence: null, score: null }

function numberStays({ row, risk }: Weighing): string[] {
  const said = typeof row.fields.number === 'string' ? row.fields.number.trim() : ''
  return said === '' || said === risk.number
    ? []
    : [`The file numbers it ${said}: its number stays ${risk.number}, and is changed on the risk’s own page`]
}

/** Nobody owns it. */
export const noOwner: ImportedOwner = { postId: null, asWritten: null }
