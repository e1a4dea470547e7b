import { expect, test } from 'vitest'
import { type ChartAsked, chartFor } from './which-chart.ts'

const some = (n: number, value = 5) => new Array<number>(n).fill(value)
const varying = (n: number, from: number, to: number) => Array.from({ length: n }, (_, at) => (at % 2 === 0 ? from : to))

test.each<[ChartAsked, string]>([
  [{ by: 'value', values: some(9) }, 'run chart because there are 9 points; limits begin at 13'],
  [{ by: 'value', values: [...some(9), ...some(8, Number.NaN)] }, 'run chart because there are 9 points; limits begin at 13'],
  [{ by: 'days between', values: some(1) }, 'run chart because there is 1 point; limits begin at 13'],
  [{ by: 'rate', values: [] }, 'run chart because there are no points; limits begin at 13'],
  [{ by: 'value', values: some(13) }, 'XmR chart because each figure stands for itself'],
  [{ by: 'value', values: some(24, 0) }, 'XmR chart because each figure stands for itself'],
  [{ by: 'count', values: some(24) }, 'XmR chart because it counts events, and nothing says out of how many'],
  [
    { by: 'count', values: [...some(14, 0), ...some(10, 1)] },
    'T chart because events are rare: 14 of 24 points are nought, so the days between them say more',
  ],
  [{ by: 'days between', values: some(20) }, 'T chart because it counts the days between events'],
  [{ by: 'cases between', values: some(20) }, 'G chart because it counts the cases between events'],
  [{ by: 'proportion', values: some(24) }, 'XmR chart because its denominators are not known'],
  [
    { by: 'proportion', values: some(24), denominators: varying(24, 90, 110) },
    'XmR chart because its denominators are much alike (90 to 110)',
  ],
  [{ by: 'proportion', values: some(24), denominators: varying(24, 40, 110) }, 'P chart because its denominators vary (40 to 110)'],
  [
    { by: 'proportion', values: some(24), denominators: varying(24, 4000, 11_000) },
    'P′ chart because its denominators vary (4,000 to 11,000) and are so large that plain limits would be too narrow',
  ],
  [{ by: 'rate', values: some(24), denominators: varying(24, 400, 1100) }, 'U chart because its denominators vary (400 to 1,100)'],
  [
    { by: 'rate', values: some(24, 2500), denominators: varying(24, 4000, 11_000) },
    'U′ chart because its denominators vary (4,000 to 11,000), and with 2,500 events a point on average plain limits would be too narrow',
  ],
])('%j', (asked, words) => expect(chartFor(asked).words).toBe(words))
