import { z } from '../../../platform/forms.ts'
import { dispositions, levels } from '../element.ts'
import { benefits } from './closing-review.ts'

const number = (words: string) => z.number({ error: words }).int(words)
const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const asked = (most: number, what: string, words: string) =>
  z.string(words).max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)

/** The version a draft is to become. */
export const draftForm = z.object({
  name: asked(200, 'The name', 'Enter what the strategy is called'),
  label: asked(30, 'The years', 'Enter the years it is known by, such as 2025–30'),
  starts: z.iso.date('Enter the day it begins, such as 1 4 2025'),
  ends: z.iso.date('Enter the day it ends, such as 31 3 2030'),
  vision: text(1000, 'The vision').optional(),
  values: text(1000, 'The values').optional(),
  axis: z.enum(['goal', 'brick'], 'Select what reports lead with'),
  version: number('Open the form again').optional(),
})

/** What is written down with every decision about an element. */
const decision = {
  reason: asked(1000, 'The reason', 'Enter the reason'),
  approved: asked(200, 'Who approved it', 'Enter who approved it: a role or a body, such as Trust board'),
  decided: z.iso.date('Enter the day it was decided, such as 8 10 2024'),
}

/** What becomes of one element in the draft. */
export const dispositionForm = z.object({
  disposition: z.enum(dispositions, 'Select what becomes of it'),
  title: text(300, 'The new words').optional(),
  statement: text(4000, 'The statement').optional(),
  parts: text(3000, 'The parts').optional(),
  into: number('Select what it is merged into').positive('Select what it is merged into').optional(),
  under: number('Select what it stands beneath').positive('Select what it stands beneath').optional(),
  ...decision,
})

/** All that is left under one goal or brick retained in a step. */
export const retentionForm = z.object({ ...decision })

/** Who approved a version, on whose signatures. */
export const adoptionForm = z.object({
  body: asked(200, 'The body', 'Enter the body that approved it, such as Trust board'),
  roles: text(1000, 'The roles').optional(),
  approved: z.iso.date('Enter the day it was approved, such as 25 3 2025'),
  version: number('Open the form again'),
})

/** What a brick achieved. */
export const closingForm = z.object({
  promised: text(4000, 'What was promised').optional(),
  found: asked(4000, 'What was found', 'Enter what was found'),
  benefits: z.enum(benefits, 'Select how much of what was promised came true'),
  learned: text(4000, 'What was learned').optional(),
  reviewed: z.iso.date('Enter the day of the review, such as 22 6 2021'),
  by: asked(200, 'Who reviewed it', 'Enter who reviewed it: a role or a body'),
  version: number('Open the form again').optional(),
})

/** Why a whole draft is given up. */
export const givingUpForm = z.object({
  reason: asked(1000, 'The reason', 'Enter why the draft is given up'),
  version: number('Open the form again'),
})

const levelNameOf = text(60, 'A level’s name').optional()

/** What a version or a brick calls its levels; a name left empty is the usual one. */
export const levelNamesForm = z.object({
  ...(Object.fromEntries(levels.map((level) => [level, levelNameOf])) as Record<(typeof levels)[number], typeof levelNameOf>),
  version: number('Open the form again'),
})

export type DraftValues = z.output<typeof draftForm>
export type DispositionValues = z.output<typeof dispositionForm>
export type RetentionValues = z.output<typeof retentionForm>
export type GivingUpValues = z.output<typeof givingUpForm>
export type AdoptionValues = z.output<typeof adoptionForm>
export type ClosingValues = z.output<typeof closingForm>
