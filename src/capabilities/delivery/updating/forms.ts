import { z } from '../../../platform/forms.ts'

/** More than any real update needs; a page that a board can read is far shorter. */
export const longest = 8000
/** A draft keeps more than may be sent, so that a long paste is not lost before it is cut. */
export const longestDraft = 100_000

const box = (name: string) =>
  z
    .string()
    .max(longest, `Shorten “${name}” to ${longest.toLocaleString('en-GB')} characters or fewer`)
    .default('')

/** An update as its page sends it; what must stand in it is for the rules. */
export const UpdateForm = z.object({
  text: box('What has happened'),
  nothingChangedBecause: box('Why nothing changed'),
  rag: z.enum(['red', 'amber', 'green', 'blue'], 'Select one of the statuses').optional(),
  reason: box('Why'),
  pathToGreen: box('Path to green'),
  evidence: box('What shows it'),
  refersTo: z.string().max(500, 'Shorten the name of the other paper to 500 characters or fewer').default(''),
})

export const DecisionForm = z.object({
  decision: z.enum(['approve', 'send back'], 'Select whether to approve the update or send it back'),
  words: z.string().max(2000, 'Shorten your words to 2,000 characters or fewer').default(''),
  version: z.number('Open the update again, and decide on what it says now').int(),
})

export const ChallengeForm = z.object({
  words: z.string('Enter what you want to ask').max(2000, 'Shorten your question to 2,000 characters or fewer'),
  period: z.number().int().optional(),
})

export const AnswerForm = z.object({
  answer: z.string('Enter your answer').max(4000, 'Shorten your answer to 4,000 characters or fewer'),
  promise: z.string().max(500, 'Shorten the promise to 500 characters or fewer').default(''),
  day: z.iso.date('Enter the day the promise is for, such as 30 11 2024').optional(),
})
