import { type Day, dayInWords } from '../../../kernel/day.ts'
import { isOpen, type Matter, type Step, stateOf } from './matter.ts'

/** What is wrong with a step as it is written, at which field. */
export interface Fault {
  field: 'step' | 'words' | 'on' | 'to'
  words: string
}

const none: readonly Step[] = []
const talked: readonly Step[] = ['discussed', 'decided', 'passed on', 'answered']

/**
 * The steps a body may take next. A matter is received first; what was passed on waits for the body above, and then comes back to be decided or
 * answered; what was answered or withdrawn is over.
 */
export function stepsNow(matter: Matter, onward?: Matter): readonly Step[] {
  const state = stateOf(matter)
  if (state === 'waiting') return ['received']
  if (state === 'answered' || state === 'withdrawn') return none
  if (state === 'decided') return ['passed on', 'answered']
  if (state !== 'passed on') return talked
  return onward && isOpen(onward) ? none : ['decided', 'answered']
}

/** Whoever raised a matter may take it back until it was decided or passed on. */
export const mayWithdraw = (matter: Matter): boolean => ['waiting', 'received', 'discussed'].includes(stateOf(matter)) && isOpen(matter)

/** Steps that say nothing without words. */
const spoken: Partial<Record<Step, string>> = {
  decided: 'Enter what was decided',
  'passed on': 'Enter why it goes on, and what is asked there',
  answered: 'Enter the answer',
  withdrawn: 'Enter why it is withdrawn',
}

export interface WishedStep {
  step: Step
  on: Day
  words: string
}

interface StepFacts {
  today: Day
  onward: Matter | undefined
}

/** Why a step cannot be written down; undefined when it can. It stands on its day: not before the step before it, and not to come. */
export function whyNotStep(matter: Matter, { step, on, words }: WishedStep, { today, onward }: StepFacts): Fault | undefined {
  const open = step === 'withdrawn' ? mayWithdraw(matter) : stepsNow(matter, onward).includes(step)
  if (!open) return { field: 'step', words: whyNotNow(matter, step) }
  const before = matter.receipts.at(-1)?.on ?? matter.raisedOn
  if (on > today) return { field: 'on', words: 'Write it down once it was done: enter today or an earlier day' }
  if (on < before) return { field: 'on', words: `Enter ${dayInWords(before)} or a later day: the step before stands on that day` }
  const asked = spoken[step]
  return asked && words === '' ? { field: 'words', words: asked } : undefined
}

function whyNotNow(matter: Matter, step: Step): string {
  const state = stateOf(matter)
  if (state === 'answered' || state === 'withdrawn') return `It was ${state} already: nothing more is written down here`
  if (state === 'waiting') return 'It has to be received first'
  if (state === 'passed on') return 'It waits for the body above: its answer comes first'
  return step === 'received' ? 'It was received already' : 'That does not follow on where it stands. Choose another step'
}
