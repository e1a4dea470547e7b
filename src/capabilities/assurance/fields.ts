import { z } from '../../platform/forms.ts'

const shorter = (most: number) => `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`

/** Words that must be there; `missing` asks for them. */
export const text = (missing: string, most: number) => z.string(missing).max(most, shorter(most))
export const maybeText = (most: number) => z.string().max(most, shorter(most)).optional()
/** The number of a record chosen from a list. */
export const chosen = (missing: string) => z.number(missing).int(missing).positive(missing)
/** The version of a record when its form was opened. */
export const version = z.number('Open the form again').int('Open the form again')
