import { z } from '../../../platform/forms.ts'
import { tests } from './framework.ts'

const text = (what: string, most: number) => z.string(what).max(most, `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`)
const chosen = (what: string) => z.number(what).int(what).positive(what)
const whole = (what: string, least: number, most: number) => z.number(what).int(what).min(least, what).max(most, what)

export const beginForm = z.object({ label: text('Enter what this version is called, such as 2024/25', 100) })

export const levelForm = z.object({
  id: chosen('Open the page again').optional(),
  name: text('Enter what the level is called, such as Enhanced', 60),
  meaning: text('', 500).default(''),
  body: chosen('Select a body from the list').optional(),
  chair: chosen('Select the post that chairs it'),
  everyMonths: whole('Enter how many months lie between two reviews, from 1 to 12', 1, 12),
  attending: z.array(z.coerce.number('Select posts from the list')).default([]),
})

export const triggerForm = z.object({
  id: chosen('Open the page again').optional(),
  measures: text('Select which measures', 300),
  placeKind: text('Select where it looks', 40),
  test: z.enum(tests, 'Select what it looks for'),
  times: whole('Enter how many periods running, or dimensions, from 1 to 24', 1, 24),
  level: chosen('Select the level of review'),
  withinDays: whole('Enter within how many days, from 1 to 365', 1, 365),
  told: chosen('Select the post that is told'),
})

export const removalForm = z.object({
  what: z.enum(['level', 'trigger'], 'Open the page again'),
  id: chosen('Open the page again'),
})

export const adoptForm = z.object({
  from: z.iso.date('Enter the day it applies from, such as 1 4 2024'),
  reason: text('Say why the framework is changed: the reason stays beside it', 1000),
  version: z.number('Open the page again').int('Open the page again'),
})

export type LevelValues = z.output<typeof levelForm>
export type TriggerValues = z.output<typeof triggerForm>
