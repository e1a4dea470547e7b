import { z } from '../../platform/forms.ts'

/** Freezing: the edition and points it was asked from, that they were read, and from the second edition what changed and why. */
export const freezingForm = z.object({
  edition: z.number('Open this page again: it has lost which edition it is for'),
  read: z.string().max(20_000).default(''),
  acknowledged: z.literal('yes', 'Tick the box when you have read what is left open'),
  reason: z.string().max(2000, 'Shorten the reason to 2,000 characters or fewer').default(''),
})
