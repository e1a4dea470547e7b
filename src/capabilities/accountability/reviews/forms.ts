import { z } from '../../../platform/forms.ts'

const text = (what: string, most: number) => z.string(what).max(most, `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`)
const chosen = (what: string) => z.number(what).int(what).positive(what)
const version = z.number('Open the review again').int('Open the review again')

export const planForm = z.object({
  place: chosen('Select whom to review'),
  level: chosen('Select the level of review'),
  plannedOn: z.iso.date('Enter the day of the review, such as 22 10 2024'),
})

export const moveForm = z.object({
  plannedOn: z.iso.date('Enter the day of the review, such as 22 10 2024'),
  reason: text('Say why the day changes', 500),
  version,
})

export const minutesForm = z.object({
  heldOn: z.iso.date('Enter the day it was held, such as 22 10 2024'),
  attended: text('Enter who was there', 500),
  conclusions: text('Enter what was concluded', 5000),
  nextLevel: chosen('Select the level of the next review'),
  levelReason: text('Say why that level', 1000),
  nextOn: z.iso.date('Enter the day of the next review, such as 19 11 2024'),
  version,
})

export const actionForm = z.object({
  words: text('Enter what was agreed', 500),
  owner: chosen('Select the post that does it'),
  dueOn: z.iso.date('Enter the day it is due, such as 30 11 2024'),
})

export const doneForm = z.object({
  words: text('Say what was done', 1000),
  version: z.number('Open the action again').int('Open the action again'),
})

export type MinutesValues = z.output<typeof minutesForm>
