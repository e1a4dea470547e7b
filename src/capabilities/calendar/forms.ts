import { z } from '../../platform/forms.ts'

const day = (words: string) => z.iso.date(words)
const stageDay = (stage: string) =>
  z.iso.date(`Enter a real day for the ${stage}, or leave it empty for the one the route proposes`).optional()

export const daysForm = z.object({
  opens: day('Enter the day the period opens for updates'),
  due: day('Enter the day updates are due'),
  board: z.iso.date('Enter a real day for the board, or leave it empty').optional(),
  director: stageDay('director'),
  executive: stageDay('executive'),
  committee: stageDay('committee'),
  version: z.coerce.number('The form is too old. Load the page again').int(),
  /** The stages' days the form was made from. */
  seen: z.string().default(''),
})

export const periodForm = z.object({
  label: z.string('Enter a label, such as Q3 2024/25 or September 2024').max(40, 'The label must be 40 letters or fewer'),
  starts: z.iso.date('Enter a real first day, or leave it empty for a quarter').optional(),
  ends: z.iso.date('Enter a real last day, or leave it empty for a quarter').optional(),
  opens: day('Enter the day the period opens for updates'),
  due: day('Enter the day updates are due'),
  board: z.iso.date('Enter a real day for the board, or leave it empty').optional(),
})

const daysBefore = z
  .number('Enter a whole number of days')
  .int('Enter a whole number of days')
  .min(0, 'Enter 0 days or more')
  .max(120, 'Enter 120 days or fewer')
  .optional()

/** The days before the board by which each stage is to be done; all empty is the short route. */
export const routeForm = z.object({
  author: daysBefore,
  director: daysBefore,
  executive: daysBefore,
  committee: daysBefore,
  seen: z.string().default(''),
})
