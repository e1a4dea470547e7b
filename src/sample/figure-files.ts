import { acceptAsRead, bringInFigures } from '../capabilities/measures/index.ts'
import type { Day } from '../kernel/day.ts'
import { contextFor } from './context.ts'
import type { SampleMeasure } from './data/index.ts'
import { figuresOf } from './made-up-figures.ts'
import { type Happening, keeperOf, type Stage } from './replay.ts'

const september: Day = '2024-09-01'

/**
 * Two files of figures, by the product's own actions: the final bed occupancy of September, in which one ward's late leavers are put
 * right, accepted; and a return of the wards left for review, with what such returns have wrong.
 */
export function figureFileHappenings(stage: Stage): Happening[] {
  const measures = stage.sample.measures ?? []
  const occupancy = measures.find(({ is }) => is.code === 'OCCUP')
  if (!occupancy) return []
  const by = keeperOf(stage)
  let accepted = 0
  const happening = (at: string, write: (c: ReturnType<typeof contextFor>) => Promise<unknown>): Happening => ({
    ...{ at, by },
    async write(trx) {
      await write(contextFor(trx, stage, { by, at }))
      return null
    },
  })
  return [
    happening('2024-10-11T14:05:00Z', async (c) => {
      accepted = await bringInFigures(c, { name: 'Bed occupancy September 2024 final.csv', text: finalOccupancy(stage, occupancy) })
    }),
    happening('2024-10-11T14:10:00Z', (c) => acceptAsRead(c, accepted)),
    happening('2024-10-14T15:40:00Z', (c) => bringInFigures(c, { name: 'Ward return September 2024.csv', text: wardReturn(measures) })),
  ]
}

const placeName = ({ sample }: Stage, key: string): string => sample.organisation.places.find((place) => place.key === key)?.name ?? key

function finalOccupancy(stage: Stage, measure: SampleMeasure): string {
  const rows = figuresOf(measure, september).filter(({ period }) => period === september)
  const lines = rows.map(({ place, numerator, denominator }) => [
    placeName(stage, place),
    (numerator ?? 0) - (place === 'heron' ? 4 : 0),
    denominator,
  ])
  return [
    ['Bed occupancy, September 2024: final figures', '', ''],
    ['', '', ''],
    ['Ward', 'Occupied bed days', 'Available bed days'],
    ...lines,
  ]
    .map((cells) => cells.join(','))
    .join('\r\n')
}

/** Ten times the usual pressure ulcers of Wren ward. */
function tenfold(measures: readonly SampleMeasure[]): number {
  const ulcers = measures.find(({ is }) => is.code === 'PRESSURE')
  const values = (ulcers ? figuresOf(ulcers, '2024-08-01') : []).filter(({ place }) => place === 'wren').map(({ value }) => value)
  return 10 * (values.slice(-4).sort((a, b) => a - b)[2] ?? 4)
}

/** A ward's name nobody knows, a column no measure goes by, words for a number, a figure ten times too large, and a month to come. */
const wardReturn = (measures: readonly SampleMeasure[]) =>
  [
    'Ward return to the information team,,,,',
    ',,,,',
    'Ward,Month,Pressure ulcers,Incidents with moderate harm or worse,Hand hygiene audits',
    'Swift ward,Aug-24,4,3,12',
    'Swift ward,Sep-24,5,2,11',
    'Wren ward,Aug-24,none known,2,10',
    `Wren ward,Sep-24,${tenfold(measures)},2,*`,
    'Kestrel ward,Sep-24,-,3,9',
    'Wrens annexe,Sep-24,1,0,4',
    'Kestrel ward,Nov-24,,2,',
  ].join('\r\n')
