import { z } from '../../../platform/forms.ts'
import { bodyKinds } from './body.ts'

const chosen = (words: string) => z.number(words).int(words).positive(words).optional()

/** A committee or group as it is to stand. */
export const bodyForm = z.object({
  name: z.string('Enter what it is called').max(120, 'The name must be 120 letters or fewer'),
  kind: z.enum(bodyKinds, 'Select what kind of body it is'),
  reportsTo: chosen('Select a body from the list'),
  chair: chosen('Select a post from the list'),
  secretary: chosen('Select a post from the list'),
  meetsOn: z.iso.date('Enter the day it meets next, such as 24 10 2024, or leave it empty').optional(),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

/** The last day of a body. */
export const endForm = z.object({ endedOn: z.iso.date('Enter its last day, such as 31 3 2025') })

export type BodyValues = z.output<typeof bodyForm>
