import type { Day } from '../../../kernel/day.ts'
import { z } from '../../../platform/forms.ts'
import { issueKinds } from './issue.ts'

const words = (most: number) => z.string().max(most, `Shorten this to ${most.toLocaleString('en-GB')} characters or fewer`)
const post = z.number('Select a post from the list').int('Select a post from the list').positive('Select a post from the list').optional()

const route = {
  takenTo: words(200).default(''),
  takenOn: z.iso.date('Enter the day it was taken there, such as 8 10 2024').optional(),
  takenWords: words(1000).default(''),
}

export const issueForm = z.object({
  title: z.string('Enter what the problem is, in one line').max(300, 'Shorten this to 300 characters or fewer'),
  words: words(2000).default(''),
  kind: z.enum(issueKinds, 'Select what kind of issue it is'),
  owner: post,
  ...route,
})

export const raisedRiskForm = z.object({
  number: z.string('Enter its number, such as 10').max(20, 'Shorten the number to 20 characters or fewer'),
  title: z.string('Enter a title').max(300, 'Shorten the title to 300 characters or fewer'),
  cause: words(2000).default(''),
  event: words(2000).default(''),
  effect: words(2000).default(''),
  owner: post,
  committee: words(200).default(''),
  ...route,
})

export const escalationForm = z.object(route)

export const riskTakenForm = z.object({ risk: z.number('Select a risk from the list').int('Select a risk from the list'), ...route })

export const answerForm = z.object({
  answer: z.string('Enter what came back').max(2000, 'Shorten this to 2,000 characters or fewer'),
  answeredOn: z.iso.date('Enter the day the answer came, such as 10 10 2024'),
})

export const closingForm = z.object({
  words: z.string('Enter why it can be closed').max(1000, 'Shorten this to 1,000 characters or fewer'),
  version: z.number('Open the issue again').int('Open the issue again'),
})

/** The route in a form as it was said, and as it can be kept: undefined where nothing, or too little, was said of one. */
export function routeIn(value: { takenTo: string; takenWords: string; takenOn?: string | undefined }) {
  const [takenTo, words, on] = [value.takenTo.trim(), value.takenWords.trim(), value.takenOn as Day | undefined]
  return { said: { takenTo, words, on }, route: takenTo && on ? { takenTo, words, on } : undefined }
}
