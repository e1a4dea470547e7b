import { z } from '../../../platform/forms.ts'

/** Something that happened, to stand on the chart. */
export const noteForm = z.object({
  period: z.iso.date('Select the period it happened in'),
  words: z.string('Enter what happened, such as “Ward moved to the new building”').max(300, 'The note must be 300 letters or fewer'),
  where: z.string().optional(),
  place: z.number('Open the page again').int('Open the page again'),
})

/** A note to be taken off the chart, as it was read. */
export const removeNoteForm = z.object({
  note: z.number('Open the page again').int('Open the page again'),
  version: z.number('Open the page again').int('Open the page again'),
  place: z.number('Open the page again').int('Open the page again').optional(),
})
