import { z } from '../../platform/forms.ts'

/** A gap left open on purpose. */
export const parkingForm = z.object({
  gap: z.string('Open the form again').max(300, 'Open the form again'),
  words: z.string('Enter why it is left open').max(1000, 'The reason must be 1,000 characters or fewer'),
  review: z.iso.date('Enter the day it is looked at again, such as 31 3 2025'),
  version: z.number({ error: 'Open the form again' }).int('Open the form again').optional(),
})

export type ParkingValues = z.output<typeof parkingForm>
