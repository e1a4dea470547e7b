import { z } from '../../platform/forms.ts'
import { sectionKinds } from './sections.ts'

const chosen = (words: string) => z.number(words).int(words).positive(words).optional()
const budget = (words: string, most: number) => z.number(words).int(words).positive(words).max(most, words).optional()
const version = z.number('Open this page again: it has lost which version it is for').int()

const pageBudget = budget('Enter the pages as a whole number from 1 to 500, or leave it empty', 500)
const wordBudget = budget('Enter the words as a whole number from 1 to 200000, or leave it empty', 200_000)

const facts = {
  title: z.string().max(160, 'The title must be 160 letters or fewer').default(''),
  papersDueOn: z.iso.date('Enter the day papers are due, such as 15 11 2024, or leave it empty').optional(),
  pageBudget,
  wordBudget,
}

/** A new pack: for whom and when, and whether it begins with the sections of the body’s last one. */
export const newPackForm = z.object({
  body: z.number('Select the board, committee or group').int().positive(),
  meetsOn: z.iso.date('Enter the day of the meeting, such as 26 11 2024'),
  ...facts,
  asBefore: z.literal('yes').optional(),
})

/** A pack as it is to stand; its body stays. */
export const packForm = z.object({ meetsOn: z.iso.date('Enter the day of the meeting, such as 26 11 2024'), ...facts, version })

/** One section as its page sends it. */
export const sectionForm = z.object({
  kind: z.enum(sectionKinds.map(({ kind }) => kind) as [string, ...string[]], 'Select what kind of section it is'),
  title: z.string('Enter what it is called in the contents').max(160, 'The title must be 160 letters or fewer'),
  period: chosen('Select a period from the list'),
  plan: chosen('Select a plan from the list'),
  brick: chosen('Select a goal or brick from the list'),
  register: chosen('Select a register from the list'),
  report: chosen('Select a frozen report from the list'),
  words: z.string().max(20_000, 'Shorten the words to 20,000 characters or fewer, or attach a report').default(''),
  before: z.string().max(2000, 'Shorten the words before it to 2,000 characters or fewer').default(''),
  preparedBy: chosen('Select a post from the list'),
  pageBudget,
  wordBudget,
  isPrivate: z.literal('yes').optional(),
  version,
})

/** A place up or down, or to a place, from the order as it stood on the page. */
export const moveForm = z.object({
  direction: z.enum(['up', 'down'], 'Press Up or Down').optional(),
  place: chosen('Select a place from the list'),
  order: z.string('Open this page again: it has lost the order it showed').max(20_000),
})

/** Taking a section out, or withdrawing a pack, as it stood on the page. */
export const versionForm = z.object({ version })

/** Submitting: the edition and points it was asked from, that they were read, and from the second edition what changed and why. */
export const freezingForm = z.object({
  edition: z.number('Open this page again: it has lost which edition it is for'),
  read: z.string().max(20_000).default(''),
  acknowledged: z.literal('yes', 'Tick the box when you have read what is left open'),
  reason: z.string().max(2000, 'Shorten the reason to 2,000 characters or fewer').default(''),
})

export type PackValues = z.output<typeof packForm>
export type NewPackValues = z.output<typeof newPackForm>
export type SectionValues = z.output<typeof sectionForm>
