import { z } from '../../../platform/forms.ts'

export const absenceForm = z.object({
  from: z.iso.date('Enter the first day away, for example 21 10 2024'),
  until: z.iso.date('Enter the last day away, for example 25 10 2024'),
  cover: z.coerce.number('Select who covers').int('Select who covers').positive('Select who covers'),
  reason: z.string().max(200, 'Shorten the reason to 200 letters or fewer').default(''),
})

export const lastDayForm = z.object({
  until: z.iso.date('Enter the last day away, for example 25 10 2024'),
  version: z.coerce.number('The form is too old. Load the page again').int(),
})
