import { count } from '../../../kernel/words.ts'
import type { Level, Trigger } from './framework.ts'

/** The names behind the numbers of a trigger. */
export interface TriggerNames {
  measure: (id: number) => string
  post: (id: number) => string
  level: (id: number) => string
}

const tested: Record<Trigger['test'], (times: number) => string> = {
  missed: (n) => (n === 1 ? 'misses its target' : `misses its target ${n} periods running`),
  concern: (n) => (n === 1 ? 'shows special cause concern' : `shows special cause concern ${n} periods running`),
  failing: () => 'consistently misses its target, by its process limits',
  'no figure': (n) => (n === 1 ? 'has no figure when one is due' : `has no figure for ${n} periods that are due`),
  quality: (n) => `has ${count(n, 'dimension')} of data quality that ${n === 1 ? 'is' : 'are'} not assured`,
}

/** Where a trigger looks: "the whole trust", "any directorate". */
export const placesInWords = (kind: string): string => (kind === 'trust' ? 'the whole trust' : `any ${kind}`)

/** Which measures: "“Sickness absence”", "a measure of the theme Access", "a national standard". */
export function measuresInWords({ measureId, theme, standard }: Trigger, names: Pick<TriggerNames, 'measure'>): string {
  if (measureId !== null) return `“${names.measure(measureId)}”`
  return theme === '' ? `a measure of a ${standard} standard` : `a measure of the theme ${theme}`
}

/** "When “Sickness absence” at any directorate misses its target 6 periods running: enhanced review within 14 days, told to the Chief Executive." */
export const triggerInWords = (trigger: Trigger, names: TriggerNames): string =>
  `When ${measuresInWords(trigger, names)} in ${placesInWords(trigger.placeKind)} ${tested[trigger.test](trigger.times)}: ${names.level(trigger.levelId).toLowerCase()} review within ${count(trigger.withinDays, 'day')}, told to the ${names.post(trigger.toldPostId)}.`

/** "every month", "every 2 months". */
export const everyInWords = ({ everyMonths }: Pick<Level, 'everyMonths'>): string =>
  everyMonths === 1 ? 'every month' : `every ${everyMonths} months`
