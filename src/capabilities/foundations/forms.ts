import { z } from '../../platform/forms.ts'
import { frameworkKinds } from './foundation.ts'

const text = (most: number, what: string) => z.string().max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
const number = (words: string) => z.number({ error: words }).int(words).positive(words)

export const frameworkForm = z.object({
  kind: z.enum(frameworkKinds, 'Select what it is'),
  name: z.string('Enter its name').max(200, 'The name must be 200 characters or fewer'),
  words: text(1000, 'What it asks').optional(),
  source: text(300, 'Where it stands').optional(),
})

export const engagementForm = z.object({
  version: number('Select which version was being drafted'),
  who: z.string('Enter who was asked, such as “staff of the community wards”').max(300, 'Who was asked must be 300 characters or fewer'),
  how: text(300, 'How they were asked').optional(),
  held: z.iso.date('Enter the day, such as 14 10 2019'),
  people: number('Enter how many took part as a whole number, or leave it open')
    .max(1_000_000, 'That is more people than can be')
    .optional(),
})

export const themeForm = z.object({
  words: z.string('Enter what was said').max(1000, 'What was said must be 1,000 characters or fewer'),
  element: number('Select what it changed').optional(),
  answer: text(1000, 'The answer').optional(),
})

export const quoteForm = z.object({
  words: z.string('Enter the words').max(600, 'The words must be 600 characters or fewer'),
  as: z.string('Enter the role they speak from, such as “nurse on a community ward”').max(100, 'The role must be 100 characters or fewer'),
  consented: z.iso.date('Enter the day they agreed to it, such as 3 6 2021'),
})

export const contributionForm = z.object({
  words: z.string('Say how your work serves this').max(600, 'Your words must be 600 characters or fewer'),
})

export const taggingForm = z.object({ frameworks: z.array(z.string().regex(/^\d{1,9}$/, 'Select from the list')) })

export type EngagementValues = z.output<typeof engagementForm>
export type FrameworkValues = z.output<typeof frameworkForm>
export type QuoteValues = z.output<typeof quoteForm>
export type ThemeValues = z.output<typeof themeForm>
