import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import type { Line } from '../listing/register.ts'
import { type Appetite, appetiteFor, appetiteOfElement, type Tolerated, toleratedBy } from './appetite.ts'

/** One risk beside what is tolerated of it. */
export interface HeldLine {
  line: Line
  appetite: Appetite | undefined
  stands: Tolerated
  /** Its target, held against the same range: a target above it would be no target. */
  target: Tolerated
}

/** An objective with its appetite and the risks held against it. */
export interface ObjectiveStanding {
  elementId: number | null
  title: string
  appetite: Appetite | undefined
  risks: HeldLine[]
}

/** Every objective with its appetite and risks, then the risks under none. */
export function standingOf(
  objectives: readonly { id: number; title: string }[],
  lines: readonly Line[],
  { appetites, on }: { appetites: readonly Appetite[]; on: Day },
): ObjectiveStanding[] {
  const held = lines.map((line): HeldLine => {
    const appetite = appetiteFor(line.risk, appetites, on)
    return { line, appetite, stands: toleratedBy(appetite, line.now), target: toleratedBy(appetite, line.target) }
  })
  const known = new Set(objectives.map(({ id }) => id))
  const under = (fits: (goalId: number | null) => boolean) => held.filter(({ line }) => fits(line.risk.goalId))
  const others = under((goalId) => goalId === null || !known.has(goalId))
  return [
    ...objectives.map(({ id, title }) => ({
      elementId: id as number | null,
      title,
      appetite: appetiteOfElement(id, appetites, on),
      risks: under((goalId) => goalId === id),
    })),
    ...(others.length > 0 ? [{ elementId: null, title: 'Under no objective of this strategy', appetite: undefined, risks: others }] : []),
  ]
}

/** The answer of the page: how many risks stand above what is tolerated, which, and where nobody can tell. */
export function appetiteAnswer(standings: readonly ObjectiveStanding[]): { strong: string; words: string } {
  const risks = standings.flatMap((one) => one.risks)
  const above = risks.filter(({ stands }) => stands === 'above')
  const unknown = risks.filter(({ stands }) => stands === 'cannot tell').length
  const targets = risks.filter(({ target }) => target === 'above').length
  const without = standings.filter(({ elementId, appetite }) => elementId !== null && !appetite).length
  const numbers = listed(above.map(({ line }) => line.risk.number))
  const strong =
    risks.length === 0
      ? 'There is no risk to hold against an appetite.'
      : above.length === 0
        ? `None of ${count(risks.length, 'risk')} is known to stand above what is tolerated.`
        : `${opening(above.length)} of ${count(risks.length, 'risk')} ${above.length === 1 ? 'stands' : 'stand'} above what is tolerated: ${numbers}.`
  const words = [
    targets > 0 ? `${targets === 1 ? 'One target is' : `${targets} targets are`} above it too.` : '',
    unknown > 0 ? `Of ${unknown} nobody can tell: no appetite was set, or no score is known.` : '',
    without > 0 ? `${without === 1 ? 'One objective has' : `${without} objectives have`} no appetite.` : '',
  ]
  return { strong, words: words.filter(Boolean).join(' ') }
}

/** A standing in words, for a cell. */
export const toleratedInWords: Record<Tolerated, string> = {
  above: 'Above what is tolerated',
  within: 'Within',
  below: 'Below: more could be taken',
  'cannot tell': 'Cannot tell',
}
