import { dayInWords } from '../../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import type { Disposition } from '../element.ts'
import { pluralOf } from '../level-names.ts'
import { type Family, type Fate, fatesOf } from './families.ts'
import type { DecidedStep } from './queries.ts'

/** "Refocused, 27 July 2021"; without a day where none was written down. */
export const stepInWords = ({ disposition, decidedOn }: Pick<DecidedStep, 'disposition' | 'decidedOn'>): string =>
  `${sentenceCase(disposition)}${decidedOn ? `, ${dayInWords(decidedOn)}` : ''}`

/** "Refocused, 27 July 2021, approved by the Trust board: the record went live." Who approved is said to be missing where it is. */
export function decisionInWords(step: DecidedStep): string {
  const by = step.approvedBy ? `approved by ${step.approvedBy}` : 'who approved it is not written down'
  return `${stepInWords(step)}, ${by}${step.reason ? `: ${step.reason}` : '. No reason is given.'}`
}

const told: Record<Exclude<Fate, 'changed'>, (n: number) => string> = {
  refocused: (n) => `${n} took another meaning`,
  ended: (n) => `${n} ended`,
  new: (n) => `${n} began later`,
  'not recorded': (n) => `what became of ${n} is not written down`,
}

/** As many things that took another meaning as an answer names. */
const mostNamed = 2

/** "Single patient record became Reaching out in 2021–24.": each step of a family that gave its place to something else. */
const anewInWords = ({ elements, steps }: Family): string[] =>
  steps.flatMap(({ disposition, fromId, toId }) => {
    const [from, to] = [elements.find(({ id }) => id === fromId), elements.find(({ id }) => id === toId)]
    return disposition === 'refocused' && from && to ? [`${from.title} became ${to.title} in ${to.version.label}.`] : []
  })

/** "Of the 66 of 2021–24, none goes on at this level in 2024/25.": how many of the version before the last were carried into it; empty where all were. */
function carriedInWords(families: readonly Family[], versions: readonly number[]): string {
  const [before, last] = versions.slice(-2)
  const of = (versionId: number | undefined) => families.flatMap(({ elements }) => elements.filter((one) => one.versionId === versionId))
  const [earlier, later] = [of(before), of(last)]
  if (before === last || earlier.length === 0 || later.length === 0) return ''
  const gone = earlier.filter(
    (one) => !families.some(({ elements }) => elements.includes(one) && elements.some((e) => e.versionId === last)),
  )
  if (gone.length === 0) return ''
  const on = earlier.length - gone.length
  const label = (elements: typeof earlier) => elements[0]?.version.label ?? ''
  return `Of the ${earlier.length} of ${label(earlier)}, ${on === 0 ? 'none goes' : on === 1 ? '1 goes' : `${on} go`} on at this level in ${label(later)}.`
}

/** The answer over a whole lineage: "9 bricks through 3 versions." and what became of them; each counted once for each thing that is true of it. */
export function lineageAnswer(families: readonly Family[], versions: readonly number[], name: string): { strong: string; words: string } {
  const fates = families.map((family) => fatesOf(family, versions))
  const has = (fate: Fate) => fates.filter((found) => found.has(fate)).length
  const steady = fates.filter((found) => found.size === 0).length
  const by = (disposition: Disposition) => families.filter(({ steps }) => steps.some((step) => step.disposition === disposition)).length
  const parts = [
    ...(steady > 0 ? [`${steady} kept ${steady === 1 ? 'its' : 'their'} words through every version`] : []),
    ...(['reworded', 'split', 'merged'] as const).filter((d) => by(d) > 0).map((d) => `${by(d)} ${by(d) === 1 ? 'was' : 'were'} ${d}`),
    ...(['refocused', 'ended', 'new', 'not recorded'] as const).filter((fate) => has(fate) > 0).map((fate) => told[fate](has(fate))),
  ]
  const anew = families.flatMap(anewInWords)
  return {
    strong: `${count(families.length, name, pluralOf(name))} through ${count(versions.length, 'version')}.`,
    words: [
      carriedInWords(families, versions),
      parts.length === 0 ? '' : `${sentenceCase(listed(parts))}.`,
      anew.length <= mostNamed ? anew.join(' ') : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}
