import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom } from '../../../platform/links.ts'
import { allMeasures, standingsOf } from '../../measures/index.ts'
import { asMeasureOfItem, type MeasureOfItem } from './linked-measure.ts'

/** The measures linked to items, each where it stands for the whole trust: a fixed number of queries, however many items. With a day: by figures of periods over by then. */
export async function measuresOf(c: Context, itemIds: readonly number[], until?: Day): Promise<Map<number, MeasureOfItem[]>> {
  const links = await linksFrom(c, 'item', itemIds, 'measure')
  const found = new Map<number, MeasureOfItem[]>()
  if (links.length === 0) return found
  const wanted = [...new Set(links.map(({ toId }) => toId))].map((measureId) => ({ measureId }))
  const standings = new Map((await standingsOf(c, wanted, until)).map((one) => [one.measure.id, asMeasureOfItem(one)]))
  for (const { fromId, toId } of links) {
    const measure = standings.get(toId)
    if (measure) found.set(fromId, [...(found.get(fromId) ?? []), measure])
  }
  return found
}

/** Whether the trust measures anything at all: only then are claims asked about. */
export const measuresAnything = async (c: Context): Promise<boolean> => (await allMeasures(c)).length > 0
