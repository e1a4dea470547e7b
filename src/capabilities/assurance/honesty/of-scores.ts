import { dayInWords, daysBetween } from '../../../kernel/day.ts'
import { periodLabel, startsOn } from '../../../kernel/period.ts'
import { count, listed } from '../../../kernel/words.ts'
import { appetiteInWords, riskStandingIn, slippedInWords, toleratedBy } from '../../risk/index.ts'
import type { Found, MeasureSaid, Mend, Test, Weighed } from './finding.ts'

/** Quarters at one score, counting this one, from which it has not moved. */
export const unmovedFrom = 3

const scoreAgain = (id: number): Mend => ({ href: `/risks/${id}/assessments/new`, label: 'Score it again', needs: 'risk:assess' })
const setTarget = (id: number): Mend => ({ href: `/risks/${id}/target`, label: 'Look at the target', needs: 'risk:assess' })

/** Known to have reached its target. */
const isThere = ({ risk }: Weighed, score: number | null): boolean =>
  risk.target.score !== null && score !== null && score <= risk.target.score

/** The score is the same for three quarters or more, above its target, and actions were done meanwhile. */
export const unmoved: Test = (one, { on, now }) => {
  const { score, periods, since } = now
  if (score === null || since === null || periods < unmovedFrom || isThere(one, score)) return []
  const done = one.against.actions.flatMap(({ doneOn }) => (doneOn !== null && doneOn >= startsOn(since) && doneOn <= on ? [doneOn] : []))
  const last = done.sort().at(-1)
  if (!last) return []
  const actions =
    done.length === 1
      ? `though an action was done on ${dayInWords(last)}`
      : `though ${done.length} actions were done, the last on ${dayInWords(last)}`
  const words = `The score has been ${score} for ${count(periods, 'quarter')}, since ${periodLabel(since)}, ${actions}.`
  return [{ test: 'unmoved', words, figures: { done: done.length }, mend: scoreAgain(one.risk.id) }]
}

/** The day the target was to be reached by is past and the score is above it; or the day was put later and the score is above it still. */
export const target: Test = (one, { on, now }) => {
  const { risk, days } = one
  const { score } = now
  if (score === null || risk.target.score === null || score <= risk.target.score) return []
  const slips = days?.slips.length ?? 0
  const mend = setTarget(risk.id)
  const still = `the score is ${score} against a target of ${risk.target.score}`
  if (risk.targetBy !== null && risk.targetBy < on) {
    const words = `The target was to be reached by ${dayInWords(risk.targetBy)}, ${count(daysBetween(risk.targetBy, on), 'day')} ago, and ${still}.`
    return [{ test: 'target passed', words, figures: { slips }, mend }]
  }
  if (slips === 0) return []
  return [{ test: 'target slipped', words: `${slippedInWords(days).replace(/\.$/, '')}, and ${still}.`, figures: { slips }, mend }]
}

/** The target itself is above what the trust tolerates. */
export const targetAboveTolerance: Test = ({ risk, appetite }) => {
  const score = risk.target.score
  if (!appetite || score === null || toleratedBy(appetite, score) !== 'above') return []
  const words = `The target of ${score} is above what is tolerated (${appetiteInWords(appetite)}): reaching it would still leave too much risk.`
  return [{ test: 'target above tolerance', words, figures: { above: score - appetite.toleranceTo }, mend: setTarget(risk.id) }]
}

/** Figures get worse by the signal rules while the score fell or stays below the top band; or they get better while the score rises. */
export const measureAgainstScore: Test = (one, { quarter, now }) => {
  const { score, top, direction } = now
  const before = { rising: 'rose', falling: 'fell', unchanged: 'did not move', 'cannot tell': '' }[direction]
  if (score === null || before === '') return []
  const isLow = direction === 'falling' || (direction === 'unchanged' && !top)
  const said = (measure: MeasureSaid, way: string): Found => ({
    ...{ test: 'measure against score', of: `measure:${measure.id}`, mend: { href: measure.href, label: 'See the measure' } },
    words: `“${measure.name}” ${way} by the signal rules (${measure.latest}), while the score ${before} and is ${score} in ${periodLabel(quarter)}.`,
  })
  return one.measures.flatMap((measure) => {
    if (measure.signal === 'concern' && isLow) return [said(measure, 'gets worse')]
    if (measure.signal === 'improvement' && direction === 'rising') return [said(measure, 'gets better')]
    return []
  })
}

/** Items named in a finding; of more the rest is counted. */
const mostNamed = 3

/** Items that report green under a risk in the top band that is known not to fall: the rule by which they are weighed says which. */
export const greenUnder: Test = ({ risk, greens }, { quarter, now }) => {
  const { score, direction } = now
  const how = direction === 'rising' ? 'has risen' : 'has not fallen'
  const [first] = greens
  if (!first) return []
  const named = greens.slice(0, mostNamed).map(({ title }) => `“${title}”`)
  const rest = greens.length - named.length
  const which = listed(rest > 0 ? [...named, `${rest} more`] : named)
  return [
    {
      ...{ test: 'green under it', figures: { greens: greens.length } },
      mend:
        greens.length === 1 ? { href: `/items/${first.id}`, label: 'See the item' } : { href: `/risks/${risk.id}`, label: 'See the items' },
      words: `${which} ${greens.length === 1 ? 'is' : 'are'} reported green, while this risk stands at ${score ?? 'no score'} and ${how} in ${periodLabel(quarter)}.`,
    },
  ]
}

/** A risk below the framework is scored above the risk of the framework it belongs to. */
export const aboveParent: Test = ({ risk, parent }, { quarter, now }) => {
  if (!parent) return []
  const [own, above] = [now.score, riskStandingIn(parent, quarter).score]
  if (own === null || above === null || own <= above) return []
  const words = `It is scored ${own} in ${periodLabel(quarter)}, above risk ${parent.number} it belongs to, which is scored ${above}.`
  return [{ test: 'above its parent', words, figures: { over: own - above }, mend: scoreAgain(risk.id) }]
}

/** Risks that were on a register before tell the same. */
export const toldTwice: Test = ({ risk, twins }) =>
  twins.map((twin) => ({
    ...{ test: 'told twice', of: `risk:${twin.id}`, mend: { href: `/risks/${twin.id}`, label: `See risk ${twin.number}` } },
    words: `Risk ${twin.number}, “${twin.title}”, tells the same in other words. Merge them, or say what tells risk ${risk.number} apart.`,
  }))
