import { z } from '../../../platform/forms.ts'

const said = {
  value: z.string('Enter the figure as papers write it, such as 6,500').max(80, 'The figure must be 80 characters or fewer'),
  confirmed: z.iso.date('Enter the day it was counted or confirmed, such as 31 3 2024'),
  source: z.string('Enter where the figure is read').max(300, 'Where the figure is read must be 300 characters or fewer'),
}

/** A figure to keep. */
export const factForm = z.object({
  label: z.string('Enter what the figure counts').max(120, 'What the figure counts must be 120 characters or fewer'),
  ...said,
  owner: z.number({ error: 'Select a post from the list' }).int('Select a post from the list').optional(),
})

/** A figure confirmed again, as it was or with a new value. */
export const confirmationForm = z.object({ ...said, version: z.number({ error: 'Open the form again' }).int('Open the form again') })

export type FactValues = z.output<typeof factForm>
export type ConfirmationValues = z.output<typeof confirmationForm>
