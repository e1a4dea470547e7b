import type { Overseer } from './way.ts'

interface Facts {
  overseer: Pick<Overseer, 'chairPostId' | 'secretaryPostId'> | null
  /** The posts this person holds or writes for. */
  held: readonly { postId: number }[]
  /** They run the quarter: governance lead or secretary. */
  runsQuarter: boolean
  /** Their role may speak for a committee at all. */
  mayConsider: boolean
}

/** Whether somebody records what the group that oversees an item said of it: its chair, its secretary, or whoever runs the quarter. */
export const mayConsider = ({ overseer, held, runsQuarter, mayConsider: may }: Facts): boolean =>
  overseer !== null &&
  may &&
  (runsQuarter || held.some(({ postId }) => postId === overseer.chairPostId || postId === overseer.secretaryPostId))
