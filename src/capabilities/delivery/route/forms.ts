import { z } from '../../../platform/forms.ts'

export const considerationForm = z.object({
  update: z.array(z.coerce.number().int()).default([]),
  words: z.string().max(2000, 'Shorten the words to 2,000 characters or fewer').default(''),
})
