import { z } from '../../../platform/forms.ts'

const again = 'Open the page of breaches again'
const chosen = z.number(again).int(again).positive(again)
const reason = z.string('').max(1000, 'Shorten this to 1,000 characters or fewer').default('')

/** Which breach is meant: a rule, a measure and a place. */
export const breachForm = z.object({
  trigger: chosen,
  measure: chosen,
  place: chosen,
  decision: z.enum(['open', 'accept'], 'Select whether it goes to review or is accepted'),
  reason,
})

export const acceptForm = z.object({ reason, version: z.number('Open the breach again').int('Open the breach again') })
