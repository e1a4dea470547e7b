import { addDays, endOfDay } from '../../kernel/day.ts'
import { type Ref, refKey } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { type ChangeEntry, changesSince } from '../../platform/history/index.ts'
import { itemsContributedTo, itemsOf } from '../delivery/index.ts'
import { type BoardRow, boardOf, standingAt, urgency } from '../measures/index.ts'
import { allPlaces, allPosts, postsHeldBy } from '../people/index.ts'
import { risksWithScores } from '../risk/index.ts'
import { lookedBack } from './my-work.ts'

/** A change by somebody else in a record that hangs on a post this person holds. */
export interface ChangeInMine {
  title: string
  href: string
  who: string
  told: string
  at: string
}

/** Items and risks that hang on the posts this person holds or deputises for. */
export async function ownedBy(c: Context): Promise<Ref[]> {
  const posts = new Set((await postsHeldBy(c, c.person.id, c.on)).map((p) => p.postId))
  if (posts.size === 0) return []
  const items = (await itemsOf(c)).filter((i) => i.accountablePostId !== null && posts.has(i.accountablePostId))
  const risks = (await risksWithScores(c)).filter((r) => r.ownerPostId !== null && posts.has(r.ownerPostId))
  return [...items.map(({ id }) => ({ kind: 'item', id })), ...risks.map(({ id }) => ({ kind: 'risk', id }))]
}

/** Items that the posts this person holds work on without answering for them. */
export async function workedOnBy(c: Context): Promise<Ref[]> {
  const held = (await postsHeldBy(c, c.person.id, c.on)).filter(({ as }) => as === 'holder')
  const ids = await itemsContributedTo(
    c,
    held.map(({ postId }) => postId),
  )
  return ids.map((id) => ({ kind: 'item', id }))
}

const kinds = ['item', 'risk', 'update', 'challenge', 'milestone']

/** The item or risk a change is about: an update, a challenge and a milestone say which item they belong to. */
const ownerOf = ({ ref, facts }: ChangeEntry): string =>
  typeof facts.itemId === 'number' ? refKey({ kind: 'item', id: facts.itemId }) : ref ? refKey(ref) : ''

/** The item's name stands before the words, so they need not say it again: "sent back the Q2 2024/25 update: “Say why.”" */
const toldBeside = (told: string, item: unknown): string =>
  ['of', 'about', 'on'].reduce((words, link) => words.replace(` ${link} “${item}”`, ''), told)

/** What others did to these records and what hangs on them lately, newest first. */
export async function changedLately(c: Context, owned: readonly Ref[]): Promise<ChangeInMine[]> {
  if (owned.length === 0) return []
  const mine = new Set(owned.map(refKey))
  const since = endOfDay(addDays(c.on, -lookedBack))
  const lately = await changesSince(c.db, { after: since, kinds, notBy: c.person.id, limit: 1000 })
  const changes = lately.filter((change) => mine.has(ownerOf(change)))
  const named = await c.ask.named(
    c,
    changes.flatMap(({ ref }) => (ref ? [ref] : [])),
  )
  return changes.flatMap(({ ref, personName, onBehalfOf, verb, facts, at }) => {
    const name = ref && named.get(refKey(ref))
    if (!name) return []
    const who = onBehalfOf ? `${personName}, for the ${onBehalfOf},` : personName
    const title = typeof facts.item === 'string' ? facts.item : name.title
    return [{ title, href: name.href, who, told: toldBeside(c.ask.told(verb, facts), facts.item), at }]
  })
}

/** What is measured at a ward, in the order in which it should be seen: worse, will miss, late, then the rest. */
export async function measuredAt(c: Context, placeId: number): Promise<BoardRow[]> {
  const standing = await standingAt(c, placeId)
  const rows = standing ? (await boardOf(c, standing)).rows : []
  return rows.filter(({ here }) => here !== undefined).toSorted((a, b) => urgency(a) - urgency(b))
}

/** The ward whose manager this person is, by the post they hold at it; undefined for anybody else. */
export async function wardOf(c: Context): Promise<{ id: number; name: string } | undefined> {
  if (!c.person.roles.includes('ward manager')) return undefined
  const held = await postsHeldBy(c, c.person.id, c.on)
  const at = (await allPosts(c)).find((post) => held.some((h) => h.as === 'holder' && h.postId === post.id))?.place_id
  const place = (await allPlaces(c)).find(({ id }) => id === at)
  return place?.kind === 'ward' ? { id: place.id, name: place.name.replace(/ ward$/i, '') } : undefined
}
