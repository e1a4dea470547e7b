import { dayInWords } from '../../../kernel/day.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { count } from '../../../kernel/words.ts'
import { milestoneStanding, type Standing } from '../../delivery/index.ts'
import { isTop, riskStandingIn, scoreInWords, scoreOf } from '../../risk/index.ts'
import { type Change, otherwise } from './change.ts'
import { itemOf } from './date-changes.ts'
import type { Snapshot } from './snapshot.ts'
import { pairsOf } from './status-changes.ts'

/** From so many quarters at one score on, that a risk did not move is worth saying. */
export const quartersStill = 3

/** What is as it was though something was due: the same words again, dates that had gone by and still have no other, promises still open, risks that stand still above their target. */
export const unchangedThoughDue = (past: Snapshot, now: Snapshot): Change[] => [
  ...datesStillPassed(past, now),
  ...promisesStillOpen(past, now),
  ...risksStill(now),
  ...now.standings.flatMap(sameWords),
]

function datesStillPassed(past: Snapshot, now: Snapshot): Change[] {
  return pairsOf(past.standings, now.standings).flatMap((pair) =>
    pair.now.milestones.flatMap((milestone) => {
      const earlier = pair.past.milestones.find(({ id }) => id === milestone.id)
      const [was, is] = [earlier && milestoneStanding(earlier, past.on), milestoneStanding(milestone, now.on)]
      if (was?.state !== 'passed, no forecast' || is.state !== 'passed, no forecast' || was.due !== is.due || is.due === null) return []
      const of = {
        ref: `milestone:${milestone.id}`,
        title: milestone.title,
        href: `/items/${milestone.itemId}`,
        whose: pair.now.item.title,
        of: itemOf(pair.now),
      }
      return [
        otherwise(of, {
          past: `Had gone by on ${dayInWords(is.due)}`,
          now: 'Still no new date',
          why: 'A date that went by needs a new one, with its reason.',
          weight: 0,
        }),
      ]
    }),
  )
}

function promisesStillOpen(past: Snapshot, now: Snapshot): Change[] {
  return pairsOf(past.standings, now.standings).flatMap((pair) =>
    pair.now.promises.flatMap((promise) => {
      const wasDue =
        promise.outcome === 'open' &&
        promise.day !== null &&
        promise.day < past.on &&
        pair.past.promises.some(({ id }) => id === promise.id)
      if (!wasDue || promise.day === null) return []
      const of = {
        ref: `promise:${promise.id}`,
        title: promise.text,
        href: `/promises/${promise.id}`,
        whose: pair.now.item.title,
        of: itemOf(pair.now),
      }
      return [
        otherwise(of, {
          past: `Its day, ${dayInWords(promise.day)}, had gone by`,
          now: 'Still open',
          why: 'Nobody has said what became of it.',
          weight: 1,
        }),
      ]
    }),
  )
}

/** A risk at its target may rest; one in a top band or above its target may not. */
function risksStill({ risks, quarter }: Snapshot): Change[] {
  return risks.flatMap((risk) => {
    const { score, periods, since } = riskStandingIn(risk, quarter)
    const target = scoreOf(risk.target)
    const mayRest = score === null || (target !== null && score <= target && !isTop(risk.matrix, score))
    if (mayRest || periods < quartersStill || since === null) return []
    const of = {
      ref: `risk:${risk.id}`,
      title: `Risk ${risk.number}: ${risk.title}`,
      href: `/risks/${risk.id}`,
      whose: risk.owner ?? 'Nobody is named',
    }
    const aim =
      target === null ? 'It has no target.' : score > target ? `Its target is ${target}.` : `Its target of ${target} is in a top band.`
    const words = scoreInWords(risk.matrix, score)
    return [
      otherwise(of, {
        past: `${words}, since ${periodLabel(since)}`,
        now: `${words}, for ${count(periods, 'quarter')}`,
        why: aim,
        weight: 2 - score / 100,
      }),
    ]
  })
}

function sameWords({ said, update, previous, item, period }: Standing): Change[] {
  if (said !== 'same words' || !update) return []
  const of = { ref: `item:${item.id}`, title: item.title, href: `/items/${item.id}`, whose: item.accountable ?? 'Nobody is named' }
  const because = update.nothingChangedBecause.trim()
  const last = previous?.period ?? 'the period before'
  const why = because || 'No reason why nothing changed.'
  return [otherwise(of, { past: `What was said in ${last}`, now: `The same words for ${period.label}`, why, weight: because ? 4 : 3 })]
}
