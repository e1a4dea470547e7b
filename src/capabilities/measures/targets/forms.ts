import { z } from '../../../platform/forms.ts'
import { targetKinds } from './target.ts'

/** A figure that a measure can have. */
export const figure = (words: string) =>
  z
    .number({ error: words })
    .min(-1_000_000_000, 'Enter a number above −1,000,000,000')
    .max(1_000_000_000, 'Enter a number below 1,000,000,000')

const again = 'Open the form again'

/** A target as a person writes it. */
export const targetForm = z.object({
  kind: z.enum(targetKinds, 'Select what kind of target it is'),
  place: z.number({ error: 'Select a place from the list' }).int('Select a place from the list').optional(),
  value: figure('Enter the figure to reach as a number, such as 85').optional(),
  points: z.string().max(20_000, 'Enter fewer figures').optional(),
  betterBy: figure('Enter by how much it must get better as a number, such as 7').optional(),
  than: figure('Enter the figure it must be better than as a number, such as 58').optional(),
  of: z.string().max(60, 'Enter one period').optional(),
  reach: figure('Enter the figure that is enough by itself as a number, such as 65').optional(),
  from: z.string('Enter when it begins').max(60, 'Enter one period'),
  until: z.string().max(60, 'Enter one period').optional(),
  agreedBy: z.string().max(200, 'Who agreed it must be 200 characters or fewer').optional(),
  agreedOn: z.iso.date('Enter the day it was agreed, such as 27 3 2024').optional(),
  reason: z.string().max(1000, 'The reason must be 1,000 characters or fewer').optional(),
  /** The newest target there was when the form was opened, by number; nought where there was none. */
  seen: z.number(again).int(again),
})

/** When a target ends, and why. */
export const endingForm = z.object({
  until: z.string('Enter the last period it stands for').max(60, 'Enter one period'),
  reason: z.string('Enter why it ends').max(1000, 'The reason must be 1,000 characters or fewer'),
  version: z.number(again).int(again),
})

export type TargetValues = z.output<typeof targetForm>
