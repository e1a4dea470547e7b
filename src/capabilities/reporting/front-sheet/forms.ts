import { z } from '../../../platform/forms.ts'
import { askings, longestSummary } from './front-sheet.ts'

/** A front sheet as its page sends it; what may stay open is for a later day. */
export const frontSheetForm = z.object({
  purpose: z.string().max(500, 'Shorten the purpose to 500 characters or fewer').default(''),
  asked: z.enum(askings, 'Select what the board is asked for'),
  decisionWords: z.string().max(1000, 'Shorten the decision to 1,000 characters or fewer').default(''),
  sponsor: z.number('Select a post from the list').int().optional(),
  author: z.number('Select a post from the list').int().optional(),
  consideredBy: z.string().max(500, 'Shorten who considered it to 500 characters or fewer').default(''),
  summary: z
    .string()
    .max(
      longestSummary,
      `Shorten the summary to ${longestSummary.toLocaleString('en-GB')} characters or fewer: about half a page. The paper says the rest`,
    )
    .default(''),
  version: z.number('Open this page again: it has lost which version it is for').int(),
})
