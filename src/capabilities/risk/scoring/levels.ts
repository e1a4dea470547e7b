import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Assessed, Matrix } from '../matrix/matrix.ts'
import { type Fault, whyNotDegrees } from './assessing.ts'

export const levelKinds = ['inherent', 'initial'] as const
export type LevelKind = (typeof levelKinds)[number]

/** A risk's inherent or initial score: judged once, corrected where it was wrong. The day is null where a file did not say. */
export interface Level {
  id: number
  version: number
  kind: LevelKind
  likelihood: number | null
  consequence: number | null
  score: number
  domain: string
  scoredOn: Day | null
  rationale: string
  matrixId: number
}

/** The levels held of one risk. */
export type Levels = Partial<Record<LevelKind, Level>>

/** The four scores a risk has, each in a line: they are not one another. */
export const scoreMeaning: Record<LevelKind | 'current' | 'target', string> = {
  inherent: 'As it would be without any control at all.',
  initial: 'As it was first assessed, with the controls of that day.',
  current: 'As it is with the controls of today, judged every quarter.',
  target: 'As it is to be by a day, once what is planned is done.',
}

/** A level as proposed. */
export interface ProposedLevel extends Assessed {
  kind: LevelKind
  domain: string
  on: Day
}

/** Why a level cannot be set like this; undefined when it can. An initial score was given before the first quarter's, or on that day. */
export function whyNotLevel(
  matrix: Matrix,
  proposed: ProposedLevel,
  { today, firstScored }: { today: Day; firstScored: Day | undefined },
): Fault | undefined {
  if (proposed.on > today) return { field: 'on', words: 'The day it was scored must be today or earlier' }
  if (proposed.kind === 'initial' && firstScored !== undefined && proposed.on > firstScored)
    return { field: 'on', words: `The first assessment must be on or before ${dayInWords(firstScored)}, when its first quarter was scored` }
  return whyNotDomain(matrix, proposed.domain) ?? whyNotDegrees(matrix, proposed)
}

/** A kind of consequence is one the matrix has, or none. */
export const whyNotDomain = (matrix: Matrix, domain: string): Fault | undefined =>
  domain === '' || matrix.domains?.some(({ name }) => name === domain)
    ? undefined
    : { field: 'domain', words: 'Select a kind of consequence from the list' }

/** What two levels say that cannot both be right; empty when nothing is odd. A control may fail to help, but none raises a risk. */
export function oddAmong({ inherent, initial }: Levels, current: number | null): string[] {
  const below = (score: number | null | undefined, what: string) =>
    inherent && score != null && score > inherent.score
      ? [
          `Its ${what} score of ${score} is above its inherent score of ${inherent.score}: one of the two is wrong, as no control raises a risk.`,
        ]
      : []
  return [...below(initial?.score, 'initial'), ...below(current, 'current')]
}
