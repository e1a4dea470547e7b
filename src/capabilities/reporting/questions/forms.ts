import { z } from '../../../platform/forms.ts'

/** A question: about the paper as a whole where no item is chosen. */
export const questionForm = z.object({
  about: z.number('Select what you ask about').int().optional(),
  words: z.string('Enter what you want to ask').max(2000, 'Shorten your question to 2,000 characters or fewer'),
})

export const questionAnswerForm = z.object({
  answer: z.string('Enter your answer').max(4000, 'Shorten your answer to 4,000 characters or fewer'),
})
