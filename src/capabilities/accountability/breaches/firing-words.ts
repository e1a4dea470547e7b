import type { Day } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { figureInWords, type Measure, periodInWords } from '../../measures/index.ts'
import type { Fired } from './firing.ts'

/** What a sentence about a firing needs beside it. */
export interface FiringNames {
  measure: Measure
  place: string
  level: string
  /** What the target asks of the latest period, where the rule is about a target. */
  asked: { value: number; comparison: 'at least' | 'at most' } | undefined
}

const nouns = { day: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year' } as const

/** "Sickness absence in Mental health services has been above 4.5% for 6 months running: enhanced review within 14 days." */
export function firingInWords(fired: Fired, { measure, place, level, asked }: FiringNames): string {
  const { trigger } = fired
  return `${measure.name} in ${place} ${saidOf(fired, measure, asked)}: ${level.toLowerCase()} review within ${count(trigger.withinDays, 'day')}.`
}

function saidOf({ trigger, times, began }: Fired, measure: Measure, asked: FiringNames['asked']): string {
  const noun = nouns[measure.frequency]
  const running = times === 1 ? `for a ${noun}` : `for ${times} ${noun}s running`
  const since = times > 1 && began ? `, since ${periodInWords(began as Day, measure.frequency)}` : ''
  if (trigger.test === 'missed') return `has been ${missedInWords(measure, asked)} ${running}${since}`
  if (trigger.test === 'concern') return `has shown special cause concern ${running}${since}`
  if (trigger.test === 'failing')
    return `will go on missing its target${asked ? `, ${asked.comparison} ${figureInWords(measure, asked.value)},` : ''} unless something changes`
  if (trigger.test === 'no figure')
    return `has no figure ${times === 1 && began ? `for ${periodInWords(began, measure.frequency)}, which is due` : `for ${times} ${noun}s that are due${since}`}`
  return `has ${count(times, 'dimension')} of data quality that ${times === 1 ? 'is' : 'are'} not assured`
}

const missedInWords = (measure: Measure, asked: FiringNames['asked']): string =>
  asked ? `${asked.comparison === 'at most' ? 'above' : 'below'} ${figureInWords(measure, asked.value)}` : 'short of its target'
