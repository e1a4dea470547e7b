import type { Context } from '../../platform/context.ts'
import { Turned } from '../../platform/http.ts'
import { addImportedUpdates, addItems, changeItem, type ItemFields, putImportedUpdate, setContributors } from '../delivery/index.ts'
import type { Ledger } from './ledger.ts'
import type { ItemWrite, Proposal, UpdateWrite } from './proposal.ts'
import type { Review } from './queries-review.ts'

interface Items {
  planId: number
  proposals: readonly Proposal[]
  /** Posts made by this import, by title. */
  posts: ReadonlyMap<string, number>
  review: Review
}

const someoneWasFirst = (title: string): never => {
  throw new Turned(409, `Somebody changed “${title}” while the file was being imported. Nothing was written. Look at the review again.`)
}

/** Writes the items of one plan with what is said of them; new ones many at a time. */
export async function writeItems(c: Context, items: Items, ledger: Ledger): Promise<void> {
  const ids = new Map<Proposal, number>()
  const isNew = (p: Proposal) => (p.write as ItemWrite).item === undefined
  const added = items.proposals.filter(isNew)
  const made = await addItems(
    c,
    items.planId,
    added.map((p) => ({ title: p.title, ...fieldsOf(p, items) })),
  )
  for (const [n, proposal] of added.entries()) {
    const written = made[n] as (typeof made)[number]
    ids.set(proposal, written.ref.id)
    ledger.wrote({ at: proposal.at, words: proposal.title, written, origins: (proposal.write as ItemWrite).origins })
  }
  for (const proposal of items.proposals.filter((p) => !isNew(p))) ids.set(proposal, await change(c, proposal, { items, ledger }))
  for (const proposal of items.proposals) await contribute(c, proposal, { itemId: ids.get(proposal) as number, items, ledger })
  await writeUpdates(
    c,
    { proposals: items.proposals, ids, periods: new Map(items.review.held.periods.map((p) => [p.id, p.label])) },
    ledger,
  )
}

function fieldsOf({ write }: Proposal, { posts }: Items): Partial<ItemFields> {
  const { fields, newPost } = write as ItemWrite
  const postId = newPost === undefined ? undefined : posts.get(newPost)
  return postId === undefined ? fields : { ...fields, accountablePostId: postId }
}

async function change(c: Context, proposal: Proposal, { items, ledger }: { items: Items; ledger: Ledger }): Promise<number> {
  const write = proposal.write as ItemWrite
  const item = write.item as { id: number; version: number }
  const fields = fieldsOf(proposal, items)
  if (Object.keys(fields).length === 0) return item.id
  const written = (await changeItem(c, item, fields)) ?? someoneWasFirst(proposal.title)
  ledger.wrote({ at: proposal.at, words: proposal.title, written, origins: write.origins })
  return item.id
}

/** Adds the contributing posts that the row names beside those held; what stood before is kept for undoing. */
async function contribute(
  c: Context,
  proposal: Proposal,
  { itemId, items, ledger }: { itemId: number; items: Items; ledger: Ledger },
): Promise<void> {
  const { contributors, item } = proposal.write as ItemWrite
  if (contributors.length === 0) return
  const held = items.review.held.contributors.get(itemId) ?? []
  const before = held.map(({ postId, unconfirmed }) => ({ postId, unconfirmed }))
  await setContributors(c, itemId, [...before, ...contributors])
  if (item)
    ledger.wrote({
      at: proposal.at,
      words: `${proposal.title}, contributors`,
      written: { ref: { kind: 'contributors', id: itemId }, versionAfter: 0, before: { contributors: before } },
    })
}

interface Updates {
  proposals: readonly Proposal[]
  ids: ReadonlyMap<Proposal, number>
  periods: ReadonlyMap<number, string>
}

async function writeUpdates(c: Context, { proposals, ids, periods }: Updates, ledger: Ledger): Promise<void> {
  const all = proposals.flatMap((proposal) =>
    (proposal.write as ItemWrite).updates.map((update) => ({ proposal, update, itemId: ids.get(proposal) as number })),
  )
  const words = (proposal: Proposal, update: UpdateWrite) => `${periods.get(update.periodId) ?? ''} update: ${proposal.title}`
  const fresh = all.filter(({ update }) => !update.held)
  const written = await addImportedUpdates(
    c,
    fresh.map(({ itemId, update }) => ({ itemId, periodId: update.periodId, text: update.text, rag: update.rag })),
  )
  for (const [n, { proposal, update }] of fresh.entries())
    ledger.wrote({
      at: proposal.at,
      words: words(proposal, update),
      written: written[n] as (typeof written)[number],
      origins: update.origins,
    })
  for (const { proposal, update, itemId } of all.filter((one) => one.update.held)) {
    const put = await putImportedUpdate(c, { itemId, periodId: update.periodId, text: update.text, rag: update.rag })
    if ('no' in put) throw new Turned(409, `${proposal.title}: ${put.no}. Nothing was written.`)
    ledger.wrote({ at: proposal.at, words: words(proposal, update), written: put.yes, origins: update.origins })
  }
}
