import { z } from '../../../platform/forms.ts'
import { itemOutcomes } from '../item.ts'

const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const review = z.iso.date('Enter the day it will be looked at again, such as 31 1 2025').optional()
const chosen = ['active', 'brought forward', 'paused', 'awaiting an external decision', 'unfunded', 'closed'] as const

/** What an item is besides its status. */
export const stateForm = z.object({
  activity: z.enum(chosen, 'Select its state'),
  reason: text(1000, 'The reason').optional(),
  outcome: z.enum(itemOutcomes, 'Select what came of it').optional(),
  reviewOn: review,
  approvedBy: text(200, 'The role or body').optional(),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

/** Several items of a plan, each with the version it was chosen at, and what is to become of them. */
export const severalForm = z.object({
  items: z.array(z.string().regex(/^[1-9]\d{0,8}:\d{1,9}$/, 'Choose items from the list')).min(1, 'Choose one item or more'),
  what: z.enum(['paused', 'brought forward', 'active', 'overseen'], 'Select what is to become of them'),
  reason: text(1000, 'The reason').optional(),
  reviewOn: review,
  approvedBy: text(200, 'The role or body').optional(),
  body: z.number('Select a body from the list').int('Select a body from the list').positive('Select a body from the list').optional(),
})

export type SeveralValues = z.output<typeof severalForm>
