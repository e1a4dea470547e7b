import type { Day } from '../../../kernel/day.ts'
import type { GivenObservation, ObservationStatus } from '../observing/observation.ts'
import { ratioOf } from '../observing/observation.ts'
import { checkFigures } from './checks/check-figures.ts'
import { findSuspicions } from './checks/suspicions.ts'
import { checkTwice } from './checks/twice.ts'
import { inOneUnit } from './checks/units.ts'
import type { HeldFigure, HeldFigures, Known } from './matching/known.ts'
import { type MatchedFigure, type MatchedFile, matchFile } from './matching/match-file.ts'
import type { NameAnswers } from './matching/match-names.ts'
import { Gathered } from './reading/gathered.ts'
import type { Finding, Way } from './reading/proposed.ts'
import type { FileRead } from './reading/read-observations.ts'

/** A figure as it would be written, and what the records hold in its place. */
export interface ReadyFigure extends Omit<GivenObservation, 'seriesId'> {
  of: MatchedFigure
  was: HeldFigure | undefined
  does: 'added' | 'revised' | 'same'
}

/** A finding with what was answered to it. */
export interface AnsweredFinding extends Finding {
  answer: Way | undefined
}

export type FindingAnswers = Readonly<Record<string, Way>>

/** What would happen if a file were accepted now. */
export interface Outcome {
  ready: ReadyFigure[]
  findings: AnsweredFinding[]
  matched: MatchedFile
  /** Figures that findings or a person's answers leave out. */
  leftOut: number
  /** How many questions are open: none, and it may be accepted. */
  open: number
}

const statuses: Record<MatchedFigure['status'], ObservationStatus> = { given: 'final', suppressed: 'hidden', missing: 'missing' }

/** Of a figure with its parts the value is worked out, so that it is exact; a denominator of nought is held as none. */
function asHeld(figure: MatchedFigure): Omit<GivenObservation, 'seriesId'> {
  const { numerator, denominator, measure, period } = figure
  const worked = numerator !== null && denominator !== null ? ratioOf(numerator, denominator, measure.per) : null
  const value = worked ?? figure.value
  const status = figure.status === 'given' && value === null ? 'missing' : statuses[figure.status]
  if (status === 'hidden' || status === 'missing') return { period, numerator: null, denominator: null, value: null, status }
  return { period, numerator, denominator: denominator === 0 ? null : denominator, value, status }
}

const alike = (a: HeldFigure, b: HeldFigure) =>
  a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator && a.status === b.status

/** An answer holds for the cells it was given for: a file mapped anew asks anew. */
const answerKey = ({ key, cells }: Finding) => `${key}|${cells.length}|${cells[0] ?? ''}`

interface Asked {
  known: Known
  held: HeldFigures
  names: NameAnswers
  answers: FindingAnswers
  today: Day
}

/** Weighs a file as it was read against what the trust knows and holds, with the answers given so far. */
export function outcomeOf(file: FileRead, { known, held, names, answers, today }: Asked): Outcome {
  const found = new Gathered()
  const matched = matchFile(file, known, names)
  const figures = inOneUnit(matched.figures, found)
  checkFigures(figures, today, found)
  const { repeated, differing } = checkTwice(figures, found)
  findSuspicions(figures, { held, repeated }, found)
  const order = { stops: 0, asks: 1, tells: 2 }
  const findings = [...file.findings.map((one) => ({ ...one, rows: [] })), ...found.findings()]
    .map((one): AnsweredFinding => {
      const key = answerKey(one)
      const answer = answers[key]
      return { ...one, key, answer: answer && one.ways.includes(answer) ? answer : undefined }
    })
    .sort((a, b) => order[a.severity] - order[b.severity])
  const { out, missing } = decided(findings, { repeated, differing })
  const ready = figures.flatMap((of, row) =>
    out.has(row) ? [] : [readyFigure(missing.has(row) ? { ...of, status: 'missing' } : of, held)],
  )
  const asking = findings.filter(({ severity, answer }) => severity !== 'tells' && answer === undefined)
  const unnamed = matched.names.filter(({ answer, kind }) => answer === undefined && names[`${kind}|*`] === undefined)
  return { ready, findings, matched, leftOut: matched.leftOut + out.size, open: asking.length + unnamed.length }
}

/** A figure as it would be written, beside what is held. */
export function readyFigure(of: MatchedFigure, held: HeldFigures): ReadyFigure {
  const figure = asHeld(of)
  const was = held.get(of.series)?.get(of.period)
  const { period, numerator, denominator, value, status } = figure
  return {
    period,
    numerator,
    denominator,
    value,
    status,
    of,
    was,
    does: was === undefined ? 'added' : alike(was, figure) ? 'same' : 'revised',
  }
}

/** The rows that answers leave out, and those they keep as no value. What stops is left out until it is answered. */
function decided(
  findings: readonly AnsweredFinding[],
  { repeated, differing }: { repeated: ReadonlySet<number>; differing: readonly number[][] },
) {
  const out = new Set(repeated)
  const missing = new Set<number>()
  for (const { kind, severity, answer, rows } of findings) {
    const groups = kind === 'twice' ? differing.filter((group) => group.some((row) => rows.includes(row))) : []
    for (const group of groups) {
      const kept = answer === 'first' ? group[0] : answer === 'last' ? group.at(-1) : undefined
      for (const row of group) if (row !== kept) out.add(row)
    }
    if (groups.length > 0) continue
    if (answer === 'leave out' || (severity === 'stops' && answer === undefined)) for (const row of rows) out.add(row)
    if (answer === 'missing') for (const row of rows) missing.add(row)
  }
  return { out, missing }
}
