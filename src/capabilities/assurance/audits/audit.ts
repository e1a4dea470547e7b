import { type Day, dayInWords, daysBetween, monthsAfter } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'

export const auditKinds = ['internal audit', 'external audit', 'peer review', 'effectiveness review'] as const
export type AuditKind = (typeof auditKinds)[number]

export const priorities = ['high', 'medium', 'low'] as const
export type Priority = (typeof priorities)[number]

/** Something an audit recommends, who does it, and what came of it. */
export interface Recommendation {
  id: number
  auditId: number
  words: string
  priority: Priority | null
  owner: string | null
  ownerPostId: number | null
  dueOn: Day
  /** As it was first promised. */
  firstDueOn: Day
  state: 'open' | 'done' | 'not accepted'
  settledOn: Day | null
  outcome: string
  illustrative: boolean
  version: number
}

/** An audit or a review: planned for a day, then reported with an opinion, or called off with the reason. */
export interface Audit {
  id: number
  kind: AuditKind
  title: string
  /** The committee or group whose work is looked at. */
  bodyId: number | null
  body: string | null
  owner: string | null
  ownerPostId: number | null
  plannedOn: Day
  /** Months until it is done again; null where it is done once. */
  everyMonths: number | null
  followsId: number | null
  reportedOn: Day | null
  scaleId: number | null
  /** The opinion in the assurer’s own word. */
  level: string
  /** Is it good news of what it looked at? Null until it has reported. */
  positive: boolean | null
  words: string
  calledOffOn: Day | null
  calledOffWhy: string
  illustrative: boolean
  version: number
  riskIds: readonly number[]
  controlIds: readonly number[]
  recommendations: readonly Recommendation[]
}

type Dated = Pick<Audit, 'plannedOn' | 'reportedOn' | 'calledOffOn'>

/** Where an audit stands on a day. */
export const auditStanding = ({ plannedOn, reportedOn, calledOffOn }: Dated, on: Day): 'planned' | 'late' | 'reported' | 'called off' => {
  if (calledOffOn !== null) return 'called off'
  if (reportedOn !== null) return 'reported'
  return plannedOn < on ? 'late' : 'planned'
}

/** "Planned for 4 June 2025", "Planned for 4 June 2024 and not reported, 30 days late", "Reported on 4 June 2024". */
export function standingInWords(audit: Dated, on: Day): string {
  const standing = auditStanding(audit, on)
  if (standing === 'called off') return `Called off on ${dayInWords(audit.calledOffOn as Day)}`
  if (standing === 'reported') return `Reported on ${dayInWords(audit.reportedOn as Day)}`
  const planned = `Planned for ${dayInWords(audit.plannedOn)}`
  return standing === 'planned' ? planned : `${planned} and not reported, ${count(daysBetween(audit.plannedOn, on), 'day')} late`
}

/** Which of the three lines an audit speaks for: peers and committees oversee, auditors are independent. */
export const lineOfAudit = (kind: AuditKind): 2 | 3 => (kind === 'internal audit' || kind === 'external audit' ? 3 : 2)

/** The day the next one is planned for; null where it is done once. Never on or before the day this one reported. */
export function nextPlanned({ plannedOn, everyMonths }: Pick<Audit, 'plannedOn' | 'everyMonths'>, reportedOn: Day): Day | null {
  if (everyMonths === null) return null
  const next = monthsAfter(plannedOn, everyMonths)
  return next > reportedOn ? next : monthsAfter(reportedOn, everyMonths)
}

/**
 * Where the assurance of an audit belongs: for each control it looked at, every risk that control stands against; for each risk it
 * looked at and no such control covers, the risk as a whole.
 */
export function assuredBy(
  { riskIds, controlIds }: Pick<Audit, 'riskIds' | 'controlIds'>,
  against: ReadonlyMap<number, readonly number[]>,
): { riskId: number; controlId: number | null }[] {
  const ofControls = controlIds.flatMap((controlId) => (against.get(controlId) ?? []).map((riskId) => ({ riskId, controlId })))
  const covered = new Set(ofControls.map(({ riskId }) => riskId))
  return [...ofControls, ...riskIds.filter((id) => !covered.has(id)).map((riskId) => ({ riskId, controlId: null }))]
}

export const isOpen = ({ state }: Pick<Recommendation, 'state'>): boolean => state === 'open'
export const isOverdue = (one: Pick<Recommendation, 'state' | 'dueOn'>, on: Day): boolean => isOpen(one) && one.dueOn < on

/** "Overdue by 15 days", "Open", "Done on 4 June 2024", "Not accepted, 4 June 2024". */
export function recommendationInWords(one: Pick<Recommendation, 'state' | 'dueOn' | 'settledOn'>, on: Day): string {
  if (one.state === 'done') return `Done on ${dayInWords(one.settledOn as Day)}`
  if (one.state === 'not accepted') return `Not accepted, ${dayInWords(one.settledOn as Day)}`
  return isOverdue(one, on) ? `Overdue by ${count(daysBetween(one.dueOn, on), 'day')}` : 'Open'
}

/** "31 October 2024, first promised for 30 June 2024". */
export const dueInWords = ({ dueOn, firstDueOn }: Pick<Recommendation, 'dueOn' | 'firstDueOn'>): string =>
  dueOn > firstDueOn ? `${dayInWords(dueOn)}, first promised for ${dayInWords(firstDueOn)}` : dayInWords(dueOn)

/** "Two of 3 recommendations are open, 1 of them overdue.", "Every recommendation is settled."; empty where there is none. */
export function openInWords({ recommendations }: Pick<Audit, 'recommendations'>, on: Day): string {
  const [open, overdue] = [recommendations.filter(isOpen).length, recommendations.filter((one) => isOverdue(one, on)).length]
  if (recommendations.length === 0) return ''
  if (open === 0) return 'Every recommendation is settled.'
  const words = `${opening(open)} of ${count(recommendations.length, 'recommendation')} ${open === 1 ? 'is' : 'are'} open`
  return overdue > 0 ? `${words}, ${overdue} of them overdue.` : `${words}.`
}

/** "Two of 5 reports are negative.", "The one report is negative.", "All 5 reports are positive." */
function signsInWords(negative: number, all: number): string {
  if (all === 1) return `The one report is ${negative === 1 ? 'negative' : 'positive'}.`
  if (negative === 0) return `All ${all} reports are positive.`
  return `${opening(negative)} of ${all} reports ${negative === 1 ? 'is' : 'are'} negative.`
}

/** The answer over every audit: which are negative, which are late, what is still to be done. */
export function auditsAnswer(audits: readonly Audit[], on: Day): { strong: string; words: string } {
  const standing = (wanted: string) => audits.filter((audit) => auditStanding(audit, on) === wanted)
  const [reported, late, planned] = [standing('reported'), standing('late').length, standing('planned').length]
  if (reported.length + late + planned === 0) return { strong: 'No audit or review is planned.', words: '' }
  const negative = reported.filter(({ positive }) => positive === false).length
  const open = audits.flatMap(({ recommendations }) => recommendations).filter(isOpen)
  const overdue = open.filter((one) => isOverdue(one, on)).length
  const strong = reported.length === 0 ? 'None has reported yet.' : signsInWords(negative, reported.length)
  return {
    strong,
    words: [
      late > 0 ? `${opening(late)} ${late === 1 ? 'is' : 'are'} late.` : '',
      planned > 0 ? `${opening(planned)} ${planned === 1 ? 'is' : 'are'} still to come.` : '',
      open.length > 0
        ? `${count(open.length, 'recommendation is', 'recommendations are')} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`
        : 'No recommendation is open.',
    ]
      .filter((words) => words !== '')
      .join(' '),
  }
}

/** Bodies whose effectiveness nobody has reviewed and nobody plans to, among those that stand. */
export const neverReviewed = <B extends { id: number }>(bodies: readonly B[], audits: readonly Audit[]): B[] =>
  bodies.filter(
    ({ id }) => !audits.some(({ kind, bodyId, calledOffOn }) => kind === 'effectiveness review' && bodyId === id && calledOffOn === null),
  )
