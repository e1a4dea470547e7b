import { periodByLabel } from '../capabilities/calendar/index.ts'
import { freezeAsItStands } from '../capabilities/reporting/index.ts'
import { dayAt, type Instant } from '../kernel/day.ts'
import { askingOf } from '../platform/asking.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { askedEachTime } from '../platform/once.ts'
import type { Key } from './data/index.ts'
import { actorOf, type Stage, titleOf } from './replay.ts'

/** Freezes the board's paper of a period as the product does; the product's own action names the change. */
export async function freezePaper(trx: Db, stage: Stage, { label, by, at }: { label: string; by: Key; at: Instant }): Promise<null> {
  const c = contextFor(trx, stage, { by, at })
  const period = await periodByLabel(c, label)
  if (!period) throw new Error(`The sample has no period ${label}`)
  const frozen = await freezeAsItStands(c, period)
  if ('no' in frozen) throw new Error(`The sample's paper for ${label} was refused: ${frozen.no}`)
  return null
}

function contextFor(trx: Db, stage: Stage, { by, at }: { by: Key; at: Instant }): Context {
  const { name } = stage.sample.organisation.trust
  const today = dayAt(at)
  return {
    db: trx,
    trust: { id: stage.trustId, name, shortName: name, odsCode: null, isSample: true },
    person: { id: actorOf(stage, by, at), name: titleOf(stage, by), roles: ['governance lead'] },
    may: () => true,
    now: at,
    today,
    asAt: null,
    on: today,
    ask: askingOf([]),
    once: askedEachTime,
    frame: { product: '', home: '/', trust: name, assets: { css: '', js: '' }, nav: [], recordsAsAt: '', accessibility: '' },
  }
}
