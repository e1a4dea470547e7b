import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Facts } from '../../../platform/capability.ts'

/** "5 × 4 = 20", or the total where only that is known. */
export const scored = (f: Facts): string =>
  typeof f.likelihood === 'number' && typeof f.consequence === 'number'
    ? `${f.likelihood} × ${f.consequence} = ${f.score}`
    : String(f.score)

/** What was done to the scores of risks that are not a quarter's, as sentences without a subject. */
export const scoringVerbs: Record<string, (f: Facts) => string> = {
  'risk.levelSet': (f) =>
    f.before === null || f.before === undefined
      ? `set the ${f.kind} score of risk ${f.number} at ${scored(f)}`
      : `corrected the ${f.kind} score of risk ${f.number} to ${scored(f)}, ${f.before} before`,
  'risk.targetSet': (f) =>
    f.score === null
      ? `took the target of risk ${f.number} away: ${f.why}`
      : `set the target of risk ${f.number} at ${f.score}${f.by ? ` by ${dayInWords(f.by as Day)}` : ''}${movedFrom(f)}: ${f.why}`,
  'risk.coursePlanned': (f) =>
    `planned the way to the target of risk ${f.number}, ${f.planned} ${f.planned === 1 ? 'quarter' : 'quarters'}`,
}

const movedFrom = (f: Facts): string =>
  typeof f.byBefore === 'string' && f.byBefore !== f.by ? `, until then by ${dayInWords(f.byBefore as Day)}` : ''
