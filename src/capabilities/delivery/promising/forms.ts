import { z } from '../../../platform/forms.ts'

export const outcomeForm = z.object({
  outcome: z.enum(['kept', 'part kept', 'new date', 'dropped'], 'Select what became of it'),
  words: z.string().max(1000, 'Shorten this to 1,000 characters or fewer').default(''),
  day: z.iso.date('Enter the new day, such as 30 11 2024').optional(),
  version: z.number('Open the promise again').int('Open the promise again'),
})
