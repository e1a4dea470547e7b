import { dayAndMonth, dayInWords } from '../../../kernel/day.ts'
import { ragName } from '../../../kernel/rag.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import type { Suspension } from '../suspending/suspensions.ts'
import type { Reason } from '../weighing/earned.ts'
import { standingOf } from '../weighing/milestones.ts'
import type { Standing } from '../weighing/standing.ts'
import { stateInWords } from './state.ts'

/** The answer over one item: the verdict in bold, then the two or three weightiest reasons in words. */
export interface ItemLead {
  strong: string
  words: string
}

const inWords = (n: number) => opening(n).toLowerCase()
const mostReasons = 3

/** "Declared green; the records support amber." and what limits it, worst first; before that since when it is paused, or brought forward. */
export function leadOf(standing: Standing, running?: Suspension): ItemLead {
  const { item, on, period, earned, declared, declaredIn } = standing
  const activity = item.activity
  if (activity !== 'active') {
    const state = stateInWords({ activity, reason: item.stateReason, reviewOn: item.stateReviewOn, outcome: item.outcome }, on) ?? ''
    const since = running ? `Since ${dayInWords(running.from)}${decided(running)}. ` : ''
    return {
      strong: state,
      words: since + (declared ? `Last declared ${ragName(declared).toLowerCase()}, in ${declaredIn}.` : 'No status was declared.'),
    }
  }
  const records = earned === 'cannot tell' ? 'the records cannot tell' : `the records support ${ragName(earned).toLowerCase()}`
  const when = declaredIn !== null && declaredIn !== period.label ? ` in ${declaredIn}` : ''
  const said = declared === null ? 'No status is declared' : `Declared ${ragName(declared).toLowerCase()}${when}`
  return { strong: `${said}; ${records}.`, words: [weightiest(standing), forwardInWords(running)].filter(Boolean).join(' ') }
}

const decided = ({ approvedBy }: Suspension): string => (approvedBy ? `, decided by ${approvedBy}` : '')

const forwardInWords = (running: Suspension | undefined): string =>
  running?.what === 'accelerated'
    ? `Brought forward since ${dayInWords(running.from)}${decided(running)}: ${running.reason.replace(/[.\s]+$/, '')}.`
    : ''

function weightiest(standing: Standing): string {
  const limiting = standing.reasons.filter((reason) => reason.ceiling !== 'green')
  const rules = [...new Set(limiting.map((reason) => reason.rule))].slice(0, mostReasons)
  const clauses = rules.map((rule) =>
    clauseOf(
      limiting.filter((reason) => reason.rule === rule),
      standing,
    ),
  )
  return clauses.length === 0 ? 'Nothing in the records speaks against it.' : `${sentenceCase(listed(clauses))}.`
}

function clauseOf(reasons: readonly Reason[], standing: Standing): string {
  const [first] = reasons
  if (!first) return ''
  const rule = first.rule
  if (rule === 'update')
    return standing.said === 'nothing' ? `nothing is said for ${standing.period.label}` : 'the update has the same words as the one before'
  if (rule === 'links') return 'nothing is linked that could bear it out'
  if (rule === 'promise') return promiseClause(standing)
  if (rule === 'scope') return 'parts that the focus names are not reported'
  if (rule === 'milestone') return milestoneClause(reasons, standing)
  if (rule === 'risk') return riskClause(standing)
  return first.words.charAt(0).toLowerCase() + first.words.slice(1).replace(/\.$/, '')
}

function promiseClause({ unmentioned }: Standing): string {
  const made = new Set(unmentioned.map((promise) => promise.madeIn))
  const from = made.size === 1 ? ` from ${[...made][0]}` : ''
  return unmentioned.length === 1
    ? `one promise${from} is not mentioned`
    : `${inWords(unmentioned.length)} promises${from} are not mentioned`
}

function milestoneClause(reasons: readonly Reason[], { milestones, on }: Standing): string {
  const found = milestones.filter((m) => reasons.some((reason) => reason.about?.id === m.id)).map((m) => ({ m, at: standingOf(m, on) }))
  const passed = found.filter(({ at }) => at.state === 'passed, no forecast')
  if (passed.length > 1) return `${inWords(passed.length)} milestones have passed with no new date`
  const [worst] = passed.length > 0 ? passed : found
  if (!worst) return 'a milestone is late'
  if (passed.length === 1) return `“${worst.m.title}” has passed with no new date`
  if (found.length > 1) return `${inWords(found.length)} milestones were given later dates`
  const times = worst.at.slips > 1 ? `, moved ${count(worst.at.slips, 'time')}` : ''
  return worst.at.due ? `“${worst.m.title}” is put off to ${dayAndMonth(worst.at.due)}${times}` : 'a milestone is late'
}

function riskClause({ risks }: Standing): string {
  const top = risks.filter((risk) => risk.top && risk.falling !== true)
  const [risk] = top
  if (!risk) return 'a risk stands in the top band'
  if (top.length > 1) return `${inWords(top.length)} risks above this item stand in the top band and are not seen to fall`
  if (risk.falling === null) return `the risk above this item stands at ${risk.score}, with no earlier score to show it falling`
  return risk.periods > 1
    ? `the risk above this item has stood at ${risk.score} for ${inWords(risk.periods)} quarters`
    : `the risk above this item stands at ${risk.score} and has not fallen`
}
