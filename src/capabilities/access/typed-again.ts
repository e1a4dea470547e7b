import type { Form } from '../../kernel/form.ts'
import type { Scenario } from './queries-keeping.ts'
import type { Validation } from './waited-for.ts'

/** A validation as somebody would have typed it. */
export function validationTyped({ heldOn, checked, wrong, postId, words, version }: Validation): Form['values'] {
  const [year = '', month, day] = heldOn.split('-')
  return {
    ...{ 'held-day': String(Number(day)), 'held-month': String(Number(month)), 'held-year': year },
    ...{ checked: String(checked), wrong: String(wrong), post: String(postId ?? ''), words, version: String(version) },
  }
}

/** A scenario as somebody would have typed it. */
export const scenarioTyped = (held: Scenario): Form['values'] => ({
  ...{ name: held.name, assumptions: held.assumptions, version: String(held.version) },
  ...{ waiting: String(held.waiting), referrals: String(held.referrals), removals: String(held.removals), slots: String(held.slots) },
  ...{ notAttended: String(held.notAttended), followUps: String(held.followUps), standardWeeks: String(held.standardWeeks) },
})
