import type { Db } from '../platform/db/index.ts'
import type { Key, PromiseMade } from './data/index.ts'
import type { Stage } from './replay.ts'

/** Promises of one item, and where they were said. */
export interface Made {
  item: Key
  promises: readonly PromiseMade[]
  cameFrom: 'text' | 'challenge'
}

/** Takes up promises made for an item. */
export async function addPromises(trx: Db, stage: Stage, { item, promises, cameFrom }: Made): Promise<void> {
  if (promises.length === 0) return
  const { trustId, numbers } = stage
  const rows = promises.map(({ key, madeIn, dueIn, due, text }) => ({
    trust_id: trustId,
    item_id: numbers.of('item', item),
    made_in_id: numbers.of('period', madeIn),
    due_period_id: numbers.of('period', dueIn),
    words: text,
    due_on: due,
    owner_post_id: ownerOf(stage, key),
    came_from: cameFrom,
  }))
  numbers.keep(
    'promise',
    promises.map(({ key }) => key),
    await trx.insertInto('promises').values(rows).returning('id').execute(),
  )
}

/** The post that does what was promised, where one is named. */
function ownerOf({ sample, numbers }: Stage, promise: Key): number | null {
  const owner = sample.raised?.owned.find((one) => one.promise === promise)?.owner
  return owner ? numbers.of('post', owner) : null
}

/** Puts down what an update says became of the promises due in its period; what it does not mention stays open. */
export async function settlePromises(trx: Db, { numbers }: Stage, { period, promises }: { period: Key; promises: readonly PromiseMade[] }) {
  const settled: { words: string; outcome: string }[] = []
  for (const { key, dueIn, text, followUp } of promises) {
    if (dueIn !== period || !followUp || followUp.outcome === 'not mentioned') continue
    const { outcome, words = '' } = followUp
    await trx
      .updateTable('promises')
      .set({ outcome, outcome_words: words, settled_in_id: numbers.of('period', period) })
      .where('id', '=', numbers.of('promise', key))
      .execute()
    settled.push({ words: text, outcome })
  }
  return settled
}
