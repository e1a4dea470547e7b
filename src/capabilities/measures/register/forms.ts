import { z } from '../../../platform/forms.ts'
import { kinds } from '../measure.ts'
import { frequencies } from '../periods.ts'
import { figure } from '../targets/forms.ts'

const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const post = z.number({ error: 'Select a post from the list' }).int('Select a post from the list').optional()
const whole = (words: string, least: number, most: number) => z.number({ error: words }).int(words).min(least, words).max(most, words)
const again = 'Open the form again'

/** A measure as a person writes it. */
export const measureForm = z.object({
  name: z.string('Enter its name').max(200, 'The name must be 200 characters or fewer'),
  code: z
    .string('Enter a short code, such as RTT18')
    .max(30, 'The code must be 30 characters or fewer')
    .regex(/^\S+$/, 'Enter the code without spaces'),
  definition: text(2000, 'The definition').optional(),
  purpose: text(1000, 'Who uses it').optional(),
  theme: text(80, 'The theme').optional(),
  kind: z.enum(kinds, 'Select what kind of figure it is'),
  unit: text(40, 'The unit').optional(),
  decimals: whole('Enter the decimals as a whole number from 0 to 4', 0, 4).optional(),
  per: z
    .number({ error: 'Enter the number it is per, such as 1000' })
    .min(1, 'Enter 1 or more')
    .max(10_000_000, 'Enter a smaller number')
    .optional(),
  numerator: text(300, 'What is counted').optional(),
  denominator: text(300, 'What it is out of').optional(),
  direction: z.enum(['increase', 'decrease', 'neutral'], 'Select which way is better'),
  frequency: z.enum(frequencies, 'Select how often it is measured'),
  rollingMonths: whole('Enter the months as a whole number from 2 to 36', 2, 36).optional(),
  adding: z.enum(['sum', 'ratio', 'never'], 'Select how the whole is made of its parts'),
  owner: post,
  steward: post,
  level: z.enum(['board', 'directorate', 'service', 'ward'], 'Select the level it is read at'),
  horizon: z.enum(['short term', 'long term'], 'Select whether it moves in months or in years'),
  standard: z.enum(['national', 'local'], 'Select whose standard it is').optional(),
  baselineValue: figure('Enter the baseline as a number, such as 58').optional(),
  baselinePeriod: text(60, 'The period').optional(),
  baselineWords: text(300, 'The words on the baseline').optional(),
  dueAfterDays: whole('Enter the days as a whole number from 0 to 400', 0, 400).optional(),
  hiddenBelow: whole('Enter a whole number from 0 to 20', 0, 20).optional(),
  /** Ticked where figures exist and the change gives them another meaning. */
  meantIt: z.boolean(),
  version: z.number(again).int(again).optional(),
})

/** Why a measure ends, or is taken up again. */
export const endingForm = z.object({
  reason: z.string('Enter the reason').max(1000, 'The reason must be 1,000 characters or fewer'),
  version: z.number(again).int(again),
})

export const nameForm = z.object({ name: z.string('Enter the other name').max(200, 'The name must be 200 characters or fewer') })

export const sourceForm = z.object({
  name: z.string('Enter the source, such as the incident system').max(200, 'The source must be 200 characters or fewer'),
})

/** Which source counts from now on, and why. */
export const firstSourceForm = z.object({
  source: z.number('Select a source').int('Select a source'),
  reason: z.string('Enter why this source counts from now on').max(1000, 'The reason must be 1,000 characters or fewer'),
})

/** A figure from elsewhere. */
export const benchmarkForm = z.object({
  name: z.string('Enter whose figure it is, such as national average').max(200, 'The name must be 200 characters or fewer'),
  value: figure('Enter the figure as a number, such as 62.4'),
  period: z.string('Enter the period it is of').max(60, 'Enter one period'),
  source: z.string('Enter where it was read').max(300, 'Where it was read must be 300 characters or fewer'),
})

/** An outside framework a measure answers to. */
export const frameworkForm = z.object({
  framework: z.string('Enter the framework').max(200, 'The framework must be 200 characters or fewer'),
  reference: text(100, 'The reference').optional(),
})

export const removalForm = z.object({ remove: z.number('Choose what to remove').int('Choose what to remove') })

/** The part of the strategy a measure is to be tied to. */
export const linkForm = z.object({
  element: z.number({ error: 'Select a part of the strategy' }).int('Select a part of the strategy'),
})

/** The measure a record is tied to. */
export const tieForm = z.object({ measure: z.number({ error: 'Select a measure' }).int('Select a measure') })

export type MeasureValues = z.output<typeof measureForm>
