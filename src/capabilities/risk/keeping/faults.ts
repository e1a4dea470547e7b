import type { Day } from '../../../kernel/day.ts'
import { roles as allRoles, type Role } from '../../../kernel/role.ts'
import { type Asker, type KeptBy, mayChange, mayFile, mayHide } from '../rights.ts'
import type { Fault } from '../scoring/assessing.ts'
import type { PlainRisk } from './actions.ts'
import type { Offered } from './queries.ts'

/** What a form chose from. */
export interface Choices {
  goals: readonly Offered[]
  posts: readonly Offered[]
  registers: readonly Offered[]
  bodies: readonly Offered[]
  parents: readonly Offered[]
  roles: readonly Role[]
  today: Day
}

const isIn = (id: number | null | undefined, offered: readonly Offered[]) => id == null || offered.some((one) => one.id === id)

/** Why a risk cannot stand under what it names. */
export function whyNotUnder(plain: PlainRisk, offered: Choices): Fault | undefined {
  if (!isIn(plain.goalId, offered.goals)) return { field: 'goal', words: 'Select a goal from the list' }
  if (!isIn(plain.ownerPostId, offered.posts)) return { field: 'owner', words: 'Select the post that owns it from the list' }
  if (!isIn(plain.leadPostId, offered.posts)) return { field: 'lead', words: 'Select the director who answers for it from the list' }
  if (!isIn(plain.registerId, offered.registers)) return { field: 'register', words: 'Select a register from the list' }
  if (!isIn(plain.bodyId, offered.bodies)) return { field: 'body', words: 'Select a committee from the list' }
  if (!isIn(plain.parentId, offered.parents)) return { field: 'parent', words: 'Select a risk of the framework from the list' }
  if (plain.raisedOn != null && plain.raisedOn > offered.today)
    return { field: 'raised', words: 'The day it was raised must be today or earlier' }
  return undefined
}

interface Kept extends KeptBy {
  registerId: number | null
  seenBy: readonly Role[] | null
}

interface Written {
  plain: PlainRisk
  /** As it is kept now; undefined of a new one. */
  self: Kept | undefined
  registers: readonly { id: number; name: string; keeperPostId: number | null }[]
}

/** Why this person cannot write it so: it would stop being theirs, move where they keep nothing, or be hidden by its owner. */
export function whyNotTheirs(asker: Asker, { plain, self, registers }: Written): Fault | undefined {
  const registerOf = (id: number | null | undefined) => registers.find((one) => one.id === id)
  const keeperPostId = registerOf(plain.registerId)?.keeperPostId ?? null
  if (!mayChange(asker, { ownerPostId: plain.ownerPostId, leadPostId: plain.leadPostId ?? null, keeperPostId }))
    return { field: 'owner', words: 'Select a post you hold or deputise for: you can take up and keep only its risks' }
  const to = registerOf(plain.registerId)
  const isMoved = self !== undefined && (plain.registerId ?? null) !== self.registerId
  if (isMoved && !asker.roles.includes('director') && !mayFile(asker, to))
    return {
      field: 'register',
      words: `${to ? `Whoever keeps ${to.name}` : 'A governance lead'} moves a risk there. Ask them, or escalate it`,
    }
  const isHidden = JSON.stringify(plain.seenBy ?? null) !== JSON.stringify(self?.seenBy ?? null)
  if (isHidden && !mayHide(asker)) return { field: 'seenBy', words: 'A director, an executive or a governance lead says who sees a risk' }
  return undefined
}

/** Why a risk cannot be hidden like this: its roles are roles, and one of them is a role of whoever hides it. */
export function whyNotHidden(seenBy: readonly Role[] | null, own: readonly Role[]): Fault | undefined {
  if (seenBy === null) return undefined
  if (seenBy.length === 0) return { field: 'seenBy', words: 'Select the roles that see it' }
  if (seenBy.some((role) => !allRoles.includes(role))) return { field: 'seenBy', words: 'Select roles from the list' }
  return seenBy.some((role) => own.includes(role))
    ? undefined
    : { field: 'seenBy', words: 'Keep a role of your own among them, or you could not open it again' }
}
