import { type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { before, type Period, periodLabel } from '../../../kernel/period.ts'
import { count, opening } from '../../../kernel/words.ts'
import { isInPlace, testStanding } from '../../assurance/index.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { worstRisksFirst } from '../sections/assurance-section.ts'
import { movedInWords, numbersInWords } from '../sections/movements.ts'
import type { FrameworkFacts, PaperRisk } from './facts.ts'

/** The order of every paper of risks: the highest score first, equal ones by number. */
export function inOrder(risks: readonly PaperRisk[]): PaperRisk[] {
  const byId = new Map(risks.map((one) => [one.line.risk.id, one]))
  return worstRisksFirst(risks.map(({ line }) => line)).flatMap(({ risk }) => byId.get(risk.id) ?? [])
}

type Scored = Pick<RiskFacts, 'scores'>

const scoreIn = ({ scores }: Scored, period: Period): number | null =>
  scores.find((at) => periodLabel(at.period) === periodLabel(period))?.score ?? null

/** Since when a risk has stood above what is tolerated now, counting back without a break; null where it does not, or nobody can tell. */
export function aboveSince({ line, appetite }: Pick<PaperRisk, 'line' | 'appetite'>, quarter: Period): Period | null {
  const isAbove = (period: Period) => {
    const score = scoreIn(line.risk, period)
    return score !== null && appetite !== undefined && score > appetite.toleranceTo
  }
  if (!isAbove(quarter)) return null
  let since = quarter
  while (isAbove(before(since))) since = before(since)
  return since
}

/** The controls in place against these risks of which nobody gave assurance in the twelve months up to a day; each once. */
export function withoutAssurance(risks: readonly Pick<PaperRisk, 'against'>[], on: Day): { id: number; title: string }[] {
  const since = monthsAfter(on, -12)
  const assured = new Set(
    risks.flatMap(({ against }) =>
      against.assurances.flatMap(({ controlId, givenOn }) =>
        controlId !== null && givenOn !== null && givenOn > since && givenOn <= on ? [controlId] : [],
      ),
    ),
  )
  const controls = risks.flatMap(({ against }) => against.controls.filter((control) => isInPlace(control, on)))
  const bare = controls.filter(({ id }) => !assured.has(id))
  return [...new Map(bare.map(({ id, title }) => [id, { id, title }])).values()]
}

const noun = ({ register }: Pick<FrameworkFacts, 'register'>, n: number): string =>
  `${register.isFramework ? 'strategic ' : ''}${n === 1 ? 'risk' : 'risks'}`

/** What a paper of a register answers first: which risks rose, fell and stood still, then what stands above tolerance, and which controls nobody has vouched for. */
export function frameworkAnswer(facts: FrameworkFacts): { strong: string; words: string } {
  const { risks, quarter, on } = facts
  if (risks.length === 0) return { strong: 'No risk is open.', words: '' }
  const moved = movedInWords(
    risks.map(({ line }) => line),
    quarter,
    noun(facts, 1),
  )
  const above = aboveInWords(facts)
  const rest = [unknownInWords(facts), bareInWords(controlCounts(risks, on), on)]
  return moved.strong === ''
    ? { strong: above, words: rest.filter(Boolean).join(' ') }
    : { strong: moved.strong, words: [moved.words, above, ...rest].filter(Boolean).join(' ') }
}

/** Three counts of controls that are easily taken for one another. */
export interface ControlCounts {
  inPlace: number
  /** No assurance in twelve months, tested or not. */
  bare: number
  /** Neither assured nor tested in twelve months. */
  unproven: number
  /** Past the day of its next test. */
  overdue: number
}

/** The controls against these risks, each counted once. What is unproven is what the tests of honesty find, and nothing else. */
export function controlCounts(risks: readonly Pick<PaperRisk, 'against' | 'findings'>[], on: Day): ControlCounts {
  const all = risks.flatMap(({ against }) => against.controls.filter((control) => isInPlace(control, on)))
  const controls = [...new Map(all.map((control) => [control.id, control])).values()]
  const unproven = risks.flatMap(({ findings }) => findings.filter(({ test }) => test === 'control unproven').map(({ key }) => key))
  return {
    inPlace: controls.length,
    bare: withoutAssurance(risks, on).length,
    unproven: new Set(unproven).size,
    overdue: controls.filter((control) => testStanding(control, on) === 'overdue').length,
  }
}

function bareInWords({ bare, inPlace }: ControlCounts, on: Day): string {
  if (bare === 0) return ''
  return inPlace === 1
    ? `The one control in place was given no assurance in the twelve months to ${dayInWords(on)}.`
    : `Of ${inPlace} controls in place ${bare} ${bare === 1 ? 'was' : 'were'} given no assurance in the twelve months to ${dayInWords(on)}.`
}

/** What each count of controls means, where more than one of them stands somewhere in the product: they are not one another. */
export function countsInWords({ bare, unproven, overdue }: ControlCounts): string {
  if (bare + unproven + overdue === 0) return ''
  return [
    `How the controls against these risks are counted: ${bare} without assurance, because nobody reported on them in twelve months, tested or not`,
    `${unproven} that nobody has proven, because in twelve months they were neither reported on nor tested`,
    `${overdue} with a test overdue, because the day of the next test, by the control’s own interval, has passed.`,
  ].join('; ')
}

function unknownInWords({ risks }: FrameworkFacts): string {
  const unknown = risks.filter(({ stands }) => stands === 'cannot tell').map(({ line }) => line.risk.number)
  return unknown.length === 0 || unknown.length === risks.length
    ? ''
    : `Of ${numbersInWords(unknown)} nobody can tell whether ${unknown.length === 1 ? 'it is' : 'they are'} tolerated: no appetite was set, or no score is known.`
}

function aboveInWords(facts: FrameworkFacts): string {
  const { risks, register } = facts
  const above = risks.filter(({ stands }) => stands === 'above')
  const who = register.isFramework ? 'what the board tolerates' : 'what is tolerated'
  if (risks.every(({ stands }) => stands === 'cannot tell'))
    return `Nobody can tell whether ${risks.length === 1 ? 'the one risk is' : `these ${count(risks.length, 'risk')} are`} tolerated: no appetite was set, or no score is known.`
  const all = `${opening(risks.length).toLowerCase()} ${noun(facts, risks.length)}`
  if (above.length === 0) return `None of ${all} is known to stand above ${who}.`
  const numbers = numbersInWords(inOrder(above).map(({ line }) => line.risk.number))
  if (risks.length === 1) return `The one risk stands above ${who}.`
  return `${opening(above.length)} of ${all} ${above.length === 1 ? 'stands' : 'stand'} above ${who}: ${numbers}.`
}

/** "2 of 3 green", of the items beneath a risk by what the records support; "None linked". */
export function itemsInWords({ items }: Pick<PaperRisk, 'items'>): string {
  if (items.length === 0) return 'None linked'
  const green = items.filter(({ declared }) => declared === 'green').length
  return `${green} of ${items.length} declared green`
}

/** Items declared green under a risk in the top band that does not fall: what the honesty of a paper turns on. */
export const greenUnder = ({ items, line }: Pick<PaperRisk, 'items' | 'line'>): PaperRisk['items'] =>
  line.band?.top && line.direction !== 'falling' ? items.filter(({ declared }) => declared === 'green') : []
