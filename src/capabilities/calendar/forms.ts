import { z } from '../../platform/forms.ts'

const day = (words: string) => z.iso.date(words)

export const daysForm = z.object({
  opens: day('Enter the day the period opens for updates'),
  due: day('Enter the day updates are due'),
  board: z.iso.date('Enter a real day for the board, or leave it empty').optional(),
  version: z.coerce.number('The form is too old. Load the page again').int(),
})

export const periodForm = z.object({
  label: z.string('Enter a label, such as Q3 2024/25 or September 2024').max(40, 'The label must be 40 letters or fewer'),
  starts: z.iso.date('Enter a real first day, or leave it empty for a quarter').optional(),
  ends: z.iso.date('Enter a real last day, or leave it empty for a quarter').optional(),
  opens: day('Enter the day the period opens for updates'),
  due: day('Enter the day updates are due'),
  board: z.iso.date('Enter a real day for the board, or leave it empty').optional(),
})
