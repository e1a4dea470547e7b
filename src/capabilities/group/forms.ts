import { rags } from '../../kernel/rag.ts'
import { z } from '../../platform/forms.ts'

const number = (words: string) => z.number({ error: words }).int(words)
const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)

/** A shared priority as its leading trust writes it. */
export const priorityForm = z.object({
  title: z.string('Enter what the priority is called').max(200, 'The name must be 200 characters or fewer'),
  aim: text(1000, 'The aim').optional(),
  year: number('Select the year').min(2000, 'Select the year').max(2100, 'Select the year'),
  position: number('Enter its place in the list as a whole number, such as 3')
    .min(1, 'The place in the list starts at 1')
    .max(99, 'The place in the list must be 99 or less'),
  post: number('Select the executive post that leads it').positive('Select the executive post that leads it'),
  follows: text(24, 'What it goes on from').optional(),
  version: number('Open the form again').optional(),
})

/** What a trust says of a priority for a period. */
export const saidForm = z.object({
  words: z.string('Enter what was done, or what was not').max(4000, 'The words must be 4,000 characters or fewer'),
  rag: z.enum(rags as ['green', 'amber', 'red', 'blue'], 'Select where it stands').optional(),
  reason: text(1000, 'The reason').optional(),
  version: number('Open the form again').optional(),
})

/** Why a priority ends before its successor begins. */
export const endingForm = z.object({
  words: z.string('Enter what came of it, or why it ends').max(1000, 'The words must be 1,000 characters or fewer'),
  version: number('Open the form again'),
})

/** Which of the trust's own items work on a priority. */
export const servingForm = z.object({ items: z.array(z.string().regex(/^\d{1,9}$/, 'Select items from the list')) })

/** A meeting that was held. */
export const meetingForm = z.object({
  held: z.iso.date('Enter the day it was held, such as 12 9 2024'),
  turn: text(500, 'The reason').optional(),
  words: text(2000, 'What it decided').optional(),
})

export type PriorityTyped = z.output<typeof priorityForm>
