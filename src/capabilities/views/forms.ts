import { z } from '../../platform/forms.ts'

/** A list's address and the name to keep it under. */
export const viewForm = z.object({
  page: z
    .string('Open the list again')
    .max(100, 'Open the list again')
    .regex(/^(?:\/[a-z0-9-]+)+$/, 'Open the list again'),
  query: z.string().max(1000, 'This view is too long to keep: choose fewer filters').optional(),
  name: z.string('Enter a name for this view, such as “Amber, mine”').max(80, 'The name must be 80 characters or fewer'),
  opens: z.boolean(),
})
