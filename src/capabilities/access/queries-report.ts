import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { errorInWords, validationOn } from './keeping.ts'
import { openServices, validationsOf } from './queries.ts'
import { type WaitRead, waitsRead } from './queries-waited-for.ts'
import { allWaits } from './queries-waits.ts'
import type { WaitRow } from './waits.ts'

/** What the committee's paper on waits is written from. */
export interface WaitFacts {
  rows: readonly WaitRow[]
  /** The longest wait of each service, read in full. */
  longest: ReadonlyMap<number, WaitRead>
  /** What is known of each service's tracking list. */
  lists: ReadonlyMap<number, string>
  on: Day
}

export async function waitFacts(c: Context): Promise<WaitFacts> {
  const [rows, validations] = [await allWaits(c), await validationsOf(c)]
  const timed = rows.flatMap(({ service, waits }) => (waits.longest ? [{ service, wait: waits.longest }] : []))
  const reads = await waitsRead(
    c,
    timed.map(({ wait }) => wait),
  )
  const lists = (await openServices(c)).map((service) => {
    const { last, isOverdue } = validationOn(service, validations, c.on)
    return [service.id, `${last ? errorInWords(last) : 'Never gone through'}${last && isOverdue ? '; overdue' : ''}`] as const
  })
  const longest = timed.flatMap(({ service, wait }) => {
    const read = reads.find((one) => one.wait === wait)
    return read ? [[service.id, read] as const] : []
  })
  return { rows, longest: new Map(longest), lists: new Map(lists), on: c.on }
}
