import type { Day, Instant } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { allPlaces, holdersOn, postTitles } from '../../people/index.ts'
import type { Measure } from '../measure.ts'

/** A figure as it was before it was put right, and until when it stood so. */
export interface Earlier {
  period: Day
  value: number | null
  status: string
  until: Instant
}

/** What the figures of a series were before, by period, oldest first. */
export const earlierFigures = (c: Context, seriesId: number): Promise<Earlier[]> => rowsOf<Earlier>(c.db, 'app.earlier_figures', [seriesId])

export interface MeasureNote {
  id: number
  version: number
  placeId: number | null
  period: Day
  words: string
}

/** What is said on the chart of a measure at a place: its own notes and those for every place, oldest first. */
export const notesAt = (c: Context, measureId: number, placeId: number): Promise<MeasureNote[]> =>
  c.db
    .selectFrom('measure_notes')
    .where('measure_id', '=', measureId)
    .where((is) => is.or([is('place_id', 'is', null), is('place_id', '=', placeId)]))
    .orderBy('period')
    .orderBy('id')
    .select(['id', 'version', 'place_id as placeId', 'period', 'words'])
    .execute()

export const noteById = (c: Context, measureId: number, id: number): Promise<MeasureNote | undefined> =>
  c.db
    .selectFrom('measure_notes')
    .where('measure_id', '=', measureId)
    .where('id', '=', id)
    .select(['id', 'version', 'place_id as placeId', 'period', 'words'])
    .executeTakeFirst()

/** Figures from elsewhere to set one’s own beside, the newest first. */
export const benchmarksOf = (c: Context, measureId: number) =>
  c.db
    .selectFrom('measure_benchmarks')
    .where('measure_id', '=', measureId)
    .orderBy('period', 'desc')
    .orderBy('name')
    .select(['name', 'value', 'period', 'source'])
    .execute()

/** What it answers to outside. */
export const frameworksOf = (c: Context, measureId: number) =>
  c.db
    .selectFrom('measure_frameworks')
    .where('measure_id', '=', measureId)
    .orderBy('framework')
    .select(['framework', 'reference'])
    .execute()

/** The post that answers for it and the one that looks after its figures, each with who holds it. */
export async function peopleOf(c: Context, { ownerPostId, stewardPostId }: Pick<Measure, 'ownerPostId' | 'stewardPostId'>) {
  const [titles, holders] = [await postTitles(c), await holdersOn(c, c.on)]
  const said = (id: number | null) =>
    id === null ? null : { id, title: titles.get(id) ?? 'A post no longer held', holder: holders.get(id)?.name ?? null }
  return { owner: said(ownerPostId), steward: said(stewardPostId) }
}

/** Places by number. */
export async function placeNames(c: Context): Promise<Map<number, string>> {
  return new Map((await allPlaces(c)).map(({ id, name }) => [id, name]))
}
