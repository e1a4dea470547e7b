import { z } from '../../platform/forms.ts'

/** A key to be made; what it is for is checked against what the product offers. */
export const keyForm = z.object({
  name: z.string('Enter what the key is for').max(100, 'The name must be 100 characters or fewer'),
  scopes: z.array(z.string()).min(1, 'Select what the program may do'),
  days: z.enum(['30', '90', '365'], 'Select how long the key lasts'),
})
