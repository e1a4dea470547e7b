import type { Day } from '../../../kernel/day.ts'
import { z } from '../../../platform/forms.ts'
import type { Fault } from '../editing.ts'

/** When an element begins and ends, where it has days of its own. */
export const horizonForm = z.object({
  starts: z.iso.date('Enter the day it begins, such as 1 4 2024').optional(),
  ends: z.iso.date('Enter the day it ends, such as 31 3 2026').optional(),
  version: z.number({ error: 'Open the form again' }).int('Open the form again'),
})

export interface Horizon {
  starts: Day | null
  ends: Day | null
}

/** Why an element cannot have these days; undefined when it can. That it outlives what it stands beneath is asked about, not refused. */
export const whyNotHorizon = ({ starts, ends }: Horizon): Fault | undefined =>
  starts !== null && ends !== null && ends < starts ? { field: 'ends', words: 'The last day must be on or after the first' } : undefined
