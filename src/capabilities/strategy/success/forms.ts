import { z } from '../../../platform/forms.ts'
import { comparisons } from './standing.ts'

/** A number that a measure can have: within what a table can hold, or none. */
const figure = (words: string) =>
  z
    .number({ error: words })
    .min(-1_000_000_000, 'Enter a number above −1,000,000,000')
    .max(1_000_000_000, 'Enter a number below 1,000,000,000')

/** The test of a success statement. */
export const testForm = z.object({
  measure: z.string('Enter what is measured').max(300, 'What is measured must be 300 characters or fewer'),
  comparison: z.enum(comparisons, 'Select what the figure must do'),
  threshold: figure('Enter the number it must reach, such as 85').optional(),
  unit: z.string().max(40, 'The unit must be 40 characters or fewer').optional(),
  word: z.string().max(80, 'The word must be 80 characters or fewer').optional(),
  source: z.string('Enter where the figure is read').max(300, 'Where the figure is read must be 300 characters or fewer'),
  version: z.number({ error: 'Open the form again' }).int('Open the form again').optional(),
})

/** What was found when a test was made. */
export const resultForm = z.object({
  value: figure('Enter the figure as a number, such as 82.5').optional(),
  word: z.string().max(80, 'What was found must be 80 characters or fewer').optional(),
  asOf: z.iso.date('Enter the day the figure is as of, such as 31 3 2024'),
  source: z.string('Enter where it was read').max(300, 'Where it was read must be 300 characters or fewer'),
})

export type TestValues = z.output<typeof testForm>
export type ResultValues = z.output<typeof resultForm>
