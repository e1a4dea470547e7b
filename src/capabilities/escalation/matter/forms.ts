import { z } from '../../../platform/forms.ts'
import { matterKinds } from './matter.ts'

const again = 'Open the page again'
const text = (missing: string, most = 2000) =>
  z.string(missing).max(most, `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`)
const chosen = (words: string) => z.number(words).int(words).positive(words)

/** A matter as somebody raises it. */
export const matterForm = z.object({
  risk: chosen(again).optional(),
  kind: z.enum(matterKinds, 'Select what it is for'),
  title: text('Enter it in a few words', 200),
  words: text('Enter what the matter is'),
  asked: text('', 1000).default(''),
  to: chosen('Select the body it is raised to'),
  as: z.string('Select as what you raise it').max(40, again),
  neededBy: z.iso.date('Enter the day an answer is needed by, such as 31 10 2024, or leave it empty').optional(),
})

/** A step of the body it stands at. */
export const receiptForm = z.object({
  step: z.enum(['received', 'discussed', 'decided', 'passed on', 'answered'], 'Select what was done'),
  to: chosen('Select the body it is passed on to').optional(),
  words: text('').default(''),
  on: z.iso.date('Enter the day, such as 15 10 2024, or leave it empty for today').optional(),
  cameDown: z.boolean().default(false),
  version: z.number(again).int(again),
})

/** Why a matter is taken back. */
export const withdrawForm = z.object({ reason: text('Enter why it is withdrawn', 1000), version: z.number(again).int(again) })

export type MatterValues = z.output<typeof matterForm>
export type ReceiptValues = z.output<typeof receiptForm>
