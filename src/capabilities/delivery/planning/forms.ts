import { z } from '../../../platform/forms.ts'

const version = z.number('Open the form again').int('Open the form again').optional()
const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const chosen = (words: string) => z.number(words).int(words).positive(words)

/** A plan as it begins. */
export const planForm = z.object({
  name: z.string('Enter what the plan is called').max(200, 'The name must be 200 characters or fewer'),
  layout: z.enum(['delivery plan', 'progress report'], 'Select how its paper is laid out'),
  strategy: chosen('Select the strategy it serves').optional(),
  starts: z.iso.date('Enter the day it begins, such as 1 4 2024'),
  ends: z.iso.date('Enter the day it ends, such as 31 3 2025'),
})

/** What an item is and who answers for it: exactly one post. */
export const itemForm = z.object({
  title: z.string('Enter what will be so, in one line').max(300, 'The title must be 300 characters or fewer'),
  number: text(20, 'The number').optional(),
  topic: text(200, 'The topic').optional(),
  focus: text(2000, 'The focus').optional(),
  aim: text(4000, 'The aim').optional(),
  brick: chosen('Select a brick from the list').optional(),
  goal: chosen('Select a goal from the list').optional(),
  accountable: chosen('Select the one post that is accountable'),
  overseen: chosen('Select a body from the list').optional(),
  contributors: z.array(z.string().regex(/^[1-9]\d{0,8}$/, 'Select posts from the list')),
  due: z.iso.date('Enter the day it is due, such as 31 3 2025').optional(),
  version,
})

export const riskForm = z.object({ risk: chosen('Select a risk') })

/** A milestone with its first date. */
export const milestoneForm = z.object({
  title: z.string('Enter what will have been done').max(300, 'The title must be 300 characters or fewer'),
  on: z.iso.date('Enter the day it will be done by, such as 29 11 2024'),
})

/** A new date for a milestone; `seen` is how many it had been given when the form was opened. */
export const newDateForm = z.object({
  to: z.iso.date('Enter the new day, such as 29 11 2024'),
  reason: z.string('Enter why it has a new date').max(1000, 'The reason must be 1,000 characters or fewer'),
  seen: z.number('Open the form again').int('Open the form again').min(0, 'Open the form again').optional(),
})

export const doneForm = z.object({ on: z.iso.date('Enter the day it was done, such as 14 10 2024'), version })

/** A milestone that was not done after all. */
export const reopenForm = z.object({
  reason: z.string('Enter why it was not done').max(1000, 'The reason must be 1,000 characters or fewer'),
  version,
})

/** A plan changed: as it begins, with the version the form was made from. */
export const planChangeForm = planForm.extend({ version: z.number('Open the form again').int('Open the form again') })

export type PlanValues = z.output<typeof planForm>
export type ItemValues = z.output<typeof itemForm>
