import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { type BoardRow, boardOf, showingsAt, standingAt, urgency } from '../../measures/index.ts'
import { currentVersion, elementsOfVersion } from '../../strategy/index.ts'
import type { MeasuresPaperFacts } from './measures-report.ts'
import type { MeasuresFacts } from './measures-section.ts'

/** So many charts at most stand in one paper. */
const mostCharts = 8

export interface MeasuresAsked {
  placeId?: number | undefined
  /** Only measures tied to this part of the strategy or to what lies within it. */
  brickId?: number | undefined
}

/** The measures of a place, with charts of those of concern and those that will miss; of all where they are narrowed. */
export async function measuresFacts(c: Context, { placeId, brickId }: MeasuresAsked = {}): Promise<MeasuresFacts> {
  const standing = await standingAt(c, placeId)
  const on = c.on
  if (!standing) return { place: c.trust.name, placeId: undefined, rows: [], charts: [], worth: 0, on }
  const { rows: all } = await boardOf(c, standing)
  const tied = brickId === undefined ? undefined : await tiedTo(c, brickId)
  const rows = tied ? all.filter(({ measure }) => tied.has(measure.id)) : all
  const worth = rows
    .filter(({ here }) => here)
    .filter(tied ? () => true : isWorth)
    .toSorted((a, b) => urgency(a) - urgency(b))
  const charts = await showingsAt(
    c,
    worth.slice(0, mostCharts).map(({ measure }) => measure),
    standing.isTop ? undefined : standing.place.id,
  )
  return { place: standing.place.name, placeId: standing.isTop ? undefined : standing.place.id, rows, charts, worth: worth.length, on }
}

const isWorth = ({ change, assured }: BoardRow): boolean => change === 'concern' || assured === 'fail'

/** Measures tied to a part of the strategy, or to anything within it, whichever end the tie begins at. */
async function tiedTo(c: Context, elementId: number): Promise<Set<number>> {
  const version = await currentVersion(c)
  const elements = version ? await elementsOfVersion(c, version.id) : []
  const within = new Set([elementId])
  for (let before = 0; before < within.size; ) {
    before = within.size
    for (const { id, parentId } of elements) if (parentId !== null && within.has(parentId)) within.add(id)
  }
  const kind = 'strategy element'
  const [to, from] = [await linksTo(c, kind, [...within], 'measure'), await linksFrom(c, kind, [...within], 'measure')]
  return new Set([...to.map(({ fromId }) => fromId), ...from.map(({ toId }) => toId)])
}

/** The same for a paper of its own. */
export async function measuresPaperFacts(c: Context, placeId?: number): Promise<MeasuresPaperFacts> {
  const facts = await measuresFacts(c, { placeId })
  return { ...facts, trust: c.trust.name, isSample: c.trust.isSample, history: await historyHead(c.db) }
}
