import { z } from '../../../platform/forms.ts'
import { chosen, maybeText, text, version } from '../fields.ts'
import { auditKinds, priorities } from './audit.ts'

const often = 'Enter the months until it is done again as a whole number from 1 to 60, such as 12, or nothing where it is done once'

/** An audit or review as it is planned. */
export const auditForm = z.object({
  kind: z.enum(auditKinds, 'Select what it is'),
  auditTitle: text('Enter what is looked at', 300),
  body: chosen('Select a committee or group from the list').optional(),
  auditOwner: chosen('Select a post from the list').optional(),
  plannedOn: z.iso.date('Enter the day its report is planned for, such as 31 3 2025'),
  everyMonths: z.number(often).int(often).min(1, often).max(60, often).optional(),
  risks: z.array(z.string()),
  controls: z.array(z.string()),
  version: version.optional(),
})

/** Its report, in the assurer’s own word. */
export const reportForm = z.object({
  positive: z.enum(['yes', 'no'], 'Select whether it is positive or negative'),
  said: z
    .string()
    .regex(/^\d{1,9}:\d$/, 'Select a word from the list')
    .optional(),
  ownWord: maybeText(100),
  found: text('Enter what it found, in a line or two', 2000),
  reportedOn: z.iso.date('Enter the day it reported, such as 15 10 2024'),
  expiresOn: z.iso.date('Enter the last day its assurance counts, such as 14 10 2025').optional(),
  give: z.boolean(),
  version,
})

export const callingOffForm = z.object({ why: text('Enter why it is called off', 1000), version })

export const recommendationForm = z.object({
  recommendation: text('Enter what is recommended', 1000),
  priority: z.enum(priorities, 'Select a priority from the list').optional(),
  recommendationOwner: chosen('Select the post that does it'),
  dueOn: z.iso.date('Enter the day it is due, such as 31 12 2024'),
  version: version.optional(),
})

export const settlingForm = z.object({
  came: z.enum(['done', 'not accepted'], 'Select what came of it'),
  outcome: text('Enter what was done, or why it is not accepted', 2000),
  settledOn: z.iso.date('Enter the day, such as 15 10 2024'),
  version,
})

export type AuditValues = z.output<typeof auditForm>
export type ReportValues = z.output<typeof reportForm>
