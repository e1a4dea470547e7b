import { z } from '../../platform/forms.ts'

export const earlierForm = z.object({ day: z.iso.date('Enter a real day, for example 30 9 2024') })
