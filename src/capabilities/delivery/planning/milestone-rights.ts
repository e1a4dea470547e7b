import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { HeldPost } from '../../people/index.ts'

/** Who somebody is to an item's milestones. */
export interface MilestoneFacts {
  governanceLead: boolean
  accountablePostId: number | null
  contributorPostIds: readonly number[]
  held: readonly Pick<HeldPost, 'postId' | 'as'>[]
}

/** Who may set an item's milestones and report on them: those who answer for it or work on it, and whoever leads governance. */
export function mayKeepMilestones({ governanceLead, accountablePostId, contributorPostIds, held }: MilestoneFacts): Decision<true> {
  const answers = held.some(({ postId }) => postId === accountablePostId)
  const contributes = held.some(({ postId, as }) => as === 'holder' && contributorPostIds.includes(postId))
  if (governanceLead || answers || contributes) return yes(true)
  return no(
    'The milestones of an item are set by the holder of its accountable post or a deputy named for it, by the holder of a contributing post, or by a governance lead.',
  )
}
