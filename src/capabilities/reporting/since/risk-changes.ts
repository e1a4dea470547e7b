import { dayInWords } from '../../../kernel/day.ts'
import { before, type Period, periodLabel } from '../../../kernel/period.ts'
import { type RiskFacts, riskLineOf, scoreInWords, scoreOf } from '../../risk/index.ts'
import type { Change, Side, Way } from './change.ts'
import type { NowAlone, Snapshot } from './snapshot.ts'

/** Risks added and closed, scored otherwise, with another target, or given to another. */
export function riskChanges(past: Snapshot, now: Snapshot, closed: NowAlone['closed']): Change[] {
  const [had, has] = [new Map(past.risks.map((risk) => [risk.id, risk])), new Map(now.risks.map((risk) => [risk.id, risk]))]
  return [
    ...now.risks.flatMap((risk) => {
      const earlier = had.get(risk.id)
      return earlier ? changesOf({ was: earlier, is: risk }, past.quarter, now.quarter) : [added(risk, now.quarter)]
    }),
    ...past.risks.filter(({ id }) => !has.has(id)).map((risk) => gone(risk, past.quarter, closed)),
  ]
}

const about = ({ id, number, title, owner }: RiskFacts) => ({
  ref: `risk:${id}`,
  title: `Risk ${number}: ${title}`,
  href: `/risks/${id}`,
  whose: owner ?? 'Nobody is named',
})

const lineIn = (risk: RiskFacts, quarter: Period) => riskLineOf(risk, quarter, before(quarter))

const scored = (risk: RiskFacts, score: number | null, quarter: Period): Side =>
  score === null ? { words: `No score for ${periodLabel(quarter)}` } : { words: scoreInWords(risk.matrix, score), value: score }

function added(risk: RiskFacts, quarter: Period): Change {
  const { now } = lineIn(risk, quarter)
  return {
    ...about(risk),
    past: { words: 'Not on the register' },
    now: scored(risk, now, quarter),
    why: 'Added to the register.',
    way: 'neither',
    weight: 1 - (now ?? 0) / 100,
  }
}

function gone(risk: RiskFacts, quarter: Period, closed: NowAlone['closed']): Change {
  const how = closed.get(risk.id)
  return {
    ...about(risk),
    past: scored(risk, lineIn(risk, quarter).now, quarter),
    now: { words: how ? `Closed on ${dayInWords(how.on)}` : 'Not on the register any more' },
    why: how?.reason.trim() || 'No reason is given.',
    way: 'neither',
    weight: 4,
  }
}

interface Pair {
  was: RiskFacts
  is: RiskFacts
}

function changesOf(pair: Pair, thenQuarter: Period, nowQuarter: Period): Change[] {
  const { was, is } = pair
  const [from, to] = [lineIn(was, thenQuarter).now, lineIn(is, nowQuarter).now]
  const targets = [scoreOf(was.target), scoreOf(is.target)] as const
  const targetWords = (target: number | null): Side =>
    target === null ? { words: 'No target' } : { words: `Target ${target}`, value: target }
  return [
    ...(from === to ? [] : [rescored(pair, { from, to, thenQuarter, nowQuarter })]),
    ...(targets[0] === targets[1]
      ? []
      : [
          {
            ...about(is),
            past: targetWords(targets[0]),
            now: targetWords(targets[1]),
            why: targetWhy(targets),
            way: 'neither' as const,
            weight: 3,
          },
        ]),
    ...(was.owner === is.owner ? [] : [handed(is, was.owner, is.owner, 'Who owns it.')]),
    ...(was.committee === is.committee ? [] : [handed(is, was.committee, is.committee, 'Which committee watches it.')]),
  ]
}

const targetWhy = ([from, to]: readonly [number | null, number | null]): string =>
  from !== null && to !== null && to > from ? 'The target was raised, so less has to be achieved.' : 'The target is another.'

const handed = (risk: RiskFacts, from: string | null, to: string | null, why: string): Change => ({
  ...about(risk),
  past: { words: from ?? 'Nobody is named' },
  now: { words: to ?? 'Nobody is named' },
  why,
  way: 'neither',
  weight: 5,
})

/** Which way a score went: unknown on either side is neither. */
export function wayOfScore(from: number | null, to: number | null): Way {
  if (from === to) return 'neither'
  if (from === null) return 'told again'
  if (to === null) return 'no longer told'
  return to > from ? 'worse' : 'better'
}

const weights: Record<Way, number> = { worse: 0, 'no longer told': 2, neither: 3, 'told again': 4, better: 6 }

function rescored(
  { was, is }: Pair,
  { from, to, thenQuarter, nowQuarter }: { from: number | null; to: number | null; thenQuarter: Period; nowQuarter: Period },
): Change {
  const way = wayOfScore(from, to)
  const score = is.scores.find(({ period }) => periodLabel(period) === periodLabel(nowQuarter))
  return {
    ...about(is),
    past: scored(was, from, thenQuarter),
    now: scored(is, to, nowQuarter),
    why: to === null ? `Nobody has scored it for ${periodLabel(nowQuarter)}.` : score?.rationale.trim() || 'No reason is given.',
    way,
    weight: weights[way] - (to ?? 0) / 100,
  }
}
