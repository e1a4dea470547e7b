import type { Instant } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { type ChangeEntry, changesSince } from '../../platform/history/index.ts'
import { gapsOfPerson } from '../alignment/index.ts'
import { itemsOf, updatesOf } from '../delivery/index.ts'
import { reachedAt } from '../people/index.ts'
import { gapsAreDue, whyDigest } from './choice.ts'
import { digestOf, type PressKind, pressOf, type Written } from './digest.ts'
import { type Reachable, toldLines } from './queries.ts'
import type { ToldLine } from './told-line.ts'

/** Something just done that is told at once. */
export interface Press {
  kind: PressKind
  seq: number
  at: Instant
  by: number
  itemIds: number[]
  /** The challenge or update it is about. */
  refId: number | null
}

const kinds: Record<string, PressKind> = { 'update.reminded': 'reminder', 'update.sentBack': 'sent back', 'challenge.raised': 'challenge' }

function pressIn({ seq, at, verb, personId, ref, facts }: ChangeEntry): Press[] {
  const kind = Object.hasOwn(kinds, verb) ? kinds[verb] : undefined
  if (!kind) return []
  const ids = kind === 'reminder' ? facts.itemIds : [facts.itemId]
  const itemIds = (Array.isArray(ids) ? ids : []).filter((id) => typeof id === 'number')
  return [{ kind, seq, at, by: personId, itemIds, refId: ref?.id ?? null }]
}

const mostAtOnce = 5000

/** What was done after an instant and is told at once, oldest first, and the instant up to which was looked. */
export async function pressesSince(c: Context, after: Instant): Promise<{ presses: Press[]; upTo: Instant }> {
  const changes = await changesSince(c.db, { after, limit: mostAtOnce })
  return { presses: changes.toReversed().flatMap(pressIn), upTo: changes[0]?.at ?? after }
}

/** The instant of the trust's newest change; `now` where there is none. */
export const newestChange = async (c: Context): Promise<Instant> =>
  (await changesSince(c.db, { after: '1970-01-01T00:00:00Z', limit: 1 }))[0]?.at ?? c.now

/** Whom it is told: the holders of the items' posts, who covers for them, and who wrote what came back; never who did it. */
export async function toldTo(c: Context, { kind, itemIds, by, refId }: Press): Promise<number[]> {
  const posts = (await itemsOf(c, { ids: itemIds })).flatMap(({ accountablePostId: post }) => (post === null ? [] : [post]))
  const reached = [...(await reachedAt(c, posts, c.today)).values()].flat()
  const updates = kind === 'sent back' ? (await updatesOf(c, itemIds)).filter(({ id }) => id === refId) : []
  const writers = updates.flatMap(({ writtenBy }) => (writtenBy === null ? [] : [writtenBy]))
  return [...new Set([...reached, ...writers])].filter((id) => id !== by)
}

const isAbout = ({ kind, itemIds, refId }: Press, line: ToldLine): boolean => {
  if (kind === 'reminder' && line.noun === 'agreement') return itemIds.includes(line.ref.id)
  if (line.kind !== 'owe') return false
  if (kind === 'challenge') return line.href === `/challenges/${refId}`
  return itemIds.includes(line.ref.id) && line.ref.kind === 'item' && (kind === 'reminder' ? line.noun === 'update' : line.cameBack)
}

/** The letter to the person of this context about something done; undefined where nothing of it is theirs to do any more. */
export const writePress = async (c: Context, press: Press): Promise<Written | undefined> =>
  pressOf(
    press.kind,
    (await toldLines(c)).filter((line) => isAbout(press, line)),
    c.today,
  )

/** The digest of the person of this context; undefined where there is nothing to say. */
export async function writeDigest(c: Context, { often, lookedOn }: Reachable): Promise<Written | undefined> {
  const gaps = gapsAreDue(lookedOn, c.today) ? await gapsOfPerson(c) : []
  return digestOf({ lines: await toldLines(c), gaps, today: c.today, why: whyDigest(often) })
}
