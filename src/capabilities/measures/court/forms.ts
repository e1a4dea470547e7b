import { z } from '../../../platform/forms.ts'

const words = (what: string, most = 1000) => z.string(what).max(most, `Write ${most.toLocaleString('en-GB')} characters or fewer`)
const number = (what: string) => z.number({ error: what }).int(what).positive(what)

export const askForm = z.object({
  asks: z.enum(['limits anew', 'fixed baseline'], 'Select what you ask for'),
  series: number('Select a series of the list').optional(),
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'Select the first period of the new limits')
    .optional(),
  points: number('Enter how many points as a whole number from 12 to 20')
    .min(12, 'Limits need at least 12 points: enter 12 to 20')
    .max(20, 'More than 20 points is no longer a baseline: enter 12 to 20')
    .optional(),
  cause: words('Say what changed in the work itself'),
  sustained: words('Say why you think it has lasted'),
  expected: words('Say why you expect it to go on'),
})

export const decideForm = z.object({
  decision: z.enum(['approve', 'refuse'], 'Select approve or refuse'),
  words: words('Say why: your words stand beside the chart'),
  version: number('Open the page again'),
})

export const endForm = z.object({ cause: words('Say why the limits decided earlier should end') })

export const turnForm = z.object({ version: number('Open the page again') })

export type AskValues = z.output<typeof askForm>
export type DecideValues = z.output<typeof decideForm>
