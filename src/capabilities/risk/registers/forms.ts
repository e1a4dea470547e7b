import { z } from '../../../platform/forms.ts'
import { registerLevels } from './register.ts'

const choice = (words: string) => z.number({ error: words }).int(words).positive(words)
const seen = z.number('Open the form again').int('Open the form again')
const why = z.string('Enter why').max(1000, 'The reason must be 1,000 characters or fewer')
const number = z.string('Enter the number it has there, such as 04').max(20, 'The number must be 20 characters or fewer')

/** A register as a person writes it. */
export const registerForm = z.object({
  name: z.string('Enter a name, such as Register of Kestrel ward').max(120, 'The name must be 120 characters or fewer'),
  level: z.enum(registerLevels, 'Select a level from the list'),
  place: choice('Select a place from the list').optional(),
  keeper: choice('Select the post that keeps it from the list').optional(),
  body: choice('Select the committee that watches it from the list').optional(),
  version: seen.optional(),
})

/** Why a register ends. */
export const endForm = z.object({ why, version: seen })

/** Where the risks of a register go. */
export const mergeRegisterForm = z.object({ into: choice('Select the register its risks go to'), why, version: seen })

/** Where a risk goes, and its number there. */
export const moveForm = z.object({ register: choice('Select the register it goes to'), number, why, version: seen })

export const renumberForm = z.object({
  number: z.string('Enter the new number').max(20, 'The number must be 20 characters or fewer'),
  version: seen,
})

/** The risk that another goes into, by its number. */
export const mergeRiskForm = z.object({
  into: z.string('Enter the number of the risk it goes into').max(20, 'The number must be 20 characters or fewer'),
  why,
  version: seen,
})

export type RegisterValues = z.output<typeof registerForm>
