import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import type { ImportedOwner, RiskFacts } from '../../risk/index.ts'
import { wholeKey } from '../period-needs.ts'
import type { Question, ResultLine } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { figure } from '../propose-score.ts'
import { cellOf } from '../reviewed-table.ts'
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
export function riskBack(weighing: Weighing): RiskBack {
  const { row, answers, risk } = weighing
  const settled = {
    title: own(weighing, 'title', 'Title', (one) => one.title),
    owner: own(weighing, 'owner', 'Owner', (one) => one.owner ?? ''),
    target: own(weighing, 'target', 'Target', (one) => String(one.target.score ?? '')),
    score: scoreOf(weighing),
  }
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

function own(weighing: Weighing, column: string, label: string, of: (risk: RiskFacts) => string): RiskField | undefined {
  const { table, row, risk, returning } = weighing
  if (!table.columns[column]) return undefined
  const said = row.fields[column]
  const file = typeof said === 'number' ? String(said) : wordsBack(weighing, column)
  if (column === 'target' && typeof said !== 'number' && file.trim() !== '') return undefined
  const before = returning.heldThen?.risks.find(({ id }) => id === risk.id)
  const stays = file.trim() === '' && column !== 'owner'
  return {
    ...{ key: column, label, changed: returning.changes.get(`risk:${risk.id}`) },
    texts: { exported: before && of(before), file, records: of(risk) },
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
  const known = returning.heldThen?.risks.find(({ id }) => id === risk.id)
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
