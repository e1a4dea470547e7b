import type { ChartTable } from './chart-table.ts'
import type { FunnelChart, FunnelPlace } from './control-chart.ts'
import { figureNumber } from './figure-words.ts'

/** Where a point of a funnel stands, in words. */
export const placeWords: Record<FunnelPlace, string> = {
  within: 'Within the limits',
  'above 95': 'Above the 95% limit',
  'above 99.8': 'Above the 99.8% limit',
  'below 95': 'Below the 95% limit',
  'below 99.8': 'Below the 99.8% limit',
}

/** The data of a funnel: each place with its size, its value and where it stands. */
export function funnelTable({ points, sizedBy, figure, centre }: FunnelChart): ChartTable {
  return {
    columns: [
      { title: 'Name', holds: 'words' },
      { title: sizedBy, holds: 'numbers' },
      { title: figure.unit ? `Value (${figure.unit})` : 'Value', holds: 'numbers' },
      { title: 'Average', holds: 'numbers' },
      { title: 'What it says', holds: 'words' },
    ],
    rows: points.map(({ name, n, value, place, missing }) => ({
      label: name,
      values: [
        { words: n.toLocaleString('en-GB'), value: n },
        { words: value === null ? '–' : figureNumber(value, figure), value },
        { words: figureNumber(centre, figure), value: centre },
        { words: value === null ? `No value${missing ? `: ${missing}` : ''}` : placeWords[place], value: null },
      ],
    })),
  }
}
