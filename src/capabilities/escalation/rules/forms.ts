import { z } from '../../../platform/forms.ts'
import { levels } from './rule.ts'

const again = 'Open the page again'
const days = (words: string, most: number) => z.number(words).int(words).min(1, words).max(most, words)
const why = (words: string) => z.string(words).max(1000, 'Shorten this to 1,000 characters or fewer')

const rule = {
  level: z.enum(levels, 'Select a level from the list').optional(),
  place: z.number('Select a place from the list').int().positive().optional(),
  band: z.string().max(100, 'Select a band from the list').optional(),
  beyondAppetite: z.boolean().default(false),
  to: z.number('Select the body they go to').int('Select the body they go to').positive('Select the body they go to'),
  daysToReceive: days('Enter the days to receive, from 1 to 90', 90),
  daysToDecide: days('Enter the days to decide, from 1 to 365', 365),
}

/** A rule as it is tried: nothing is kept. */
export const trialForm = z.object({ ...rule, why: z.string().max(1000, 'Shorten this to 1,000 characters or fewer').optional() })

/** A rule as it is kept, with why; a version where it takes the place of another. */
export const ruleForm = z.object({
  ...rule,
  why: why('Enter why this rule is needed'),
  /** How it was when it was tried on today's risks. */
  tried: z.string().max(400, again).default(''),
  version: z.number(again).int(again).optional(),
})

/** Why a rule ends without another in its place. */
export const endForm = z.object({ reason: why('Enter why it ends'), version: z.number(again).int(again) })

const chosen = z.number(again).int(again).positive(again)

/** What a rule asks, raised with what is asked of the body. */
export const requiredForm = z.object({
  ...{ rule: chosen, risk: chosen },
  asked: z.string('Enter what is asked of the body').max(1000, 'Shorten this to 1,000 characters or fewer'),
})

/** What a rule asks, declined. */
export const declineForm = z.object({ rule: chosen, risk: chosen, reason: why('Enter why it is not raised') })

export type RuleValues = z.output<typeof ruleForm>
export type TrialValues = z.output<typeof trialForm>
