import { buildMeasure } from '../src/capabilities/measures/build.ts'
import { writeBatch } from '../src/capabilities/measures/observing/writing-batch.ts'
import { seriesFor } from '../src/capabilities/measures/observing/writing-series.ts'
import type { Day } from '../src/kernel/day.ts'
import type { Context } from '../src/platform/context.ts'
import { record } from '../src/platform/history/index.ts'
import type { Browser, World } from './support.ts'

/** A trust with two directorates, a ward in each, and measures; what is asked for is built as the analyst would. */
export async function measuredTrust(world: World) {
  const analyst = await world.as('analyst')
  const contextOf = (db: unknown) =>
    ({ db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() }) as unknown as Context
  const made = await world.inTrust(analyst.personId, async (db) => {
    const c = contextOf(db)
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const top = await place('The trust', 'trust', null)
    const [north, south] = [await place('North', 'directorate', top), await place('South', 'directorate', top)]
    const [ash, beech] = [await place('Ash', 'ward', north), await place('Beech', 'ward', south)]
    const falls = await buildMeasure(c, { code: 'FALLS', name: 'Falls' })
    const seen = await buildMeasure(c, {
      ...{ code: 'SEEN', name: 'Seen in time', kind: 'proportion', per: 100, decimals: 1, adding: 'ratio', direction: 'increase' },
      hiddenBelow: 5,
    })
    const groups = await db
      .insertInto('population_groups')
      .values(['Black', 'White'].map((name, position) => ({ trust_id: world.trustId, characteristic: 'Ethnicity', name, position })))
      .returning('id')
      .execute()
    await record(db, { verb: 'test.built', ref: null })
    return { top, north, south, ash, beech, falls, seen, groups: groups.map(({ id }) => id) }
  })
  const give = (measureId: number, rows: { placeId: number; period: Day; value: number; groupId?: number; of?: number }[]) =>
    world.inTrust(analyst.personId, async (db) => {
      const c = contextOf(db)
      const wanted = rows.map(({ placeId, period, groupId = null }) => ({
        measureId,
        placeId,
        groupId: groupId as number | null,
        fromPeriod: period,
      }))
      const ids = await seriesFor(c, wanted)
      const written = rows.map(({ period, value, of }, at) => {
        const parts =
          of === undefined
            ? { numerator: null, denominator: null, value }
            : { numerator: value, denominator: of, value: (value * 100) / of }
        return { seriesId: ids[at] as number, period, ...parts, status: 'final' as const }
      })
      const { batchId } = await writeBatch(c, { cameBy: 'page', words: 'Figures' }, written)
      await record(db, { verb: 'test.built', ref: null })
      return batchId
    })
  return { analyst, give, ...made }
}

/** Uploads a file of figures; the address of its review. */
export const reviewed = async (browser: Browser, text: string): Promise<string> =>
  (await browser.upload('/observations/files', { file: new File([text], 'figures.csv') })).headers.get('location') ?? ''

/** What a page says, without its markup. */
export const said = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
