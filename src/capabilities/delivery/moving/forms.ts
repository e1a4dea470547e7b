import { z } from '../../../platform/forms.ts'

const chosen = (words: string) => z.number(words).int(words).positive(words)
const reason = (words: string) => z.string(words).max(1000, 'The reason must be 1,000 characters or fewer')

/** Where an item goes: its plan, what it serves there, and after which item it stands. */
export const moveForm = z.object({
  plan: chosen('Select a plan from the list'),
  brick: chosen('Select a brick from the list').optional(),
  goal: chosen('Select a goal from the list').optional(),
  after: z
    .enum(['first', 'stay', 'last'])
    .or(z.string().regex(/^[1-9]\d{0,8}$/))
    .optional(),
  reason: reason('Enter why it moves'),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

export const orderForm = z.object({ direction: z.enum(['up', 'down'], 'Choose up or down') })

/** The row an update belongs to, and why it is moved. */
export const moveUpdateForm = z.object({
  item: chosen('Select the row it belongs to'),
  reason: reason('Enter why it belongs there'),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

/** What follows on from an item. */
export const followOnForm = z.object({
  title: z.string('Enter what will be so, in one line').max(300, 'The title must be 300 characters or fewer'),
  plan: chosen('Select a plan from the list'),
  accountable: chosen('Select the one post that is accountable'),
  due: z.iso.date('Enter the day it is due, such as 31 3 2025').optional(),
})

export type MoveValues = z.output<typeof moveForm>
export type FollowOnValues = z.output<typeof followOnForm>
