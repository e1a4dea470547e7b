import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Chart, ReportFigure } from '../report.ts'
import { axisOf, numberWords, shareOf } from './axis.ts'
import { chartPng } from './chart-png.ts'
import { chartSize, chartSvg } from './chart-svg.ts'
import { chartTable } from './chart-table.ts'
import { looksOf } from './looks.ts'
import type { Part } from './parts.ts'
import { planOf } from './plan.ts'
import { fitted, textWidth, wrapped } from './text-width.ts'

const figureOf = (chart: Chart): ReportFigure => ({ kind: 'figure', id: 'f', caption: 'Caption', words: 'Words', chart })

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -30, max: 30 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1e300, -1e300, 1.7e308, 5e-324),
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('</text><script>x</script>', '"onload=', '&#0;', 'Q1 2024/25'),
)
const charts: fc.Arbitrary<Chart> = fc.integer({ min: 0, max: 14 }).chain((count) =>
  fc.record(
    {
      measure: hostile,
      labels: fc.array(hostile, { minLength: count, maxLength: count }),
      series: fc.array(
        fc.record(
          {
            name: hostile,
            values: fc.array(value, { minLength: count, maxLength: count }),
            drawn: fc.constantFrom('line', 'dashed', 'bars'),
            tone: fc.constantFrom('red', 'amber', 'green', 'blue', 'none'),
          },
          { requiredKeys: ['name', 'values', 'drawn'] },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      stacked: fc.constant(true as const),
      from: fc.constantFrom(0, 1),
      to: fc.constant(25),
    },
    { requiredKeys: ['measure', 'labels', 'series'] },
  ),
) as fc.Arbitrary<Chart>
const sizes = fc.record({ width: fc.integer({ min: 194, max: 1017 }), height: fc.integer({ min: 130, max: 320 }) })

const marksOf = (parts: readonly Part[]) =>
  parts.flatMap((part) => {
    if (part.as === 'path') return part.points.map(({ of, x, y }) => ({ of, x, y }))
    if (part.as !== 'bar' || part.of === undefined) return []
    return [
      { of: part.of, x: part.x, y: part.y },
      { of: part.of, x: part.x + part.width, y: part.y + part.height },
    ]
  })

describe('any chart', () => {
  test('has one mark for every value, none for a gap, all of them within the plot', () => {
    fc.assert(
      fc.property(charts, sizes, (chart, size) => {
        const { parts, plot } = planOf(chart, size)
        const marks = marksOf(parts).filter(({ of }) => of.series >= 0)
        const drawn = new Set(marks.map(({ of }) => `${of.series} ${of.at}`))
        const known = chart.series.flatMap(({ values }, s) => values.flatMap((one, at) => (one === null ? [] : [`${s} ${at}`])))
        expect([...drawn].sort()).toEqual(known.sort())
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.01)
          expect(x).toBeLessThanOrEqual(plot.right + 0.01)
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.01)
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.01)
        }
      }),
    )
  })

  test('escapes every word, and is nothing but shapes and words of known attributes', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const svg = chartSvg(figureOf(chart))
        expect(svg.replace(/<\/?(svg|g|path|rect|circle|text)( [a-zA-Z-]+="[^"<>&]*")*\/?>/g, '')).not.toMatch(/[<>]/)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|style=|href|url\(/)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML may not hold
        expect(svg).not.toMatch(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u)
      }),
    )
  })

  test('keeps its words apart along the foot, and within the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 24 }), { minLength: 1, maxLength: 60 }), sizes, (labels, size) => {
        const chart: Chart = { measure: 'Score', labels, series: [{ name: 'Score', drawn: 'line', values: labels.map((_, at) => at) }] }
        const { parts, plot } = planOf(chart, size)
        const foot = parts.filter(
          (part) => part.as === 'words' && part.y > plot.bottom + 10 && part.y < plot.bottom + 16 && part.anchor === 'middle',
        )
        const boxes = foot
          .flatMap((part) =>
            part.as === 'words' ? [{ from: part.x - textWidth(part.words, 12) / 2, to: part.x + textWidth(part.words, 12) / 2 }] : [],
          )
          .sort((a, b) => a.from - b.from)
        boxes.forEach(({ from, to }, at) => {
          expect(from).toBeGreaterThanOrEqual(-0.01)
          expect(to).toBeLessThanOrEqual(size.width + 0.01)
          if (at > 0) expect(from).toBeGreaterThan(boxes[at - 1]?.to ?? 0)
        })
      }),
    )
  })

  test('holds its values and the ends asked for on its axis, ticks rising and few', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const axis = axisOf(chart)
        for (const { values } of chart.series.filter(({ drawn }) => drawn !== 'bars' || !chart.stacked))
          for (const one of values) if (one !== null) expect(one >= axis.from && one <= axis.to).toBe(true)
        expect(axis.from).toBeLessThan(axis.to)
        expect(axis.ticks.length).toBeLessThanOrEqual(21)
        for (const [at, { value: tick }] of axis.ticks.entries()) expect(tick).toBeGreaterThan(axis.ticks[at - 1]?.value ?? -Infinity)
        for (const { value: tick } of axis.ticks) expect(shareOf(axis, tick)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

const line = (values: (number | null)[], more: Partial<Chart> = {}): Chart => ({
  measure: 'Score, 1 to 25',
  labels: values.map((_, at) => `Q${at + 1}`),
  series: [{ name: 'Score', drawn: 'line', values }],
  ...more,
})

test('a missing value breaks the line; one that stands alone is a shape', () => {
  const { parts } = planOf(line([16, 16, null, 20, null, 12]), { width: 640, height: 260 })
  expect(parts.flatMap((part) => (part.as === 'path' ? [part.points.map(({ of }) => of.at)] : []))).toEqual([[0, 1], [3], [5]])
  expect(parts.flatMap((part) => (part.as === 'shape' && part.of ? [part.of.at] : []))).toContain(3)
})

test('of two hundred points the first and the last are named', () => {
  const { parts } = planOf(line(Array.from({ length: 200 }, (_, at) => at)), { width: 640, height: 260 })
  const words = parts.flatMap((part) => (part.as === 'words' ? [part.words] : []))
  expect(words).toEqual(expect.arrayContaining(['Q1', 'Q200']))
  expect(words.length).toBeLessThan(40)
})

test.each([
  ['no labels', line([])],
  ['no values', line([null, null])],
])('%s is said, not drawn as nought', (_, chart) => expect(chartSvg(figureOf(chart))).toContain('>No values.<'))

test('a known nought among bars is told from a gap', () => {
  const chart = { ...line([3, 0, null]), series: [{ name: 'Open', drawn: 'bars' as const, values: [3, 0, null] }] }
  const words = planOf(chart, { width: 400, height: 200 }).parts.flatMap((part) =>
    part.as === 'words' && part.anchor === 'middle' ? [part.words] : [],
  )
  expect(words.filter((word) => /^\d+$/.test(word))).toEqual(['3', '0'])
})

test('bars of a status have its letter and its key; bars with long names lie', () => {
  const chart: Chart = {
    measure: 'Rows',
    stacked: true,
    labels: [
      'Patients and carers as partners in care',
      'People, culture and the places they work',
      'Partnerships with the voluntary sector',
    ],
    series: [
      { name: 'Green', tone: 'green', drawn: 'bars', values: [4, 5, 6] },
      { name: 'Red', tone: 'red', drawn: 'bars', values: [2, 3, 4] },
    ],
  }
  const svg = chartSvg(figureOf(chart), { width: 340, height: 220 })
  expect(svg).toMatch(/>G 4<[\s\S]*>R 2</)
  expect(svg).toContain('>Green (G)<')
  const { parts } = planOf(chart, { width: 340, height: 220 })
  const bars = parts.filter((part) => part.as === 'bar' && part.of)
  expect(bars.every((bar) => bar.as === 'bar' && bar.width > bar.height)).toBe(true)
})

/** Contrast of two colours as WCAG 2.2 counts it. */
const contrast = (one: string, other: string): number => {
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('marks stand out from paper, and words from what they stand on', () => {
  const tones = ['red', 'amber', 'green', 'blue', 'none'] as const
  const series = [
    ...tones.map((tone) => ({ name: tone, drawn: 'bars' as const, tone, values: [] })),
    ...[1, 2, 3, 4].flatMap((n) => (['bars', 'line', 'dashed'] as const).map((drawn) => ({ name: `${n}`, drawn, values: [] }))),
  ]
  for (const look of looksOf(series)) {
    expect(contrast(look.ink, '#ffffff')).toBeGreaterThanOrEqual(3)
    if (look.letter) expect(contrast(look.onFill, look.fill)).toBeGreaterThanOrEqual(4.5)
  }
})

test('lines differ by shape or dash, not by colour alone', () => {
  const looks = looksOf([1, 2, 3, 4, 5].flatMap((n) => [{ name: `${n}`, drawn: 'line' as const, values: [] }]))
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(5)
})

test.each([
  [1234, '1,234'],
  [-2.5, '−2.5'],
  [1_200_000, '1.2m'],
  [3e9, '3bn'],
  [0, '0'],
  [1e18, '1.0e+18'],
])('%s is printed as %s', (number, words) => expect(numberWords(number)).toBe(words))

test('words are cut and folded to a width', () => {
  expect(fitted('Partnerships in the community', 12, 60)).toMatch(/…$/)
  expect(textWidth(fitted('Partnerships in the community', 12, 60), 12)).toBeLessThanOrEqual(60)
  expect(wrapped('Q1 2024/25', { size: 12, width: 50, lines: 2 })).toEqual(['Q1', '2024/25'])
})

test('the data of a chart as a table: exact numbers, and a dash for a gap', () =>
  expect(chartTable(line([1_234_567, null]))).toEqual({
    columns: [
      { title: 'Quarter', holds: 'words' },
      { title: 'Score', holds: 'numbers' },
    ],
    rows: [
      { label: 'Q1', values: [{ words: '1,234,567', value: 1_234_567 }] },
      { label: 'Q2', values: [{ words: '–', value: null }] },
    ],
  }))

test('a picture of it has the width asked for', () => {
  const figure = figureOf(line([1, 2, 3]))
  const png = Buffer.from(chartPng(chartSvg(figure), 800))
  expect(png.toString('latin1', 1, 4)).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, Math.round((800 * chartSize(figure).height) / 640)])
})
