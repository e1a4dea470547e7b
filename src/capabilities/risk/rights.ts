import type { Role } from '../../kernel/role.ts'

/** A person as this rule sees them: their roles, and the posts they hold or deputise for. */
export interface Asker {
  roles: readonly Role[]
  posts: readonly { postId: number; title: string; as: 'holder' | 'deputy' }[]
}

const always: readonly Role[] = ['governance lead', 'executive']

/** The posts whose holders keep a risk: its owner, the executive who answers for it, and who keeps the register it stands in. */
export interface KeptBy {
  ownerPostId: number | null
  leadPostId?: number | null
  keeperPostId?: number | null
}

export const postsOf = ({ ownerPostId, leadPostId = null, keeperPostId = null }: KeptBy): number[] =>
  [ownerPostId, leadPostId, keeperPostId].filter((post) => post !== null)

const holds = ({ posts }: Asker, wanted: readonly (number | null)[]): boolean => posts.some(({ postId }) => wanted.includes(postId))

/** Whether a person may change or score any risk. */
export const mayChangeAny = ({ roles }: Asker): boolean => roles.some((role) => always.includes(role))

/** Whether a person may change or score a risk: a governance lead or executive any, others those of a post they hold or deputise for. */
export const mayChange = (asker: Asker, risk: KeptBy): boolean => mayChangeAny(asker) || holds(asker, postsOf(risk))

/** Whether a person may put a risk into a register or take it out of one: a governance lead or executive any, else who keeps the register. */
export const mayFile = (asker: Asker, register: { keeperPostId: number | null } | undefined): boolean =>
  mayChangeAny(asker) ||
  (register !== undefined &&
    holds(
      asker,
      [register.keeperPostId].filter((post) => post !== null),
    ))

/** Whether a person may say who sees a confidential risk: never its owner alone, since that would hide it from the board. */
export const mayHide = (asker: Asker): boolean => mayChangeAny(asker) || asker.roles.includes('director')

/** Whether a person may close a risk or take it up again: a governance lead or executive any; of a post of theirs a director, and who keeps the register. */
export const mayClose = (asker: Asker, risk: KeptBy): boolean =>
  mayChangeAny(asker) ||
  (asker.roles.includes('director') && holds(asker, postsOf(risk))) ||
  holds(
    asker,
    [risk.keeperPostId ?? null].filter((post) => post !== null),
  )

/** In whose name a person scores: the owner's post when they deputise for it, else their own. */
export const inNameOf = ({ posts }: Asker, ownerPostId: number | null): string | undefined =>
  posts.find((post) => post.postId === ownerPostId && post.as === 'deputy')?.title
