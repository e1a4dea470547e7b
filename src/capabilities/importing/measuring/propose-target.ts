import { dayOf } from '../../../kernel/day.ts'
import {
  type Frequency,
  type Measure,
  type PlainTarget,
  periodAt,
  periodInWords,
  replacedBy,
  type Target,
  targetInForce,
  targetInWords,
} from '../../measures/index.ts'
import type { ResultLine } from '../proposal.ts'
import type { FigureSaid } from './figures-said.ts'
import type { MeasuresHeld } from './held-measures.ts'
import type { MeasureWrite } from './measure-write.ts'
import { type TargetSaid, targetSaid } from './target-said.ts'

export interface TargetProposed {
  write: MeasureWrite['target']
  /** Where no rule could be read: the words to keep. */
  words: string
  results: ResultLine[]
  notes: string[]
}

type Of = Pick<Measure, 'kind' | 'unit' | 'decimals' | 'frequency' | 'direction'>

interface Weighing {
  text: string
  of: Of
  held: MeasuresHeld
  measure: Measure | undefined
  figures: readonly FigureSaid[]
  /** The financial year the table states, as the year it starts in. */
  year: number | undefined
  fileName: string
}

const nothing: TargetProposed = { write: undefined, words: '', results: [], notes: [] }

const sideOf = ({ direction }: Of): TargetSaid['comparison'] =>
  direction === 'neutral' ? undefined : direction === 'increase' ? 'at least' : 'at most'

/** What a cell asks for as a rule in force from a period on. Words that are no rule are kept as words, and nothing is made of them. */
export function proposeTarget(weighing: Weighing): TargetProposed {
  const { text, of, measure, held } = weighing
  if (text === '') return nothing
  const said = targetSaid(text, of.frequency)
  const comparison = said.comparison ?? sideOf(of)
  const why = whyNoRule(said, { comparison, of, text })
  if (!said.rule || !comparison || why) return inWords(weighing, why ?? 'it cannot be read as a rule')
  const { rule, note } = exactly(said, { comparison, of, text })
  const own = measure ? (held.targets.get(measure.id) ?? []) : []
  const now = targetInForce(own, held.top?.id ?? 0, periodAt(held.today, of.frequency))
  const target = ruleOf(weighing, { rule, comparison, now })
  if (now && sameRule(now, target)) return nothing
  if (!held.may.setTargets) return { ...nothing, notes: ['Its target is left: somebody who may set targets has to bring it in'] }
  const label = `${targetInWords(of, asTarget(target))}, from ${periodInWords(target.fromPeriod, of.frequency)}`
  return {
    write: { target, replaced: replacedBy(own, target) },
    words: '',
    results: [now ? { label: 'Target', from: targetInWords(of, now), to: label } : { label: `Target: ${label}` }],
    notes: note ? [note] : [],
  }
}

const asTarget = (target: PlainTarget): Target => ({ ...target, id: 0, measureId: 0, replacesId: null })

function inWords({ text, measure }: Weighing, why: string): TargetProposed {
  if (measure?.targetWords === text) return nothing
  return { ...nothing, words: text, results: [{ label: `Target “${text}”, kept in words: ${why}` }] }
}

function whyNoRule(
  said: TargetSaid,
  { comparison, of, text }: { comparison: TargetSaid['comparison']; of: Of; text: string },
): string | undefined {
  if (!said.rule) return undefined
  if (text.includes('%') && of.kind !== 'proportion') return 'it is a percentage, and its figures are not'
  if (!comparison) return 'which way is better is not told'
  const side = sideOf(of)
  if (side && side !== comparison) return `it asks for ${comparison}, and ${of.direction === 'increase' ? 'more' : 'less'} is better`
  const figures = said.rule.kind === 'number' ? [said.rule.value] : said.rule.points.map(({ value }) => value)
  return of.kind === 'proportion' && figures.some((value) => value < 0 || value > 100) ? 'it is no percentage between 0 and 100' : undefined
}

type Rule = NonNullable<TargetSaid['rule']>

/** `<5` of a count is at most 4. Of any other figure the sign leaves out only the very figure, and that is told. */
function exactly(
  { rule, isStrict }: TargetSaid,
  { comparison, of, text }: { comparison: 'at least' | 'at most'; of: Of; text: string },
): { rule: Rule; note: string | undefined } {
  const plain = rule as Rule
  if (!isStrict) return { rule: plain, note: undefined }
  const step = comparison === 'at least' ? 1 : -1
  if (plain.kind === 'number' && of.kind === 'count' && of.decimals === 0 && Number.isInteger(plain.value))
    return { rule: { kind: 'number', value: plain.value + step }, note: undefined }
  return { rule: plain, note: `“${text}” is taken as ${comparison}: the very figure counts as met` }
}

function ruleOf(
  { of, held, figures, year, fileName }: Weighing,
  { rule, comparison, now }: { rule: Rule; comparison: 'at least' | 'at most'; now: Target | undefined },
): PlainTarget {
  const points = rule.kind === 'dated' ? rule.points : []
  const begins = firstOf({ of, figures, year }) ?? periodAt(held.today, of.frequency)
  return {
    kind: rule.kind,
    comparison,
    placeId: null,
    value: rule.kind === 'number' ? rule.value : null,
    points,
    ways: [],
    fromPeriod: now ? periodAt(held.today, of.frequency) : (points[0]?.period ?? begins),
    untilPeriod: null,
    agreedBy: '',
    agreedOn: null,
    reason: `Imported from ${fileName}`,
  }
}

/** The earliest period the file tells of, else the first of the year it states. */
function firstOf({ of, figures, year }: { of: { frequency: Frequency }; figures: readonly FigureSaid[]; year: number | undefined }) {
  const [first] = figures.map((one) => one.first).sort()
  const start = year === undefined ? undefined : dayOf(year, 4, 1)
  return first ?? (start && periodAt(start, of.frequency))
}

const sameRule = (a: Target, b: PlainTarget): boolean =>
  a.kind === b.kind && a.comparison === b.comparison && a.value === b.value && JSON.stringify(a.points) === JSON.stringify(b.points)
