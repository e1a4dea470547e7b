import { addDays, endOfDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { changesSince } from '../../../platform/history/index.ts'
import { type PeriodRow, routeOf } from '../../calendar/index.ts'
import type { Chase } from '../updating/chase.ts'
import { chaseOf } from '../updating/queries-chase.ts'
import { type CameBack, flowOf, type StageFlow } from './flow.ts'

export interface Flow {
  chase: Chase
  stages: StageFlow[]
  back: CameBack[]
  /** The groups that oversee something in the period. */
  bodies: { id: number; name: string }[]
}

/** How a period's updates went up and came back. */
export async function flowIn(c: Context, period: PeriodRow): Promise<Flow> {
  const chase = await chaseOf(c, period)
  const route = period.state === 'frozen' ? chase.days.map(({ stage }) => stage) : (await routeOf(c)).map(({ stage }) => stage)
  const bodies = new Map(chase.lines.flatMap(({ way: { overseer } }) => (overseer ? [[overseer.id, overseer.name]] : [])))
  return {
    chase,
    stages: flowOf(chase.lines, route, chase.days, chase.today),
    back: await cameBack(c, chase),
    bodies: [...bodies].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Every time an update of the period was sent back, newest first, as the history has it. */
async function cameBack(c: Context, { period, lines }: Chase): Promise<CameBack[]> {
  const after = endOfDay(addDays(period.opens_on, -1))
  const changes = await changesSince(c.db, { after, kinds: ['update'], limit: 5000 })
  const standing = new Map(lines.map((line) => [line.item.id, line]))
  return changes
    .filter(({ verb, facts }) => verb === 'update.sentBack' && facts.period === period.label)
    .map(({ at, personName, facts }) => ({
      at,
      item: String(facts.item),
      itemId: Number(facts.itemId),
      by: personName,
      from: typeof facts.stage === 'string' ? facts.stage : 'executive',
      words: String(facts.words ?? ''),
      again: standing.get(Number(facts.itemId))?.reporting !== 'sent back',
    }))
}
