import { z } from '../../../platform/forms.ts'

const degree = (words: string) => z.number({ error: words }).int(words).min(1, words).max(5, words)
const total = (words: string) => z.number({ error: words }).int(words).min(1, words).max(25, words)
const openAgain = z.number('Open the form again').int('Open the form again').optional()

/** What is chosen of a score: the kind and degree of consequence first, then how likely that consequence is; or a total alone. */
const chosen = {
  domain: z.string().max(80, 'Select a kind of consequence from the list').optional(),
  consequence: degree('Select a consequence from the list').optional(),
  likelihood: degree('Select a likelihood from the list').optional(),
  score: total('Enter the score as a whole number from 1 to 25').optional(),
}
const why = (words: string) => z.string(words).max(2000, 'The reason must be 2,000 characters or fewer')

/** An inherent or initial score. */
export const levelForm = z.object({
  kind: z.enum(['inherent', 'initial'], 'Open the form again'),
  ...chosen,
  rationale: why('Enter why it has this score'),
  on: z.iso.date('Enter the day it was scored, such as 2 7 2024'),
  /** The version of the score corrected; 0 where none was held. */
  version: openAgain,
})

/** A target with its day. */
export const targetForm = z.object({
  ...chosen,
  by: z.iso.date('Enter the day it is to be reached, such as 31 3 2026').optional(),
  why: z.string().max(1000, 'The reason must be 1,000 characters or fewer').optional(),
  version: openAgain,
})

/** The plan's own field for a quarter; its scores are read by the route, a box for each quarter. */
export const planForm = z.object({
  seen: z
    .string()
    .regex(/^[\d:,]*$/, 'Open the form again')
    .max(1000, 'Open the form again')
    .optional(),
})
