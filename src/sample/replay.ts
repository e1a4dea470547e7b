import { type Day, dayAt, type Instant } from '../kernel/day.ts'
import { type Database, type Db, within } from '../platform/db/index.ts'
import { type Change, record } from '../platform/history/index.ts'
import type { Key, SampleTrust } from './data/index.ts'
import type { RecordNumbers } from './record-numbers.ts'

/** One trust being replayed: what it is made from, and the numbers its records were given. */
export interface Stage {
  sample: SampleTrust
  trustId: number
  numbers: RecordNumbers
}

/** Something that happened at a trust: one transaction, by one person, at its instant. */
export interface Happening {
  at: Instant
  /** The post whose holder on the day did it. */
  by: Key
  /** Writes the rows and says what was done; null for what is no history, such as a saved draft. */
  write(trx: Db): Promise<Change | null>
}

/** An instant on a day, in UTC; `minutes` sets events of one hour apart. */
export const at = (day: Day, hour: number, minutes = 0): Instant =>
  `${day}T${String(hour + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00Z`

/** Who held a post on a day, by the sample's key; the first holder for a day before anybody did. */
export function holderOf({ organisation }: SampleTrust, post: Key, on: Day): Key {
  const held = organisation.holdings.filter((holding) => holding.post === post)
  const found = held.find(({ from, until }) => from <= on && (until ?? '9999') >= on) ?? held[0]
  if (!found) throw new Error(`Nobody holds the post ${post}`)
  return found.person
}

/** The record number of whoever held a post on the day of an instant. */
export const actorOf = ({ sample, numbers }: Stage, post: Key, when: Instant): number =>
  numbers.of('person', holderOf(sample, post, dayAt(when)))

/** The title of a post. */
export function titleOf({ sample }: Stage, post: Key): string {
  const found = sample.organisation.posts.find(({ key }) => key === post)
  if (!found) throw new Error(`There is no post ${post}`)
  return found.title
}

/** The post that keeps the trust's governance, and with it the records. */
export function keeperOf({ sample }: Stage): Key {
  const found = sample.organisation.posts.find(({ title }) => title === 'Head of Governance')
  if (!found) throw new Error('The sample trust has no Head of Governance')
  return found.key
}

/** Lets everything happen again in the order of time, at all trusts together, each event in a transaction of its own. */
export async function replay(database: Database, events: readonly { stage: Stage; happening: Happening }[]): Promise<void> {
  const inOrder = events.toSorted((a, b) => (a.happening.at < b.happening.at ? -1 : a.happening.at > b.happening.at ? 1 : 0))
  for (const { stage, happening } of inOrder) {
    const personId = actorOf(stage, happening.by, happening.at)
    await within(database, { personId, trustId: stage.trustId, mode: 'read write', clock: happening.at }, async (trx) => {
      const change = await happening.write(trx)
      if (change) await record(trx, change)
    })
  }
}
