import { z } from '../../platform/forms.ts'
import { dispositions, levels } from './element.ts'

const number = (words: string) => z.number({ error: words }).int(words)
const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)

/** A version of the strategy as it is adopted. */
export const versionForm = z.object({
  name: z.string('Enter what the strategy is called').max(200, 'The name must be 200 characters or fewer'),
  label: z.string('Enter the years it is known by, such as 2024/25').max(30, 'The years must be 30 characters or fewer'),
  starts: z.iso.date('Enter the day it begins, such as 1 4 2025'),
  ends: z.iso.date('Enter the day it ends, such as 31 3 2028'),
  vision: text(1000, 'The vision').optional(),
  values: text(1000, 'The values').optional(),
  axis: z.enum(['goal', 'brick'], 'Select what reports lead with'),
  goals: text(60, 'The name of a goal').optional(),
  bricks: text(60, 'The name of a brick').optional(),
})

/** One element of a version: a goal, a brick, or what stands beneath them. */
export const elementForm = z.object({
  level: z.enum(levels, 'Select what this is'),
  title: z.string('Enter a title').max(300, 'The title must be 300 characters or fewer'),
  statement: text(4000, 'The statement').optional(),
  letter: text(10, 'The letter').optional(),
  position: number('Enter its place in the order as a whole number, such as 3')
    .min(1, 'The place in the order starts at 1')
    .max(999, 'The place in the order must be 999 or less'),
  parent: number('Select what it stands beneath').positive('Select what it stands beneath').optional(),
  stated: number('Enter how many the paper says as a whole number, such as 5')
    .min(1, 'The number stated must be at least 1')
    .max(999, 'The number stated must be 999 or less')
    .optional(),
  test: text(1000, 'The test').optional(),
  version: number('Open the form again').optional(),
})

/** The goals that a brick stands under, and those it stood under when the form was opened. */
export const crossingForm = z.object({
  goals: z.array(z.string().regex(/^\d{1,9}$/, 'Select goals from the list')),
  seen: z
    .string()
    .regex(/^[\d,]*$/, 'Open the form again')
    .max(1000, 'Open the form again')
    .optional(),
})

/** What became of an element. */
export const lineageForm = z.object({
  disposition: z.enum(dispositions, 'Select what became of it'),
  into: number('Select what it became').positive('Select what it became').optional(),
  reason: z.string('Enter the reason').max(1000, 'The reason must be 1,000 characters or fewer'),
  decided: z.iso.date('Enter the day it was decided, such as 27 7 2021'),
})

export type VersionValues = z.output<typeof versionForm>
export type ElementValues = z.output<typeof elementForm>
export type LineageValues = z.output<typeof lineageForm>
