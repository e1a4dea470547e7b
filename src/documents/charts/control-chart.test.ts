import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spcIconKinds } from '../../kernel/spc-icon.ts'
import type { AnyChart, ReportFigure } from '../report.ts'
import { shareOf } from './axis.ts'
import { chartFaults } from './chart-faults.ts'
import { chartSize, chartSvg } from './chart-svg.ts'
import { chartTable } from './chart-table.ts'
import { controlAxis } from './control-axis.ts'
import type { ControlChart, ControlPoint } from './control-chart.ts'
import { controlOf, fallsChart, fallsFigure, monthLabels, wardFunnel } from './control-fixture.ts'
import { controlPlan } from './control-plan.ts'
import { figureHeight, figurePlan } from './figure-plan.ts'
import { figureTable } from './figure-table.ts'
import type { Box, Part } from './parts.ts'
import { textWidth } from './text-width.ts'

const figureOf = (chart: AnyChart): ReportFigure => ({ kind: 'figure', id: 'f', caption: 'Caption', words: 'Words', chart })
const planAt = (chart: AnyChart, width: number) => figurePlan(chart, { width, height: figureHeight(chart, width) })

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</text><script>x</script>',
    '"onload=',
    '&#0;',
    'Apr 24',
    'Sept 2024',
    'A very long name that goes on and on, and then on',
  ),
)
const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -30, max: 130 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e300, -1e300, 5e-324),
)
const point: fc.Arbitrary<ControlPoint> = fc.record(
  {
    value,
    signal: fc.constantFrom('common', 'improvement', 'concern', 'neutral high', 'neutral low'),
    why: hostile,
    hollow: hostile,
    missing: hostile,
  },
  { requiredKeys: ['value', 'signal'] },
) as fc.Arbitrary<ControlPoint>

/** Any chart at all, from no label to 60 of them, with lines that need not make sense. */
const charts: fc.Arbitrary<ControlChart> = fc.integer({ min: 0, max: 60 }).chain((count) => {
  const line = fc.array(value, { minLength: count, maxLength: count })
  const told = fc.array(fc.record({ at: fc.integer({ min: 0, max: Math.max(0, count - 1) }), words: hostile }), {
    maxLength: count === 0 ? 0 : 9,
  })
  return fc.record(
    {
      drawn: fc.constant('control' as const),
      measure: hostile,
      labels: fc.array(hostile, { minLength: count, maxLength: count }),
      figure: fc.constantFrom({ decimals: 0 }, { decimals: 1, percent: true as const }, { decimals: 3, unit: 'days' }),
      points: fc.array(point, { minLength: Math.max(0, count - 3), maxLength: count }),
      centre: line,
      lower: line,
      upper: line,
      target: line,
      trajectory: line,
      breaks: told,
      notes: told,
      icons: fc.record({
        variation: fc.constantFrom('common_cause', 'concern_high', 'neutral_low', 'empty'),
        assurance: fc.constantFrom(null, 'pass', 'inconsistent', 'empty'),
      }),
      bounds: fc.constantFrom({ least: 0 }, { least: 0, most: 100 }),
    },
    { requiredKeys: ['drawn', 'measure', 'labels', 'figure', 'points', 'centre', 'lower', 'upper', 'breaks', 'notes', 'icons'] },
  ) as fc.Arbitrary<ControlChart>
})
const widths = fc.integer({ min: 194, max: 1017 })

interface Words extends Box {
  words: string
}
const wordBoxes = (parts: readonly Part[]): Words[] =>
  parts.flatMap((part) => {
    if (part.as !== 'words' || part.words.trim() === '') return []
    const wide = textWidth(part.words, 12)
    const left = part.anchor === 'start' ? part.x : part.anchor === 'middle' ? part.x - wide / 2 : part.x - wide
    return [{ words: part.words, left, right: left + wide, top: part.y - 9, bottom: part.y + 3 }]
  })
const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - 0.01 && other.left < one.right - 0.01 && one.top < other.bottom - 0.01 && other.top < one.bottom - 0.01
const iconBoxes = (parts: readonly Part[]): Box[] =>
  parts.flatMap((part) =>
    part.as === 'icon' ? [{ left: part.x, right: part.x + part.side, top: part.y, bottom: part.y + part.side }] : [],
  )

describe('any control chart', () => {
  test('keeps its words apart from one another, from its icons and within the picture', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const { parts, height } = planAt(chart, width)
        const boxes = wordBoxes(parts)
        for (const [at, box] of boxes.entries()) {
          expect(box.left, box.words).toBeGreaterThanOrEqual(-0.5)
          expect(box.right, box.words).toBeLessThanOrEqual(width + 0.5)
          expect(box.top, box.words).toBeGreaterThanOrEqual(-0.5)
          expect(box.bottom, box.words).toBeLessThanOrEqual(height + 0.5)
          for (const other of boxes.slice(at + 1)) expect(meet(box, other), `${box.words} | ${other.words}`).toBe(false)
          for (const icon of iconBoxes(parts)) expect(meet(box, icon), box.words).toBe(false)
        }
      }),
      { numRuns: 120 },
    )
  })

  test('has its icons beside the plot, and every mark and line within it', () => {
    fc.assert(
      fc.property(charts, widths, (chart, width) => {
        const { parts, plot } = planAt(chart, width)
        for (const icon of iconBoxes(parts)) expect(meet(icon, plot)).toBe(false)
        for (const part of parts) {
          const spots = part.as === 'mark' && part.of ? [part] : part.as === 'line' && part.column ? part.points : []
          for (const { x, y } of spots) {
            expect(x).toBeGreaterThanOrEqual(plot.left - 0.01)
            expect(x).toBeLessThanOrEqual(plot.right + 0.01)
            expect(y).toBeGreaterThanOrEqual(plot.top - 0.01)
            expect(y).toBeLessThanOrEqual(plot.bottom + 0.01)
          }
        }
      }),
    )
  })

  test('escapes every word, and is nothing but shapes and words of known attributes', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const svg = chartSvg(figureOf(chart))
        expect(svg.replace(/<\/?(svg|g|path|rect|circle|text)( [a-zA-Z-]+="[^"<>&]*")*\/?>/g, '')).not.toMatch(/[<>]/)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|href|url\(| id=/)
      }),
    )
  })
})

test('what is drawn is what the table says: value by value, line by line', () => {
  const { parts, plot } = controlPlan(fallsChart, { width: 680, height: 400 })
  const { columns, rows } = chartTable(fallsChart)
  const axis = controlAxis(fallsChart, Math.max(2, Math.min(5, Math.round((plot.bottom - plot.top) / 40))))
  const height = (one: number) => plot.bottom - shareOf(axis, one) * (plot.bottom - plot.top)
  const marks = parts.flatMap((part) => (part.as === 'mark' && part.of ? [part] : []))
  const told = rows.flatMap(({ values }, at) => (values[0]?.value == null ? [] : [{ at, value: values[0].value }]))
  expect(marks.map(({ of }) => of?.at)).toEqual(told.map(({ at }) => at))
  for (const [i, mark] of marks.entries()) expect(mark.y).toBeCloseTo(height(told[i]?.value ?? Number.NaN), 6)
  for (const [title, column] of Object.entries({ Mean: 'centre', 'Lower limit': 'lower', 'Upper limit': 'upper', Target: 'target' })) {
    const place = columns.findIndex((one) => one.title === title) - 1
    const inTable = [...new Set(rows.flatMap(({ values }) => values[place]?.value ?? []))].map((one) => height(one).toFixed(6))
    const inChart = parts.flatMap((part) => (part.as === 'line' && part.column === column ? part.points.map(({ y }) => y.toFixed(6)) : []))
    expect([...new Set(inChart)].sort()).toEqual(inTable.sort())
  }
})

test('limits and mean break at a recalculation, the target does not; the line breaks there and at a gap', () => {
  const { parts } = controlPlan(fallsChart, { width: 680, height: 400 })
  const count = (column: string) => parts.filter((part) => part.as === 'line' && part.column === column).length
  expect(['upper', 'lower', 'centre', 'target', 'value'].map(count)).toEqual([2, 2, 2, 1, 3])
})

test('the table says each period: value, lines, what it says, the rule and the note', () => {
  const { columns, rows } = chartTable(fallsChart)
  expect(columns.map(({ title }) => title)).toEqual([
    'Month',
    'Value',
    'Mean',
    'Lower limit',
    'Upper limit',
    'Target',
    'Trajectory',
    'What it says',
    'Rule',
    'Note',
  ])
  const said = (at: number) => [rows[at]?.label, ...(rows[at]?.values ?? []).map(({ words }) => words)]
  expect(said(9)).toEqual(['Jan 24', '–', '6.4', '4.3', '8.5', '5.0', '–', 'No value: not sent', '', ''])
  expect(said(22)).toEqual(['Feb 25', '5.9', '3.9', '2.6', '5.2', '4.0', '3.8', 'Concern', 'Above the upper limit', ''])
  expect(said(23)[7]).toBe('Common cause (not settled: provisional)')
  expect(said(12)[9]).toBe('Limits begin anew: falls huddles on every ward')
  expect(said(26)).toEqual(['Jun 25', '–', '–', '–', '–', '–', '3.3', '–', '', ''])
})

test('a limit that cannot be reached is drawn at the bound with a mark, and told as it was worked out', () => {
  const values = [1, 2, 1, 2, 10, 1, 2, 1]
  const chart = controlOf(values, { figure: { decimals: 0 }, bounds: { least: 0 }, lower: values.map(() => -3.06) })
  expect(chartTable(chart).rows[0]?.values[2]).toEqual({ words: '−3.1', value: -3.06 })
  expect(chartSvg(figureOf(chart))).toContain('>Lower below 0<')
  expect(controlAxis(chart, 4).from).toBe(0)
})

test('colour never stands alone: each signal has a shape, a missing value a cross, one not settled is hollow', () => {
  const signals = ['common', 'improvement', 'concern', 'neutral high', 'neutral low'] as const
  const chart = controlOf([1, 2, 3, 4, 5, null], {
    points: [...signals.map((signal, at) => ({ value: at + 1, signal })), { value: null, signal: 'common', missing: 'suppressed' }],
  })
  const grey = chartSvg(figureOf(chart)).replace(/ (fill|stroke)="#[0-9a-f]{6}"/g, '')
  const shapes = [...grey.matchAll(/<path d="M[^"]*Z" stroke-width="1.2"\/>/g)].map(([path]) => path.replace(/-?[\d.]+/g, '0'))
  expect(new Set(shapes).size).toBe(4)
  expect(grey).toContain('>No value<')
})

test.each([680, 343])('two hundred points %i wide: line, signals and a few labels', (width) => {
  const values = Array.from({ length: 200 }, (_, at) => 50 + ((at * 37) % 11))
  const { parts } = planAt(controlOf(values), width)
  const words = wordBoxes(parts).map((box) => box.words)
  expect(words).toEqual(expect.arrayContaining([monthLabels(200)[0], monthLabels(200)[199]]))
  expect(words.length).toBeLessThan(30)
})

test.each([
  ['none', []],
  ['all missing', [null, null]],
])('no values (%s) are said, never drawn as nought', (_, values) => {
  const svg = chartSvg(figureOf(controlOf(values)))
  expect(svg).toContain('>No values.<')
  expect(svg).not.toContain('>0<')
})

test('a funnel keeps its words apart and names who stands outside', () => {
  for (const width of [300, 343, 680]) {
    const { parts, height } = planAt(wardFunnel, width)
    const boxes = wordBoxes(parts)
    expect(boxes.map(({ words }) => words)).toEqual(expect.arrayContaining(['Ward 4', 'Ward 7', 'Ward 9']))
    for (const [at, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(width + 0.5)
      expect(box.bottom).toBeLessThanOrEqual(height + 0.5)
      for (const other of boxes.slice(at + 1)) expect(meet(box, other), `${box.words} | ${other.words}`).toBe(false)
    }
  }
  expect(chartTable(wardFunnel).rows[3]?.values.map(({ words }) => words)).toEqual(['700', '12.4', '5.5', 'Above the 99.8% limit'])
})

test.each<[string, Partial<ControlChart>, string]>([
  ['no measure', { measure: ' ' }, 'does not say what it measures'],
  ['more values than labels', { centre: monthLabels(40).map(() => 1) }, '"Mean" has 40 values under 27 labels'],
  ['a value that is none', { points: [{ value: Number.NaN, signal: 'common' }] }, '"Value" has a value that is no number'],
  ['a note at no label', { notes: [{ at: 99, words: 'Moved' }] }, 'the note "Moved" stands at no label'],
  ['a forecast without its range', { forecast: { from: 24, mid: [1], low: [], high: [] } }, 'not as many lows and highs'],
])('a chart with %s is a fault', (_, change, words) =>
  expect(chartFaults({ ...fallsChart, ...change }, 'Figure').join(' ')).toContain(words),
)

test('the figures of a chart are a table any paper can print', () => {
  const table = figureTable(fallsFigure())
  expect(table).toMatchObject({ id: 'falls-figures', caption: 'Falls of patients on wards: the figures' })
  expect(table.rows).toHaveLength(27)
  expect(table.rows[0]?.cells[1]).toEqual({ text: '6.2', value: 6.2 })
})

test('every icon may stand in the head of a chart', () => {
  for (const kind of spcIconKinds.filter((one) => !['pass', 'fail', 'inconsistent'].includes(one))) {
    const icons = { variation: kind as ControlChart['icons']['variation'], assurance: 'fail' as const }
    expect(chartSize(figureOf({ ...fallsChart, icons })).height).toBeGreaterThan(200)
  }
})
