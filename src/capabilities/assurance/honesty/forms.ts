import { z } from '../../../platform/forms.ts'

/** Characters an answer has at least: a mark or a word closes no finding. */
const leastAnswer = 20

/** An answer to a finding. `seen` is the latest answer there was when the form was opened, 0 for none. */
export const answerForm = z.object({
  finding: z.string('Open the form again').max(100, 'Open the form again'),
  answer: z
    .string('Enter the answer: why it stands, or what is being done')
    .min(leastAnswer, 'Write a sentence the board can read: why it stands, or what is being done')
    .max(2000, 'Shorten this to 2,000 characters or fewer'),
  until: z.iso.date('Enter the day until which the answer stands, such as 31 12 2024'),
  seen: z.number('Open the form again').int('Open the form again'),
})

export const tieForm = z.object({ measure: z.number('Select a measure from the list').int('Select a measure from the list') })
