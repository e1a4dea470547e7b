import { z } from '../../../platform/forms.ts'
import { partStates } from './asks.ts'

/** What is asked, by when; whom, stands in a box for each place. */
export const askForm = z.object({
  title: z.string('Enter what you ask, in one line').max(200, 'It must be 200 characters or fewer'),
  words: z.string().max(4000, 'The words must be 4,000 characters or fewer').optional(),
  due: z.iso.date('Enter the day answers are due, such as 25 10 2024'),
  item: z.number('Select an item from the list').int('Select an item from the list').positive('Select an item from the list').optional(),
})

/** One directorate's answer. */
export const partForm = z.object({
  state: z.enum(partStates, 'Select how it stands with you'),
  answer: z.string('Enter what is done and what is not').max(4000, 'The answer must be 4,000 characters or fewer'),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

export type AskValues = z.output<typeof askForm>
