import { z } from '../../../platform/forms.ts'

const words = (most: number, missing: string) => z.string(missing).max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`)
const id = (missing: string) => z.number({ error: missing }).int(missing).positive(missing)
const degree = (missing: string) => z.number({ error: missing }).int(missing).min(1, missing).max(5, missing)
const version = z.number('Open the form again').int('Open the form again')

/** A risk somebody puts forward, in three minutes. */
export const proposalForm = z.object({
  event: words(2000, 'Enter what might happen'),
  cause: words(2000, 'Enter what it would come from'),
  effect: words(2000, 'Enter what it would lead to'),
  register: id('Select where it belongs').optional(),
  consequence: degree('Select a consequence from the list').optional(),
  likelihood: degree('Select a likelihood from the list').optional(),
})

/** A proposal taken into a register. */
export const acceptForm = z.object({
  number: words(20, 'Enter its number, such as 04'),
  title: words(300, 'Enter a title'),
  register: id('Select the register it goes into').optional(),
  owner: id('Select the post that owns it'),
  review: z.iso.date('Enter the day of its first review, such as 15 1 2025'),
  words: words(1000, 'Say what is to be known').optional(),
  version,
})

/** A proposal declined. */
export const declineForm = z.object({ reason: words(1000, 'Say why it is declined: it is told to who proposed it'), version })

/** A proposal taken back by whoever put it forward. */
export const takeBackForm = z.object({ reason: words(1000, 'Say why you take it back'), version })

/** A review: what was looked at, and when it is looked at next. */
export const reviewForm = z.object({
  right: z.enum(['yes', 'no'], 'Select whether its words are still right'),
  words: words(2000, 'Enter what was looked at and found'),
  next: z.iso.date('Enter the day of the next review, such as 15 1 2025'),
  why: words(1000, 'Say why').optional(),
  version,
})
