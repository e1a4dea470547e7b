import { roles } from '../../kernel/role.ts'
import { z } from '../../platform/forms.ts'

export const shortestPassphrase = 12

const email = z
  .string('Enter an e-mail address')
  .max(254, 'The e-mail address must be 254 letters or fewer')
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address in the right format, like name@example.nhs.uk')

const passphrase = (words: string) => z.string(words).max(256, 'The passphrase must be 256 letters or fewer')

export const signInForm = z.object({
  email,
  passphrase: passphrase('Enter your passphrase'),
  trust: z.coerce.number('Select a trust').int().optional(),
  next: z.string().optional(),
})

export const passphraseForm = z.object({
  current: passphrase('Enter the passphrase you use now'),
  passphrase: passphrase('Enter a new passphrase').min(
    shortestPassphrase,
    `The new passphrase must be ${shortestPassphrase} letters or more`,
  ),
  again: z.string('Enter the new passphrase again'),
})

const personChosen = (words: string) => z.coerce.number(words).int(words).positive(words)
const first = (words: string) => z.iso.date(words)

export const personForm = z.object({
  name: z.string('Enter the person’s name').max(120, 'The name must be 120 letters or fewer'),
  email,
  role: z.enum(roles, 'Select a role'),
})

export const roleForm = z.object({
  role: z.enum(roles, 'Select a role'),
  from: first('Enter the first day of the role, for example 1 4 2025'),
})

export const handOverForm = z.object({
  person: z.coerce.number().int().optional(),
  from: first('Enter the first day, for example 1 4 2025'),
  holding: z.coerce.number().int().optional(),
  version: z.coerce.number().int().optional(),
})

/** The page asks for a person and a day twice, so the deputy’s fields have names of their own. */
export const deputyForm = z.object({
  'deputy-person': personChosen('Select who will write for the post'),
  'deputy-from': first('Enter the deputy’s first day, for example 1 4 2025'),
  'deputy-until': z.iso.date('Enter a real last day, or leave it empty').optional(),
})

export const postForm = z.object({
  title: z.string('Enter the title of the post').max(120, 'The title must be 120 letters or fewer'),
  place: personChosen('Select where the post is'),
})

export const placeForm = z.object({
  name: z.string('Enter the name of the place').max(120, 'The name must be 120 letters or fewer'),
  kind: z.enum(['trust', 'directorate', 'service', 'ward'], 'Select what kind of place it is'),
  parent: z.coerce.number().int().optional(),
})
