import { z } from '../../../platform/forms.ts'

/** The plan that follows, where it is a new one. */
export const nextPlanForm = z.object({
  name: z.string('Enter what the next plan is called').max(200, 'The name must be 200 characters or fewer'),
  starts: z.iso.date('Enter the day it begins, such as 1 4 2025'),
  ends: z.iso.date('Enter the day it ends, such as 31 3 2026'),
})
