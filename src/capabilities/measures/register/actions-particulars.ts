import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { storeSignalsOf } from '../analysing/writing-signals.ts'
import type { Measure } from '../measure.ts'
import { sourcesOf } from '../queries.ts'
import { measureRef } from './links.ts'

/** Gives a measure another name that files and papers know it by. */
export async function addName(c: Context, { id, name }: Measure, other: string): Promise<void> {
  await c.db.insertInto('measure_names').values({ trust_id: c.trust.id, measure_id: id, name: other }).execute()
  await record(c.db, { verb: 'measure.named', ref: measureRef(id), facts: { name, other } })
}

export async function removeName(c: Context, { id, name }: Measure, other: { id: number; name: string }): Promise<void> {
  await c.db.deleteFrom('measure_names').where('id', '=', other.id).where('measure_id', '=', id).execute()
  await record(c.db, { verb: 'measure.unnamed', ref: measureRef(id), facts: { name, other: other.name } })
}

/** Names a source; the first there is counts, and the placeholder of a measure that had none takes the name given. */
export async function addSource(c: Context, { id, name }: Measure, source: string): Promise<void> {
  const before = await sourcesOf(c, [id])
  const unnamed = before.find((one) => one.name === 'First source')
  if (unnamed) await c.db.updateTable('measure_sources').set({ name: source }).where('id', '=', unnamed.id).execute()
  else
    await c.db
      .insertInto('measure_sources')
      .values({ trust_id: c.trust.id, measure_id: id, name: source, is_first: before.length === 0 })
      .execute()
  await record(c.db, { verb: 'measure.sourced', ref: measureRef(id), facts: { name, source } })
}

/** Says which source counts from now on: every figure shown is then read from it, earlier ones too, so it needs a reason. */
export async function chooseSource(
  c: Context,
  { id, name }: Measure,
  { source, before, reason }: { source: { id: number; name: string }; before: string; reason: string },
): Promise<void> {
  await c.db.updateTable('measure_sources').set({ is_first: false }).where('measure_id', '=', id).where('is_first', '=', true).execute()
  await c.db.updateTable('measure_sources').set({ is_first: true }).where('id', '=', source.id).execute()
  await storeSignalsOf(c, [id])
  await record(c.db, { verb: 'measure.sourceChosen', ref: measureRef(id), facts: { name, source: source.name, before, reason } })
}

interface Benchmark {
  name: string
  value: number
  period: Day
  source: string
}

/** Sets a figure from elsewhere beside a measure. */
export async function addBenchmark(c: Context, { id, name }: Measure, benchmark: Benchmark): Promise<void> {
  await c.db
    .insertInto('measure_benchmarks')
    .values({
      trust_id: c.trust.id,
      measure_id: id,
      name: benchmark.name,
      value: benchmark.value,
      period: benchmark.period,
      source: benchmark.source,
    })
    .execute()
  await record(c.db, { verb: 'measure.benchmarked', ref: measureRef(id), facts: { name, benchmark: benchmark.name } })
}

export async function removeBenchmark(c: Context, { id, name }: Measure, benchmark: { id: number; name: string }): Promise<void> {
  await c.db.deleteFrom('measure_benchmarks').where('id', '=', benchmark.id).where('measure_id', '=', id).execute()
  await record(c.db, { verb: 'measure.unbenchmarked', ref: measureRef(id), facts: { name, benchmark: benchmark.name } })
}

/** Maps a measure to what it answers to outside. */
export async function addFramework(c: Context, { id, name }: Measure, given: { framework: string; reference: string }): Promise<void> {
  await c.db
    .insertInto('measure_frameworks')
    .values({ trust_id: c.trust.id, measure_id: id, framework: given.framework, reference: given.reference })
    .execute()
  await record(c.db, { verb: 'measure.mapped', ref: measureRef(id), facts: { name, framework: given.framework } })
}

export async function removeFramework(c: Context, { id, name }: Measure, mapped: { id: number; framework: string }): Promise<void> {
  await c.db.deleteFrom('measure_frameworks').where('id', '=', mapped.id).where('measure_id', '=', id).execute()
  await record(c.db, { verb: 'measure.unmapped', ref: measureRef(id), facts: { name, framework: mapped.framework } })
}
