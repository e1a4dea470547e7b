import { count } from '../../../kernel/words.ts'
import type { Rule } from './rule.ts'

export interface RuleNames {
  body: (id: number) => string
  place: (id: number) => string
}

const registers = {
  'assurance framework': 'of the board assurance framework',
  organisational: 'of an organisational register',
  directorate: 'of a directorate’s register',
  service: 'of a service’s register',
  ward: 'of a ward’s register',
} as const

/** Which risks a rule is about: "Risks of a ward's register in Mental health services, Extreme or beyond appetite". */
export function aboutInWords(rule: Pick<Rule, 'level' | 'band' | 'beyondAppetite' | 'placeId'>, names: Pick<RuleNames, 'place'>): string {
  const of = rule.level === null ? 'of every register' : registers[rule.level]
  const at = rule.placeId === null ? '' : ` in ${names.place(rule.placeId)}`
  const when = [rule.band === null ? '' : `scored ${rule.band} or above`, rule.beyondAppetite ? 'beyond appetite' : '']
  return `Risks ${of}${at}, ${when.filter(Boolean).join(' or ')}`
}

type Said = Pick<Rule, 'level' | 'band' | 'beyondAppetite' | 'placeId' | 'toBodyId' | 'daysToReceive' | 'daysToDecide'>

/** The whole rule in a sentence. */
export const ruleInWords = (rule: Said, names: RuleNames): string =>
  `${aboutInWords(rule, names)}, go to the ${names.body(rule.toBodyId)}: received within ${count(rule.daysToReceive, 'day')}, decided within ${rule.daysToDecide}`
