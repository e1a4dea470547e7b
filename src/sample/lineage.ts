import type { Key } from './data/index.ts'
import { type EarlyAction, earlyActions, renewedOn, writtenOn } from './data/lineage.ts'
import { elementKey } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

const [first, second]: readonly [Key, Key] = ['step-up-2019', 'step-up-2021']

/** The actions of 2019 that lines of work in 2024 go back to: written into the plan of that year, and traced when it was renewed. */
export function lineageHappenings(stage: Stage): Happening[] {
  if (!stage.sample.strategies.some(({ key }) => key === first)) return []
  const by = keeperOf(stage)
  return earlyActions.flatMap((action, n): Happening[] => [
    { at: at(writtenOn, 15, n * 4), by, write: (trx) => writeAction(trx, stage, { action, position: n }) },
    { at: at(renewedOn, 15, n * 4), by, write: (trx) => traceAction(trx, stage, action) },
  ])
}

type Trx = Parameters<Happening['write']>[0]

async function writeAction(trx: Trx, { trustId, numbers }: Stage, { action, position }: { action: EarlyAction; position: number }) {
  const values = {
    trust_id: trustId,
    version_id: numbers.of('strategy', first),
    level: 'commitment',
    parent_id: numbers.of('element', elementKey(first, action.priority)),
    position: 10 + position,
    title: action.words,
    illustrative: true,
  }
  const row = await trx.insertInto('strategy_elements').values(values).returning('id').executeTakeFirstOrThrow()
  numbers.keep('element', [elementKey(first, action.key)], [row])
  return { verb: 'element.added', ref: { kind: 'strategy element', id: row.id }, facts: { title: action.words, level: 'commitment' } }
}

async function traceAction(trx: Trx, { trustId, numbers }: Stage, { key, became }: EarlyAction) {
  const [from, to] = [numbers.of('element', elementKey(first, key)), numbers.of('element', elementKey(second, became.node))]
  const { disposition, reason } = became
  await trx
    .insertInto('strategy_lineage')
    .values({ trust_id: trustId, from_id: from, to_id: to, disposition, reason, decided_on: renewedOn, approved_by: 'Trust board' })
    .execute()
  const { title } = await trx.selectFrom('strategy_elements').where('id', '=', to).select('title').executeTakeFirstOrThrow()
  return { verb: 'element.traced', ref: { kind: 'strategy element', id: from }, facts: { disposition, became: title } }
}
