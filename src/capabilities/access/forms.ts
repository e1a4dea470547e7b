import { z } from '../../platform/forms.ts'
import { patientIn } from './no-patients.ts'
import { tells } from './waited-for.ts'

/** Words somebody writes: never of a patient. */
const guarded = (most: number, what: string, missing?: string) =>
  z
    .string(missing)
    .max(most, `${what} must be ${most.toLocaleString('en-GB')} characters or fewer`)
    .superRefine((words, check) => {
      const message = patientIn(words)
      if (message) check.addIssue({ code: 'custom', message })
    })
const chosen = (words: string) => z.number({ error: words }).int(words).positive(words)
const whole = (words: string) => z.number({ error: words }).int(words).min(0, words).max(1_000_000, 'That is more than there can be')
const amount = (words: string) => z.number({ error: words }).min(0, words).max(1_000_000, 'That is more than there can be')
const version = z.number({ error: 'Open the form again: it does not say what it was made from' }).int()

export const serviceForm = z.object({
  version: version.optional(),
  name: guarded(120, 'The name', 'Enter the name of the service'),
  place: chosen('Select the place it belongs to'),
  owner: chosen('Select the post that answers for it').optional(),
  every: z
    .number({ error: 'Enter the days as a whole number, such as 30' })
    .int('Enter the days as a whole number, such as 30')
    .min(1, 'Enter 1 day or more')
    .max(400, 'Enter 400 days or fewer'),
})

const degree = (words: string) => z.enum(['1', '2', '3', '4', '5'], words)

export const priorityForm = z.object({
  version,
  harm: degree('Select what waiting does to people'),
  likelihood: degree('Select how likely that is'),
  reason: guarded(1000, 'The reason', 'Enter why: what is known of people who wait, in words about all of them'),
  review: z.iso.date('Enter the day on which it is weighed again, such as 1 4 2025'),
})

/** Which measure tells what: one choice for each, empty where none does. */
export const measuresForm = z.object(
  Object.fromEntries(
    tells.map((one) => [
      one,
      z
        .string()
        .regex(/^\d{1,9} \d{1,9}$/, 'Select a measure from the list')
        .optional(),
    ]),
  ) as Record<(typeof tells)[number], z.ZodOptional<z.ZodString>>,
)

export const endingForm = z.object({ version, reason: guarded(500, 'The reason', 'Enter why nobody waits for it any more') })

export const standardForm = z.object({
  service: chosen('Select a service').optional(),
  scope: z.enum(['national', 'local'], 'Select whether it is national or local'),
  words: guarded(500, 'The standard', 'Enter the standard in words, such as “seen within 18 weeks of referral”'),
  measure: chosen('Select a measure').optional(),
  by: guarded(200, 'Who agreed it', 'Enter who agreed it, such as the Integrated Care Board'),
  agreed: z.iso.date('Enter the day it was agreed, such as 12 3 2024').optional(),
  from: z.iso.date('Enter the day it is in force from, such as 1 4 2024'),
  reason: guarded(1000, 'The rationale').optional(),
})

export const validationForm = z.object({
  version: version.optional(),
  held: z.iso.date('Enter the day, such as 30 9 2024'),
  checked: whole('Enter how many entries were looked at, as a whole number').min(
    1,
    'Enter 1 or more: a list that nobody looked at was not validated',
  ),
  wrong: whole('Enter how many were wrong, as a whole number; 0 where none was'),
  post: chosen('Select the post that went through it'),
  words: guarded(500, 'What was wrong').optional(),
})

export const reviewForm = z.object({ due: z.iso.date('Enter the day it is due, such as 31 3 2025') })

export const heldForm = z.object({
  held: z.iso.date('Enter the day it was held, such as 30 9 2024'),
  result: guarded(2000, 'The result', 'Enter what the review found'),
  post: chosen('Select the post that held it'),
  next: z.iso.date('Enter the day the next one is due, such as 31 3 2025').optional(),
})

export const scenarioForm = z.object({
  version: version.optional(),
  name: guarded(120, 'The name', 'Enter a name, such as “one more clinic a week”'),
  waiting: whole('Enter how many people wait, as a whole number'),
  referrals: amount('Enter how many are referred a week, such as 20'),
  removals: amount('Enter how many leave the list a week without being seen; 0 where nobody does'),
  slots: amount('Enter how many contacts can be offered a week, such as 60'),
  notAttended: z
    .number({ error: 'Enter the percentage of contacts not attended, such as 10' })
    .min(0, 'Enter 0 to 100')
    .max(100, 'Enter 0 to 100: it is a percentage'),
  followUps: amount('Enter how many follow-ups each new person needs, such as 1.5').max(500, 'That is more than there can be'),
  standardWeeks: amount('Enter the standard in weeks, such as 18').min(1, 'Enter 1 week or more').max(520, 'Enter 520 weeks or fewer'),
  assumptions: guarded(2000, 'The assumptions', 'Enter what these figures rest on: where they come from, and what you suppose'),
})

/** Takes away what should never have been written down. */
export const removalForm = z.object({ version, reason: guarded(500, 'The reason', 'Enter why it is taken away') })

export const policyForm = z.object({
  label: guarded(120, 'The version', 'Enter the version, such as “2024”'),
  adopted: z.iso.date('Enter the day it was adopted, such as 1 7 2024'),
  review: z.iso.date('Enter the day it is due for review, such as 1 7 2026').optional(),
  changed: guarded(1000, 'What changed').optional(),
  awareness: guarded(1000, 'How people are told').optional(),
})

export const adoptionForm = z.object({
  place: chosen('Select the directorate'),
  state: z.enum(['not begun', 'under way', 'adopted'], 'Select how far it has come'),
  words: guarded(500, 'What is known').optional(),
})

export const procedureForm = z.object({
  service: chosen('Select the service'),
  state: z.enum(['draft', 'aligned', 'in use', 'checked'], 'Select how far it has come'),
  words: guarded(500, 'What is known').optional(),
})

export type ServiceValues = z.output<typeof serviceForm>
export type PriorityValues = z.output<typeof priorityForm>
export type StandardValues = z.output<typeof standardForm>
export type ValidationValues = z.output<typeof validationForm>
export type HeldValues = z.output<typeof heldForm>
export type RemovalValues = z.output<typeof removalForm>
export type ScenarioValues = z.output<typeof scenarioForm>
export type PolicyValues = z.output<typeof policyForm>
export type AdoptionValues = z.output<typeof adoptionForm>
export type ProcedureValues = z.output<typeof procedureForm>
