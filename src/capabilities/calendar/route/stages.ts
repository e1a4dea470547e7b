import type { Day } from '../../../kernel/day.ts'

/** The stages of a quarter's route, in their order: who handles an update after whom. */
export const stages = ['author', 'director', 'executive', 'committee', 'board'] as const
export type Stage = (typeof stages)[number]

/** A stage of the trust's route, and how many days before the board meets it is to be done. */
export interface RouteStage {
  stage: Stage
  daysBefore: number
}

/** A stage with the day by which it is to be done. */
export interface StageDay {
  stage: Stage
  due: Day
}

const named: Record<Stage, { name: string; does: string }> = {
  author: { name: 'Author', does: 'Whoever writes the update sends it: the holder of the accountable post, or a deputy.' },
  director: {
    name: 'Director',
    does: 'The holder of the accountable post agrees to what a deputy wrote. It is done by itself where they wrote it.',
  },
  executive: { name: 'Executive', does: 'An executive who did not write it approves it, or sends it back.' },
  committee: { name: 'Committee', does: 'The group that oversees the item considers what was approved.' },
  board: { name: 'Board', does: 'The paper is frozen, and the board meets.' },
}

export const stageName = (stage: Stage): string => named[stage].name
/** What happens at a stage, in a sentence. */
export const stageDoes = (stage: Stage): string => named[stage].does

/** The stages a trust may leave out of its route; the others are in every route. */
export const optionalStages: readonly Stage[] = ['director', 'committee']

export const isStage = (word: string): word is Stage => (stages as readonly string[]).includes(word)

const order = (stage: Stage): number => stages.indexOf(stage)
export const inOrder = <T extends { stage: Stage }>(list: readonly T[]): T[] => list.toSorted((a, b) => order(a.stage) - order(b.stage))
