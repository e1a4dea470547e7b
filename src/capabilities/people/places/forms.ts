import { z } from '../../../platform/forms.ts'

/** A place under its name and where it belongs. */
export const changePlaceForm = z.object({
  name: z.string('Enter the name of the place').max(120, 'The name must be 120 letters or fewer'),
  parent: z.number('Select the place it belongs to').int('Select the place it belongs to').optional(),
  version: z.number('Open the form again').int('Open the form again').optional(),
})

/** Another name of a place. */
export const placeNameForm = z.object({
  other: z.string('Enter the other name, such as Division').max(120, 'The name must be 120 letters or fewer'),
  until: z.iso.date('Enter the last day of that name, such as 31 3 2024, or leave it empty').optional(),
})
