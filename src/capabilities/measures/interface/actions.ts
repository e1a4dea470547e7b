import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { ratioOf } from '../observing/observation.ts'
import { type BatchWritten, writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import type { Given } from './given.ts'

/** Writes figures a program gave as one batch in one change. */
export async function takeGiven(c: Context, { words, figures, statuses }: Given): Promise<BatchWritten> {
  const series = await seriesFor(
    c,
    figures.map(({ measureId, placeId, groupId, period }) => ({ measureId, placeId, groupId, fromPeriod: period })),
  )
  const rows = figures.map(({ measure, numerator, denominator, value, period }, at) => {
    const worked = numerator !== null && denominator !== null ? ratioOf(numerator, denominator, measure.per) : null
    return {
      seriesId: series[at] as number,
      period,
      numerator,
      denominator,
      value: worked ?? value,
      status: statuses[at] ?? ('final' as const),
    }
  })
  const said = words.trim() || 'Given by another program'
  const written = await writeBatch(c, { cameBy: 'interface', words: said }, rows)
  await record(c.db, {
    verb: 'observation.given',
    ref: { kind: 'observation batch', id: written.batchId },
    facts: { words: said, added: written.added, revised: written.revised },
  })
  return written
}
