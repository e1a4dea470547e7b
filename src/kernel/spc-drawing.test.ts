import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SparkData, sparkDrawing, sparkSize } from './sparkline.ts'
import { spcIconDrawing, spcIconKinds, spcIconWords } from './spc-icon.ts'
import { type PointSignal, spcFills, spcInks, spcMark, spcShape } from './spc-mark.ts'

const signals = Object.keys(spcFills) as PointSignal[]

/** Contrast of two colours as WCAG 2.2 counts it. */
function contrast(one: string, other: string): number {
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
const coloursIn = (markup: string): string[] => [...new Set(markup.match(/#[0-9a-f]{6}/g))].filter((colour) => colour !== '#ffffff')
const withoutColour = (markup: string): string => markup.replace(/#[0-9a-f]{6}/g, '')
const onlyShapes = /^(<\/?(path|circle)( [a-z-]+="[^"<>&]*")*\/?>)*$/

describe('marks', () => {
  test.each(Object.entries(spcInks))('the %s stands out from white', (_, ink) => expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(3))

  test.each(signals)('%s: its outline stands out from white, and its filling from one of the two', (signal) => {
    expect(contrast(spcInks.outline, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(Math.max(contrast(spcFills[signal], '#ffffff'), contrast(spcFills[signal], spcInks.outline))).toBeGreaterThanOrEqual(3)
  })

  test('no two signals have one shape, so colour never stands alone', () => {
    const shapes = signals.map((signal) => spcShape(signal, { x: 0, y: 0, r: 10 }))
    expect(new Set(shapes).size).toBe(signals.length)
  })

  test('one not settled is hollow', () => expect(spcMark('concern', { x: 0, y: 0, r: 4, hollow: true })).toContain('fill="#ffffff"'))
})

describe('icons', () => {
  test.each(spcIconKinds)('%s is shapes alone, in colours that stand out from white, within its box', (kind) => {
    const drawing = spcIconDrawing(kind)
    expect(drawing).toMatch(onlyShapes)
    for (const colour of coloursIn(drawing)) expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(3)
    for (const [, x, y] of drawing.matchAll(/[ML](\d+(?:\.\d+)?)[ ,](\d+(?:\.\d+)?)/g))
      for (const place of [x, y]) expect(Number(place)).toBeLessThanOrEqual(36)
  })

  test('differ from one another without their colours, and each has words of its own', () => {
    expect(new Set(spcIconKinds.map((kind) => withoutColour(spcIconDrawing(kind)))).size).toBe(spcIconKinds.length)
    expect(new Set(spcIconKinds.map((kind) => spcIconWords[kind].short)).size).toBe(spcIconKinds.length)
    for (const kind of spcIconKinds) expect(spcIconWords[kind].meaning).toMatch(/^[A-Z].*\.$/)
  })
})

const spark = (values: (number | null)[], more: Partial<SparkData> = {}): SparkData => ({ values, signal: 'common', ...more })
const value = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1e300, -1e300))

describe('a sparkline', () => {
  test('of any values is shapes within its box', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), value, value, value, (values, lower, upper, target) => {
        const drawing = sparkDrawing(spark(values, { lower, upper, target }))
        expect(drawing).toMatch(onlyShapes)
        expect(drawing).not.toMatch(/NaN|Infinity/)
        for (const [, x = '', y = ''] of drawing.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(-0.01)
          expect(Number(x)).toBeLessThanOrEqual(sparkSize.width + 0.01)
          expect(Number(y)).toBeGreaterThanOrEqual(-0.01)
          expect(Number(y)).toBeLessThanOrEqual(sparkSize.height + 0.01)
        }
      }),
    )
  })

  test('without values is nothing at all; a single one is its mark, in the middle', () => {
    expect(sparkDrawing(spark([]))).toBe('')
    expect(sparkDrawing(spark([null, null], { target: 4 }))).toBe('')
    expect(sparkDrawing(spark([4]))).toContain(spcMark('common', { x: 60, y: 14, r: 3 }))
  })

  test('shows the last 24 values, breaks at a gap, and marks the last that is known by its signal', () => {
    const values = [...Array.from({ length: 30 }, () => 999), ...Array.from({ length: 22 }, (_, at) => at), null, 5]
    const drawing = sparkDrawing(spark(values, { signal: 'concern' }))
    const [, line = ''] = /<path d="([^"]*)" fill="none"/.exec(drawing) ?? []
    expect(line.match(/M/g)).toHaveLength(2)
    expect(line.match(/L/g)).toHaveLength(21)
    expect(drawing).toContain(spcFills.concern)
  })
})
