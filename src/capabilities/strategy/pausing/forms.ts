import { z } from '../../../platform/forms.ts'
import { pausings } from './pause.ts'

/** A part of the strategy set aside, or brought forward. */
export const pauseForm = z.object({
  what: z.enum(pausings, 'Select whether it is set aside or brought forward'),
  from: z.iso.date('Enter the day from which, such as 23 3 2020'),
  review: z.iso.date('Enter the day of its review, such as 30 6 2020'),
  reason: z.string('Enter the reason').max(1000, 'The reason must be 1,000 characters or fewer'),
  approved: z
    .string('Enter who approved it: a role or a body, such as Executive team')
    .max(200, 'Who approved it must be 200 characters or fewer'),
})

/** That it goes on as before. */
export const resumeForm = z.object({
  ended: z.iso.date('Enter the day from which it goes on, such as 1 9 2020'),
  reason: z.string('Enter the reason').max(1000, 'The reason must be 1,000 characters or fewer'),
  version: z.number({ error: 'Open the form again' }).int('Open the form again'),
})

export type PauseValues = z.output<typeof pauseForm>
export type ResumeValues = z.output<typeof resumeForm>
