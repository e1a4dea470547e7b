import { roles } from '../../kernel/role.ts'
import { z } from '../../platform/forms.ts'

const degree = (words: string) => z.number({ error: words }).int(words).min(1, words).max(5, words)
const score = (words: string) => z.number({ error: words }).int(words).min(1, words).max(25, words)
const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const choice = (words: string) => z.number({ error: words }).int(words).positive(words)

/** A risk as a person writes it. */
export const riskForm = z.object({
  number: z.string('Enter its number, such as 04').max(20, 'The number must be 20 characters or fewer'),
  title: z.string('Enter a title').max(300, 'The title must be 300 characters or fewer'),
  cause: text(2000, 'The cause').optional(),
  event: text(2000, 'The event').optional(),
  effect: text(2000, 'The effect').optional(),
  goal: choice('Select a goal from the list').optional(),
  owner: choice('Select the post that owns it from the list').optional(),
  committee: text(200, 'The committee').optional(),
  register: choice('Select a register from the list').optional(),
  category: text(80, 'The category').optional(),
  lead: choice('Select the director who answers for it from the list').optional(),
  body: choice('Select a committee from the list').optional(),
  parent: choice('Select a risk of the framework from the list').optional(),
  raised: z.iso.date('Enter the day it was raised, such as 2 7 2024').optional(),
  partners: text(300, 'The partners').optional(),
  confidential: z.boolean().default(false),
  seenBy: z.array(z.enum(roles, 'Select roles from the list')).optional(),
  targetLikelihood: degree('Select a likelihood from the list').optional(),
  targetConsequence: degree('Select a consequence from the list').optional(),
  targetScore: score('Enter the target score as a whole number from 1 to 25').optional(),
  version: z.number('Open the form again').int('Open the form again').optional(),
  /** Numbers of like risks that were shown before it was added all the same. */
  meantIt: text(200, 'What was shown').optional(),
})

/** A score for a quarter. */
export const assessmentForm = z.object({
  period: choice('Select the quarter it is for'),
  domain: text(80, 'The kind of consequence').optional(),
  consequence: degree('Select a consequence from the list').optional(),
  likelihood: degree('Select a likelihood from the list').optional(),
  score: score('Enter the score as a whole number from 1 to 25').optional(),
  on: z.iso.date('Enter the day it was scored, such as 2 7 2024'),
  rationale: z.string('Enter why it has this score').max(2000, 'The reason must be 2,000 characters or fewer'),
  /** The scores held when the form was opened, as period:version pairs. */
  seen: z
    .string()
    .regex(/^[\d:,]*$/, 'Open the form again')
    .max(500, 'Open the form again')
    .optional(),
})

/** Why a risk is closed, or taken up again. */
export const closingForm = z.object({
  reason: z.string('Enter the reason').max(1000, 'The reason must be 1,000 characters or fewer'),
  version: z.number('Open the form again').int('Open the form again'),
})

/** A matrix that begins on a day. */
export const matrixForm = z.object({
  name: z.string('Enter a name, such as Five by five matrix').max(100, 'The name must be 100 characters or fewer'),
  likelihoods: text(400, 'The likelihoods').optional(),
  consequences: text(400, 'The consequences').optional(),
  likelihoodWords: text(2000, 'What the likelihoods mean').optional(),
  domains: text(20_000, 'The kinds of consequence').optional(),
  bands: z.string('Enter the bands, one on each line, such as 15 Extreme').max(800, 'The bands must be 800 characters or fewer'),
  watched: score('Enter the score from which the board watches, such as 15'),
  from: z.iso.date('Enter the day it begins, such as 1 4 2025'),
})

export type RiskValues = z.output<typeof riskForm>
export type AssessmentValues = z.output<typeof assessmentForm>
export type MatrixValues = z.output<typeof matrixForm>
