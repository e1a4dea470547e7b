import { z } from '../../platform/forms.ts'

const hour = (words: string, least: number, most: number) => z.coerce.number(words).int(words).min(least, words).max(most, words)

export const hoursForm = z.object({
  from: hour('Select the hour from which mail may go', 0, 23),
  until: hour('Select the hour until which mail may go', 1, 24),
  weekends: z.boolean(),
  version: z.coerce.number('Open the page again, then change the hours').int(),
})

export const choiceForm = z.object({
  often: z.enum(['weekdays', 'weekly', 'never'], 'Select how often you want your digest'),
  hours: z.enum(['trust', 'own'], 'Select when mail may come to you'),
  from: hour('Select the hour from which mail may come', 0, 23).optional(),
  until: hour('Select the hour until which mail may come', 1, 24).optional(),
})
