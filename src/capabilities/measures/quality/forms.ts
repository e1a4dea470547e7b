import { z } from '../../../platform/forms.ts'
import { fitnesses, opinions, submissionStates } from './records.ts'

const text = (words: string, most = 1000) => z.string(words).max(most, `Write ${most.toLocaleString('en-GB')} characters or fewer`)
const number = (words: string) => z.number({ error: words }).int(words)
const period = (words: string) => z.string(words).regex(/^\d{4}-\d{2}-\d{2}$/, words)

export const signOffForm = z.object({
  care: z.enum(fitnesses, 'Select whether the figures are fit for deciding about care'),
  planning: z.enum(fitnesses, 'Select whether the figures are fit for planning'),
  note: text('Write a note', 600).optional(),
})

export const errorForm = z.object({
  what: text('Say what is wrong'),
  place: number('Select a place of the list').positive('Select a place of the list').optional(),
  first: period('Select the first period that is wrong'),
  last: period('Select the last period that is wrong'),
  finder: text('Say who found it, by role, such as “ward clerk”', 200),
  found: z.iso.date('Enter the day it was found, such as 3 10 2024'),
})

export const putRightForm = z.object({
  words: text('Say what was done'),
  done: z.iso.date('Enter the day it was put right, such as 10 10 2024'),
  version: number('Open the page again'),
})

export const reopenForm = z.object({ words: text('Say why it is not right after all'), version: number('Open the page again') })

export const checkForm = z.object({
  kind: z.enum(['validation', 'audit'], 'Select what it was'),
  done: z.iso.date('Enter the day it was done, such as 3 10 2024'),
  doer: text('Say who did it, such as “Internal audit”', 200),
  looked: number('Enter how many records were looked at as a whole number').positive('At least one record was looked at').optional(),
  right: number('Enter how many were right as a whole number').min(0, 'Enter how many were right as a whole number').optional(),
  opinion: z.enum(opinions, 'Select the opinion').optional(),
  findings: text('Say what was found').optional(),
})

export const stewardForm = z.object({
  name: text('Select the data set', 300),
  post: number('Select a post of the list').positive('Select a post of the list').optional(),
})

export const standardForm = z.object({
  days: number('Enter the days as a whole number from 1 to 365')
    .min(1, 'Enter the days as a whole number from 1 to 365')
    .max(365, 'Enter the days as a whole number from 1 to 365'),
})

export const submissionForm = z.object({
  name: text('Enter what is handed in, such as “Data Security and Protection Toolkit”', 200),
  year: text('Enter the year', 40).optional(),
  due: z.iso.date('Enter the day it is due, such as 30 6 2025').optional(),
  handed: z.iso.date('Enter the day it was handed in, such as 28 6 2024').optional(),
  status: z.enum(submissionStates, 'Select where it stands'),
  opinion: z.enum(opinions, 'Select the opinion').optional(),
  audited: z.iso.date('Enter the day of the audit, such as 2 9 2024').optional(),
  words: text('Write a note').optional(),
  version: number('Open the page again').optional(),
})

export type CheckValues = z.output<typeof checkForm>
export type ErrorValues = z.output<typeof errorForm>
export type SignOffValues = z.output<typeof signOffForm>
export type SubmissionValues = z.output<typeof submissionForm>
