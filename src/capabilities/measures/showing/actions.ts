import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import type { MeasureNote } from './queries-shown.ts'

/** Puts a note on the chart of a measure: at one place, or at every place where `placeId` is null. */
export async function addNote(c: Context, measure: Measure, note: { placeId: number | null; period: Day; words: string }): Promise<void> {
  const { placeId, period, words } = note
  await c.db
    .insertInto('measure_notes')
    .values({ trust_id: c.trust.id, measure_id: measure.id, place_id: placeId, period, words })
    .execute()
  const facts = { name: measure.name, period: periodInWords(period, measure.frequency), words }
  await record(c.db, { verb: 'measure.noted', ref: { kind: 'measure', id: measure.id }, facts })
}

/** Takes a note off again; it stays in the history. False where somebody changed or removed it meanwhile. */
export async function removeNote(c: Context, measure: Measure, note: MeasureNote): Promise<boolean> {
  const gone = await c.db
    .deleteFrom('measure_notes')
    .where('id', '=', note.id)
    .where('version', '=', note.version)
    .returning('id')
    .executeTakeFirst()
  if (!gone) return false
  const facts = { name: measure.name, period: periodInWords(note.period, measure.frequency), words: note.words }
  await record(c.db, { verb: 'measure.unnoted', ref: { kind: 'measure', id: measure.id }, facts })
  return true
}
