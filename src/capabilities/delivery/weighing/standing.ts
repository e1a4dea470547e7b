import { type Day, dayAt } from '../../../kernel/day.ts'
import type { Earned, Rag } from '../../../kernel/rag.ts'
import { listed } from '../../../kernel/words.ts'
import type { MeasureOfItem } from '../claims/linked-measure.ts'
import { isBare, type SaidClaim, untied } from '../claims/said-claim.ts'
import type { Item, ItemMilestone, ItemPromise, ScopeMark, Update } from '../item.ts'
import { repetitionClassOf } from '../text/repetition.ts'
import { partsOpen } from '../text/scope.ts'
import type { QuestionFacts } from '../updating/question-facts.ts'
import { type EarnedFacts, earn, gapWords, type Reason } from './earned.ts'
import type { LinkedRisk } from './earned-reasons.ts'
import type { ItemStanding } from './item-standing.ts'
import { standingOf } from './milestones.ts'
import { actionsOf } from './path-actions.ts'
import { notMentioned } from './promises.ts'

/** The period as the rules need it. */
export interface StandingPeriod {
  id: number
  label: string
  starts_on: Day
  ends_on: Day
}

/** Everything loaded for one item; updates newest period first. */
export interface StandingFacts {
  item: Item
  period: StandingPeriod
  /** The day milestones are judged on. */
  on: Day
  holder: string | null
  contributors: readonly { title: string; unconfirmed: boolean }[]
  updates: readonly Update[]
  milestones: readonly ItemMilestone[]
  promises: readonly ItemPromise[]
  /** What writers said of the named parts of the focus, in any period. */
  marks?: readonly ScopeMark[]
  risks: readonly (LinkedRisk & { title: string })[]
  /** Every measure linked to it, as it stands for the period; those with figures enough are weighed. */
  measuresOfItem?: readonly MeasureOfItem[]
  /** Claims of the item's updates, of any period. */
  claims?: readonly SaidClaim[]
  /** Words that were never asked about their claims are read for them: in an open period of a trust that measures something. */
  readsClaims?: boolean
  /** Challenges put to the owner by the period's end and not answered. */
  challengesOpen: number
}

/** Where an item stands in a period: what is declared beside what the records support. */
export interface Standing extends StandingFacts {
  /** What was said for this period; null when nothing was. */
  update: Update | null
  /** The last thing said before it. */
  previous: Update | null
  /** This period's status, else the last one declared before it, which `declaredIn` names. */
  declared: Rag | null
  declaredIn: string | null
  said: EarnedFacts['said']
  earned: Earned
  reasons: readonly Reason[]
  /** "Declared green; the records support amber." where more is declared than they support. */
  gap: string | undefined
  /** Promises due by the period's end, still open and not mentioned. */
  unmentioned: readonly ItemPromise[]
  /** The status before this one, where it was another. */
  movedFrom: Rag | null
  lastChange: Day | null
}

const wholeText = (update: Update | null): string => [update?.text, update?.reason, update?.pathToGreen].filter(Boolean).join('\n')

/** Weighs what was loaded: pure, so that a page, a report and a test come to the same answer. */
export function standingFrom(facts: StandingFacts): Standing {
  const { item, period, updates } = facts
  const update = updates.find((u) => u.periodId === period.id) ?? null
  const previous = updates.find((u) => u.periodEnds < period.ends_on) ?? null
  const said = saidIn(update, previous)
  const unmentioned = update ? unmentionedIn(facts, wholeText(update)) : duePromises(facts)
  const linked = linkedTo(facts)
  const late = new Set(linked.actions.filter((action) => action.overdue).map((action) => action.ref.id))
  const { earned, reasons } = earn({
    said,
    nothingChangedBecause: update?.nothingChangedBecause || null,
    unmentioned: unmentioned.filter(({ id }) => !late.has(id)).map(({ id, text }) => ({ ref: { kind: 'promise', id }, text })),
    partsNotReported: update ? partsOpen(item.focus, update.text, marksIn(facts)) : [],
    ...linked,
  })
  const before = updates.find((u) => u.periodEnds < period.ends_on && u.rag !== null) ?? null
  const declared = update?.rag ?? before?.rag ?? null
  const movedFrom = update?.rag && before?.rag && update.rag !== before.rag ? before.rag : null
  return {
    ...facts,
    update,
    previous,
    declared,
    declaredIn: update?.rag ? period.label : (before?.period ?? null),
    said,
    earned,
    reasons,
    gap: gapWords(declared, earned),
    unmentioned,
    movedFrom,
    lastChange: lastChangeOf(update ?? previous),
  }
}

function saidIn(update: Update | null, previous: Update | null): EarnedFacts['said'] {
  if (!update || (update.text.trim() === '' && update.nothingChangedBecause.trim() === '')) return 'nothing'
  return previous?.text && repetitionClassOf(update.text, previous.text) === 'same' ? 'same words' : 'something new'
}

/** Open promises made before this period and due by its end. */
const duePromises = ({ promises, period }: StandingFacts): ItemPromise[] =>
  promises.filter((p) => p.outcome === 'open' && p.madeInEnds < period.ends_on && p.day !== null && p.day <= period.ends_on)

function unmentionedIn(facts: StandingFacts, text: string): ItemPromise[] {
  const due = duePromises(facts).map((promise) => ({ text: promise.text, day: promise.day as Day, promise }))
  return notMentioned(due, text, facts.period.ends_on).map(({ promise }) => promise)
}

/** What is linked to the item, as the rules weigh it on a day. */
export const linkedTo = ({
  milestones,
  risks,
  promises,
  period,
  on,
  measuresOfItem = [],
}: Pick<StandingFacts, 'milestones' | 'risks' | 'promises' | 'period' | 'on' | 'measuresOfItem'>): QuestionFacts['linked'] => ({
  milestones: milestones.map((m) => ({
    ref: { kind: 'milestone', id: m.id },
    title: m.title,
    standing: standingOf(m, on),
    first: m.baseline,
    done: m.actual !== null && m.actual <= on ? m.actual : null,
    precision: m.precision,
  })),
  risks,
  measures: measuresOfItem.filter(({ isWeighed }) => isWeighed),
  actions: actionsOf(promises, period.ends_on, on),
})

/** What was said of the parts of the focus for the period itself. */
export const marksIn = ({ marks = [], period }: Pick<StandingFacts, 'marks' | 'period'>): ScopeMark[] =>
  marks.filter((mark) => mark.periodId === period.id)

/** What the update of the period claims: as it was tied and judged when it was sent, else as read from its words. */
export function claimsSaid({
  claims = [],
  readsClaims,
  update,
  item,
  period,
}: Pick<Standing, 'claims' | 'readsClaims' | 'update' | 'item' | 'period'>): SaidClaim[] {
  if (!update) return []
  const kept = claims.filter((claim) => claim.updateId === update.id)
  return kept.length > 0 || !readsClaims ? kept : untied(update.text, { itemId: item.id, periodId: period.id })
}

/** Who answers for an item: one role, or, while nobody has chosen between them, every role its paper names. */
export const accountableInWords = ({ item, contributors }: Pick<Standing, 'item' | 'contributors'>): string =>
  listed([item.accountable ?? 'Nobody named', ...contributors.filter((one) => one.unconfirmed).map((one) => one.title)])

const lastChangeOf = (update: Update | null): Day | null => {
  const at = update?.decidedAt ?? update?.sentAt ?? update?.recordedAt
  return at ? dayAt(at) : null
}

/** The same item as the summary and the critical reader see it. */
export const asItemStanding = (standing: Standing): ItemStanding => ({
  ref: { kind: 'item', id: standing.item.id },
  title: standing.item.title,
  declared: standing.declared,
  earned: standing.earned,
  said: standing.said,
  hasReason: (standing.update?.reason ?? '').trim() !== '',
  accountable: (standing.item.accountable === null ? 0 : 1) + standing.contributors.filter((one) => one.unconfirmed).length,
  topRisks: standing.risks.filter((r) => r.top && r.falling === false).map(({ number, score }) => ({ number, score })),
  milestonesPassed: standing.milestones.filter((m) => standingOf(m, standing.on).state === 'passed, no forecast').length,
  promisesUnmentioned: standing.unmentioned.length,
  challengesOpen: standing.challengesOpen,
  text: standing.update?.text ?? '',
  claimsUnsupported: claimsSaid(standing).filter(({ verdict }) => verdict === 'not supported').length,
  claimsBare: claimsSaid(standing).filter(isBare).length,
})
