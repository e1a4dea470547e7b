import { type Day, dayInWords, daysBetween, monthsAfter } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { isCurrent } from '../assurances/standing.ts'
import { isInPlace, latestTest } from '../controls/control.ts'
import { coverOf, isFirstLineOnly } from '../coverage/coverage.ts'
import { isOpen } from '../doing/action.ts'
import type { StandingControl } from '../facts.ts'
import type { Found, Mend, Test, Weighed } from './finding.ts'

const testOf = (id: number): Mend => ({ href: `/controls/${id}#tests`, label: 'Write a test down', needs: 'control:test' })
const action = (id: number): Mend => ({
  ...{ href: `/risks/${id}/assurance?form=action#actions`, label: 'Agree an action', needs: 'risk-action:edit' },
})
const edit = (id: number): Mend => ({ href: `/risks/${id}/edit`, label: 'Name an owner', needs: 'risk:edit' })
const review = (id: number): Mend => ({ href: `/risks/${id}/review`, label: 'Review it', needs: 'risk:assess' })

/** Months in which a control is to be tested or assured once. */
export const provenMonths = 12

/** Controls in place for twelve months or more that were neither tested nor assured in them. */
export const controlUnproven: Test = ({ against, assuredOn }, { on }) => {
  const from = monthsAfter(on, -provenMonths)
  return against.controls
    .filter((control) => isInPlace(control, on) && (control.fromDay === null || control.fromDay <= from))
    .flatMap((control) => unproven(control, assuredOn.get(control.id), { from, on }))
}

function unproven(control: StandingControl, assured: Day | undefined, { from, on }: { from: Day; on: Day }): Found[] {
  const tested = latestTest(control, on)?.testedOn
  const last = [tested, assured]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  if (last !== undefined && last >= from) return []
  const since =
    last === undefined
      ? 'was never tested, and no assurance of it is dated'
      : `was last ${last === tested ? 'tested' : 'assured'} on ${dayInWords(last)}, ${count(daysBetween(last, on), 'day')} ago`
  return [
    {
      ...{ test: 'control unproven', of: `control:${control.id}`, mend: testOf(control.id) },
      words: `The control “${control.title}” ${since}: nobody knows whether it still works.`,
    },
  ]
}

/** Only those who manage the risk say that it is under control. */
export const firstLineOnly: Test = ({ risk, against }, { on }) => {
  if (!isFirstLineOnly(coverOf(risk, against.assurances, on))) return []
  const own = against.assurances.filter((one) => isCurrent(one, on))
  const latest = own
    .flatMap(({ givenOn }) => givenOn ?? [])
    .sort()
    .at(-1)
  const which = own.length === 1 ? 'Its one current assurance is' : `All ${own.length} current assurances are`
  const words = `${which} from the first line, those who manage it${latest ? `, ${own.length === 1 ? 'given' : 'the latest'} on ${dayInWords(latest)}` : ''}: nobody else has looked.`
  return [{ test: 'first line only', words, mend: { href: `/risks/${risk.id}/assurance#assurances`, label: 'See its assurance' } }]
}

/** Nobody acts on it, though it is not known to be at its target. */
export const noAction: Test = ({ risk, against }, { now }) => {
  const { score } = now
  if (against.actions.some(isOpen)) return []
  if (score !== null && risk.target.score !== null && score <= risk.target.score) return []
  const stands = score === null ? 'It has no score' : `It is scored ${score}${targetTold(risk.target.score)}`
  const words = `${stands}, and no action on it is open${finished(against.actions)}.`
  return [{ test: 'no action', words, mend: action(risk.id) }]
}

const targetTold = (target: number | null): string => (target === null ? '' : ` against a target of ${target}`)

function finished(actions: Weighed['against']['actions']): string {
  const last = actions
    .flatMap(({ doneOn }) => doneOn ?? [])
    .sort()
    .at(-1)
  if (last) return `; the last was done on ${dayInWords(last)}`
  return actions.length > 0 ? `; ${actions.length === 1 ? 'the one agreed was' : `all ${actions.length} agreed were`} given up` : ''
}

/** No post and no words say whose it is. */
export const noOwner: Test = ({ risk }, { now }) => {
  if (risk.owner !== null) return []
  const { score } = now
  const words = `Nobody owns it${risk.raisedOn ? `, though it was raised on ${dayInWords(risk.raisedOn)}` : ''}${score === null ? '' : ` and is scored ${score}`}.`
  return [{ test: 'no owner', words, mend: edit(risk.id) }]
}

/** No day is set for its next review, or it was not reviewed by it. */
export const noReview: Test = ({ risk }, { on }) => {
  const mend = review(risk.id)
  if (risk.reviewOn === null) return [{ test: 'no review', words: 'No day is set for its next review.', mend }]
  if (risk.reviewOn >= on) return []
  const words = `Its review was due on ${dayInWords(risk.reviewOn)}, ${count(daysBetween(risk.reviewOn, on), 'day')} ago.`
  return [{ test: 'no review', words, mend }]
}
