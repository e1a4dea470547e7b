import { dayAt, type Instant } from '../kernel/day.ts'
import { askingOf } from '../platform/asking.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { askedEachTime } from '../platform/once.ts'
import type { Key } from './data/index.ts'
import { actorOf, type Stage, titleOf } from './replay.ts'

/** What a request by the holder of a post would know at an instant, for what the sample lets the product's own actions do. */
export function contextFor(trx: Db, stage: Stage, { by, at }: { by: Key; at: Instant }): Context {
  const { name } = stage.sample.organisation.trust
  const today = dayAt(at)
  return {
    db: trx,
    trust: { id: stage.trustId, name, shortName: name, odsCode: null, isSample: true, group: null },
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
