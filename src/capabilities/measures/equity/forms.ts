import { z } from '../../../platform/forms.ts'

/** Groups of a characteristic, one a line. */
export const groupsForm = z.object({
  characteristic: z.string('Enter the characteristic, such as ethnicity').max(60, 'The characteristic must be 60 characters or fewer'),
  names: z.string('Enter at least one group').max(4000, 'These are too many groups: enter them in parts'),
})

/** A group called otherwise. */
export const renameForm = z.object({
  group: z.coerce.number().int(),
  version: z.coerce.number().int(),
  name: z.string('Enter the name of the group').max(100, 'The name must be 100 characters or fewer'),
})
