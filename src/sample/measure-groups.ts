import { addGroups, type GivenObservation, seriesFor, writeBatch } from '../capabilities/measures/index.ts'
import type { Day } from '../kernel/day.ts'
import { contextFor } from './context.ts'
import type { SampleMeasure } from './data/index.ts'
import { figuresOf } from './made-up-figures.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

const characteristic = 'Ethnicity'

/** Groups with their share of the people and how far their share of good figures lies from that of all, in points. */
const groups: readonly { name: string; share: number; beside: number }[] = [
  { name: 'Asian or Asian British', share: 0.12, beside: -11 },
  { name: 'Black, Black British, Caribbean or African', share: 0.04, beside: -6 },
  { name: 'Mixed or multiple ethnic groups', share: 0.03, beside: 0 },
  { name: 'White', share: 0.75, beside: 2 },
  { name: 'Other ethnic group', share: 0.02, beside: -1 },
]

const months: readonly Day[] = ['2024-07-01', '2024-08-01', '2024-09-01']
const byGroup = new Set(['RTT18', 'FFTGOOD'])

/** Two measures by ethnic group for three months: on the waiting list one group waits longer, on the wards most groups are too small to show. */
export function measureGroupHappenings(stage: Stage): Happening[] {
  const wanted = (stage.sample.measures ?? []).filter(({ is }) => byGroup.has(is.code))
  if (wanted.length === 0) return []
  const by = keeperOf(stage)
  return [
    {
      at: at('2024-10-11', 10),
      by,
      async write(trx) {
        const c = contextFor(trx, stage, { by, at: at('2024-10-11', 10) })
        const added = await addGroups(c, { characteristic, names: groups.map(({ name }) => name).join('\n') })
        if ('no' in added) throw new Error(added.no)
        return null
      },
    },
    { at: at('2024-10-11', 11), by, write: (trx) => giveFigures(stage, trx, { by, wanted }) },
  ]
}

async function giveFigures(
  stage: Stage,
  trx: Parameters<Happening['write']>[0],
  { by, wanted }: { by: string; wanted: readonly SampleMeasure[] },
) {
  const c = contextFor(trx, stage, { by, at: at('2024-10-11', 11) })
  const known = await c.db.selectFrom('population_groups').where('characteristic', '=', characteristic).select(['id', 'name']).execute()
  const rows = wanted.flatMap((measure) =>
    figuresOf(measure, '2024-09-01')
      .filter(({ period }) => months.includes(period))
      .flatMap((whole) =>
        groups.map((group) => ({
          measureId: stage.numbers.of('measure', measure.is.code),
          placeId: stage.numbers.of('place', whole.place),
          groupId: known.find(({ name }) => name === group.name)?.id ?? null,
          fromPeriod: whole.period,
          ...shareOf(whole, group),
        })),
      ),
  )
  const series = await seriesFor(c, rows)
  const words = 'Figures by ethnic group, July to September 2024'
  const given = rows.map(({ fromPeriod, numerator, denominator }, n): GivenObservation => {
    const of = { seriesId: series[n] as number, period: fromPeriod }
    if (denominator === 0) return { ...of, numerator: null, denominator: null, value: null, status: 'missing' }
    return { ...of, numerator, denominator, value: (numerator * 100) / denominator, status: 'final' }
  })
  const { batchId, added, revised } = await writeBatch(c, { cameBy: 'file', words }, given)
  return { verb: 'observation.given', ref: { kind: 'observation batch', id: batchId }, facts: { words, added, revised } }
}

/** A group’s part of the figure of all; what is left over is of people whose group nobody recorded. */
function shareOf(
  { numerator, denominator }: { numerator: number | null; denominator: number | null },
  { share, beside }: (typeof groups)[number],
) {
  const people = Math.floor((denominator ?? 0) * share)
  const rate = Math.min(0.98, Math.max(0.02, (numerator ?? 0) / (denominator ?? 1) + beside / 100))
  return { numerator: Math.floor(people * rate), denominator: people }
}
