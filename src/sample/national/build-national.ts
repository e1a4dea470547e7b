import { buildMeasure, type GivenObservation, seriesFor, writeBatch } from '../../capabilities/measures/index.ts'
import type { Context } from '../../platform/context.ts'
import { type Database, type Db, gatherStatistics, within } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { askedEachTime } from '../../platform/once.ts'
import { chances, figureOf, months, nationalMeasures } from './figures.ts'
import { type NationalTrust, nationalTrusts } from './trusts.ts'

/** How far the building is. */
export interface Progress {
  trusts: number
  of: number
  observations: number
}

export interface NationalAsked {
  /** Only so many trusts of the set, the largest first. */
  trusts?: number
  /** Other trusts than those of the set. */
  these?: readonly NationalTrust[]
  told?: (progress: Progress) => void
}

/** Builds the national set, or its first trusts: every trust with an analyst, its places, a hundred measures and three years of figures at every ward. */
export async function buildNational(
  database: Database,
  { trusts, these = nationalTrusts(), told = () => {} }: NationalAsked = {},
): Promise<Progress> {
  const wanted = these.slice(0, trusts)
  const progress: Progress = { trusts: 0, of: wanted.length, observations: 0 }
  for (const [n, trust] of wanted.entries()) {
    progress.observations += await buildTrust(database, trust, n)
    progress.trusts = n + 1
    told(progress)
  }
  await gatherStatistics(database)
  return progress
}

async function buildTrust(database: Database, trust: NationalTrust, n: number): Promise<number> {
  const { id: trustId } = await database.owner
    .insertInto('trusts')
    .values({ name: trust.name, short_name: trust.name, is_sample: true, demonstration_day: '2024-10-15' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const personId = await addAnalyst(database, trustId, n)
  const doing = <T>(work: (c: Context) => Promise<T>) =>
    within(database, { personId, trustId, mode: 'read write', clock: '2024-10-14T09:00:00Z' }, async (db) => {
      const done = await work(contextOf(db, trustId, personId))
      await record(db, { verb: 'observation.given', ref: null, facts: { words: 'the national set', added: 0, revised: 0 } })
      return done
    })
  const wards = await doing((c) => addPlaces(c, trust))
  const measureIds = await doing(addMeasures)
  let written = 0
  const most = 50
  for (let at = 0; at < nationalMeasures.length; at += trust.wards > most ? most : nationalMeasures.length)
    written += await doing((c) => addFigures(c, { wards, measureIds, seed: n, from: at, until: at + (trust.wards > most ? most : 100) }))
  return written
}

async function addAnalyst({ owner }: Database, trustId: number, n: number): Promise<number> {
  const email = `analyst.${n + 1}@national.example`
  const { id } = await owner
    .insertInto('people')
    .values({ name: `Analyst ${n + 1}`, email })
    .returning('id')
    .executeTakeFirstOrThrow()
  await owner.insertInto('memberships').values({ trust_id: trustId, person_id: id }).execute()
  await owner
    .insertInto('grants')
    .values(['analyst', 'governance lead'].map((role) => ({ trust_id: trustId, person_id: id, role, from_day: '2021-04-01' as const })))
    .execute()
  return id
}

const contextOf = (db: Db, trustId: number, personId: number): Context =>
  ({ db, trust: { id: trustId }, person: { id: personId, name: '', roles: [] }, asAt: null, once: askedEachTime }) as unknown as Context

async function addPlaces(c: Context, { name, directorates, wards }: NationalTrust): Promise<number[]> {
  const places = async (rows: { name: string; kind: string; parent_id: number | null }[]) =>
    (
      await c.db
        .insertInto('places')
        .values(rows.map((row) => ({ trust_id: c.trust.id, ...row })))
        .returning('id')
        .execute()
    ).map(({ id }) => id)
  const [top = 0] = await places([{ name, kind: 'trust', parent_id: null }])
  const parents = await places(
    Array.from({ length: directorates }, (_, n) => ({ name: `Directorate ${n + 1}`, kind: 'directorate', parent_id: top })),
  )
  return places(
    Array.from({ length: wards }, (_, n) => ({ name: `Ward ${n + 1}`, kind: 'ward', parent_id: parents[n % directorates] as number })),
  )
}

async function addMeasures(c: Context): Promise<number[]> {
  const ids: number[] = []
  for (const { is, target } of nationalMeasures) {
    const id = await buildMeasure(c, is)
    ids.push(id)
    if (target !== null)
      await c.db
        .insertInto('measure_targets')
        .values({
          trust_id: c.trust.id,
          measure_id: id,
          kind: 'number',
          comparison: is.direction === 'increase' ? 'at least' : 'at most',
          value: target,
          from_period: '2021-04-01',
        })
        .execute()
  }
  return ids
}

interface Figures {
  wards: readonly number[]
  measureIds: readonly number[]
  seed: number
  from: number
  until: number
}

async function addFigures(c: Context, { wards, measureIds, seed, from, until }: Figures): Promise<number> {
  const wanted = measureIds
    .slice(from, until)
    .flatMap((measureId) =>
      wards.map((placeId) => ({ measureId, placeId, groupId: null, fromPeriod: months[0] as (typeof months)[number] })),
    )
  const ids = await seriesFor(c, wanted)
  const rows: GivenObservation[] = []
  for (const [at, seriesId] of ids.entries()) {
    const measure = nationalMeasures[from + Math.floor(at / wards.length)] as (typeof nationalMeasures)[number]
    const chance = chances(seed * 1_000_003 + from * 7919 + at)
    const shift = chance() < 0.2 ? (chance() - 0.5) * 6 * measure.spread : 0
    for (const [n, period] of months.entries())
      rows.push({ seriesId, period, status: 'final', ...figureOf(measure, n > 24 ? shift : 0, chance) })
  }
  await writeBatch(c, { cameBy: 'file', words: 'The national set' }, rows)
  return rows.length
}
