import type { Ref } from '../../../kernel/ref.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { rowsThatShare } from '../text/same-sentences.ts'
import { isBetterThanEarned } from './earned.ts'
import { type GoalStanding, type ItemStanding, isGreenUnderTopRisk, isGreenUnsaid, type RiskStanding, underWhat } from './item-standing.ts'

/** One thing a critical reader will notice: a title with its count, the words beneath, the records meant, and where to mend it. */
export interface Notice {
  key: string
  title: string
  words: string
  /** The records meant by name, the first four of them. */
  titles: string
  refs: Ref[]
  mend: 'update' | 'reason' | 'accountable' | 'milestone' | 'link' | 'risk' | 'sentence' | 'status' | 'challenge' | 'claim'
}

export interface ReportFacts {
  items: readonly ItemStanding[]
  risks: readonly RiskStanding[]
  goals: readonly GoalStanding[]
  /** Quarters in a row at one score before a risk counts as unmoved; three where the trust has not said otherwise. */
  unmovedAfter?: number
}

/** What a critical reader will notice in a report, in the order it would weigh with a board; empty when there is nothing. */
export const criticalReader = (facts: ReportFacts): Notice[] =>
  [
    ...ofUpdates(facts.items),
    ...ofClaims(facts.items),
    ...ofOwners(facts.items),
    ...ofDates(facts.items),
    ...ofCoverage(facts),
    ...ofGaps(facts.items),
  ].filter((n) => n.refs.length > 0)

const titlesOf = (found: readonly { title: string }[]) => {
  const shown = found.slice(0, 4).map((one) => one.title)
  return `${listed(found.length > 4 ? [...shown, `${found.length - 4} more`] : shown)}.`
}

const notice = (
  key: string,
  found: readonly { ref: Ref; title: string }[],
  rest: { title: string; words?: string; mend: Notice['mend'] },
): Notice => ({
  key,
  title: rest.title,
  words: rest.words ? `${rest.words} ${titlesOf(found)}` : titlesOf(found),
  titles: titlesOf(found),
  refs: found.map((one) => one.ref),
  mend: rest.mend,
})

function ofUpdates(items: readonly ItemStanding[]): Notice[] {
  const under = items.filter(isGreenUnderTopRisk)
  const unsaid = items.filter(isGreenUnsaid)
  const same = items.filter((item) => item.said === 'same words')
  return [
    notice('green-under-risk', under, {
      title: `${count(under.length, 'green')} under ${underWhat(under)}`,
      words: 'The risk has not fallen.',
      mend: 'risk',
    }),
    notice('green-unsaid', unsaid, {
      title: `${count(unsaid.length, 'green')} without an update`,
      words: 'The reader is asked to trust a colour.',
      mend: 'update',
    }),
    notice('same-words', same, { title: `${count(same.length, 'item')} with the same words as last period`, mend: 'update' }),
    sameInTwo(items),
    ...(['red', 'amber'] as const).map((rag) => {
      const bare = items.filter((item) => item.declared === rag && !item.hasReason)
      return notice(`${rag}-without-reason`, bare, { title: `${count(bare.length, rag)} without a reason`, mend: 'reason' })
    }),
    undeclared(items),
  ]
}

/** A sentence of eight words or more in two rows is news of one of them at most. */
function sameInTwo(items: readonly ItemStanding[]): Notice {
  const pairs = rowsThatShare(items.flatMap((item) => (item.text ? [{ item, text: item.text }] : [])))
  const found = items.filter((item) => pairs.some(({ one, other }) => one.item === item || other.item === item))
  const named = pairs.slice(0, 4).map(({ one, other }) => `“${one.item.title}” and “${other.item.title}”`)
  return {
    ...notice('same-in-two', found, { title: `${count(found.length, 'item')} with words that stand in another item too`, mend: 'update' }),
    words: `${named.join('; ')}${pairs.length > 4 ? `; ${pairs.length - 4} more pairs` : ''}.`,
  }
}

/** Words that figures do not bear out, and words that nothing was named to bear out. */
function ofClaims(items: readonly ItemStanding[]): Notice[] {
  const [against, bare] = [items.filter((item) => item.claimsUnsupported), items.filter((item) => item.claimsBare)]
  const sum = (of: 'claimsUnsupported' | 'claimsBare') => items.reduce((all, item) => all + (item[of] ?? 0), 0)
  return [
    notice('claim-unsupported', against, {
      title: `${count(sum('claimsUnsupported'), 'claim')} that the figures do not support`,
      words: 'The words say more than the measure they are tied to.',
      mend: 'claim',
    }),
    notice('claim-untied', bare, {
      title: `${count(sum('claimsBare'), 'claim')} tied to no measure`,
      words: 'Words such as improved or on track, and nothing named that shows it.',
      mend: 'claim',
    }),
  ]
}

function undeclared(items: readonly ItemStanding[]): Notice {
  const found = items.filter((item) => item.declared === null)
  return notice('undeclared', found, { title: `${count(found.length, 'item')} without a declared status`, mend: 'status' })
}

function ofOwners(items: readonly ItemStanding[]): Notice[] {
  const several = items.filter((item) => item.accountable > 1)
  const none = items.filter((item) => item.accountable === 0)
  return [
    notice('several-accountable', several, {
      title: `${count(several.length, 'item')} with two or more accountable roles`,
      words: 'One role should answer for each.',
      mend: 'accountable',
    }),
    notice('none-accountable', none, { title: `${count(none.length, 'item')} without an accountable role`, mend: 'accountable' }),
  ]
}

function ofDates(items: readonly ItemStanding[]): Notice[] {
  const passed = items.filter((item) => item.milestonesPassed > 0)
  const unmentioned = items.filter((item) => item.promisesUnmentioned > 0)
  const unanswered = items.filter((item) => item.challengesOpen > 0)
  const open = unanswered.reduce((sum, item) => sum + item.challengesOpen, 0)
  return [
    notice('milestone-passed', passed, {
      title: `${count(passed.length, 'item')} with a milestone passed and no new date`,
      mend: 'milestone',
    }),
    notice('promise-unmentioned', unmentioned, {
      title: `${count(unmentioned.length, 'item')} with promises not mentioned`,
      mend: 'update',
    }),
    notice('challenge-unanswered', unanswered, {
      title: `${count(open, 'challenge')} not answered`,
      words: 'Somebody asked, and no answer has come.',
      mend: 'challenge',
    }),
  ]
}

function ofCoverage({ goals, risks, unmovedAfter = 3 }: ReportFacts): Notice[] {
  const empty = goals.filter((goal) => goal.items === 0)
  const bare = risks.filter((risk) => risk.items === 0)
  const unmoved = risks.filter((risk) => risk.top && risk.score !== null && risk.periods >= unmovedAfter)
  return [
    notice('goal-without-item', empty, {
      title: `${count(empty.length, 'goal')} without an item`,
      words: 'Words to live up to, and nothing that reports on them.',
      mend: 'sentence',
    }),
    notice('risk-without-item', bare, {
      title: `${count(bare.length, 'risk')} without an item`,
      words: 'Nothing in the plan works on it.',
      mend: 'link',
    }),
    notice('risk-unmoved', unmoved, {
      title: `${count(unmoved.length, 'risk')} unmoved for ${opening(unmovedAfter).toLowerCase()} quarters or more`,
      words: 'In the top band, at one score.',
      mend: 'risk',
    }),
  ]
}

function ofGaps(items: readonly ItemStanding[]): Notice[] {
  const better = items.filter((item) => item.declared !== null && isBetterThanEarned(item.declared, item.earned))
  return [
    notice('better-than-earned', better, {
      title: `${count(better.length, 'item')} declared better than the records support`,
      mend: 'status',
    }),
  ]
}
