// Charts of SPC as SVG, warm: a control chart with its icons and sentence given, a funnel of forty wards, a sparkline, the table behind a chart.
import { processor, tell } from './figure.mjs'

const product = (path) => import(new URL(`../dist/${path}`, import.meta.url))
const { chartSvg } = await product('documents/charts/chart-svg.js')
const { chartTable } = await product('documents/charts/chart-table.js')
const { sparkDrawing } = await product('kernel/sparkline.js')

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']
const upTo = (count, of) => Array.from({ length: count }, (_, at) => of(at))
const signals = ['common', 'common', 'common', 'improvement', 'concern']

/** So many months of a measure with a recalculation halfway, a gap, a target, a trajectory and two notes. */
function figure(count) {
  const half = Math.floor(count / 2)
  const chart = {
    drawn: 'control',
    measure: 'Falls per 1,000 occupied bed days',
    labels: upTo(count + 3, (at) => `${months[at % 12]} ${23 + Math.floor((at + 3) / 12)}`),
    figure: { decimals: 1 },
    points: upTo(count, (at) => ({
      value: at === 9 ? null : 6 + ((at * 37) % 11) / 5 - (at < half ? 0 : 2),
      signal: signals[at % 5],
      why: 'Above the upper limit',
    })),
    centre: upTo(count, (at) => (at < half ? 6.4 : 4.4)),
    lower: upTo(count, (at) => (at < half ? 4.3 : 2.6)),
    upper: upTo(count, (at) => (at < half ? 8.5 : 6.2)),
    target: upTo(count, () => 4),
    trajectory: upTo(count + 3, (at) => (at < half ? null : 5 - (at - half) * 0.1)),
    breaks: [{ at: half, words: 'Limits begin anew: falls huddles on every ward' }],
    notes: [{ at: 6, words: 'Two wards moved' }],
    icons: { variation: 'concern_high', assurance: 'inconsistent' },
    bounds: { least: 0 },
  }
  return { kind: 'figure', id: 'falls', caption: 'Falls of patients', words: 'Falls are above the upper limit.', chart }
}

const curveAt = (n) => ({
  n,
  low95: 5.5 - 46 / Math.sqrt(n),
  high95: 5.5 + 46 / Math.sqrt(n),
  low998: 5.5 - 72 / Math.sqrt(n),
  high998: 5.5 + 72 / Math.sqrt(n),
})
const funnel = {
  ...figure(24),
  chart: {
    drawn: 'funnel',
    measure: 'Falls per 1,000 occupied bed days',
    sizedBy: 'Occupied bed days',
    figure: { decimals: 1 },
    points: upTo(40, (at) => ({
      name: `Ward ${at + 1}`,
      n: 300 + at * 50,
      value: 3 + (at % 7),
      place: at % 9 === 0 ? 'above 99.8' : 'within',
    })),
    centre: 5.5,
    curves: upTo(30, (at) => curveAt(250 + at * 75)),
  },
}
const values = upTo(24, (at) => 6 + ((at * 37) % 11) / 5)

/** The same figure with a chart that was not laid out before. */
const anew = (one) => ({ ...one, chart: { ...one.chart } })

const two = figure(24)
const many = figure(200)
tell({
  name: 'a control chart as SVG',
  samples: processor(20, () => chartSvg(anew(two)), 50),
  unit: 'ms',
  data: '24 months, icons, notes',
  target: 0.8,
})
tell({ name: 'a long control chart as SVG', samples: processor(20, () => chartSvg(anew(many))), unit: 'ms', data: '200 months' })
tell({ name: 'a funnel as SVG', samples: processor(20, () => chartSvg(funnel)), unit: 'ms', data: '40 wards' })
tell({ name: 'the figures behind a chart', samples: processor(20, () => chartTable(two.chart)), unit: 'ms', data: '24 months' })
tell({
  name: 'a sparkline as SVG',
  samples: processor(20, () => sparkDrawing({ values, lower: 4, upper: 9, target: 5, signal: 'concern' }), 200),
  unit: 'ms',
  data: '24 values, limits, target',
  target: 0.1,
})
