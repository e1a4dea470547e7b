import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineLabel, labelGap, linePlaces, pointGap, stretchOf } from './line-places.ts'

const label = fc.record({ at: fc.integer({ min: 0, max: 200 }).map((half) => half / 2), width: fc.integer({ min: 80, max: 260 }) })
const labels = fc.array(label, { maxLength: 12 }).map((all) => all.sort((a, b) => a.at - b.at))

function collisions(all: LineLabel[], line: number): string[] {
  const places = linePlaces(all, line) ?? []
  const stretches = places.map((place, i) => ({ ...place, ...stretchOf(all[i] as LineLabel, place, line) }))
  return stretches.flatMap((a, i) =>
    stretches
      .slice(i + 1)
      .flatMap((b) => (a.low === b.low && a.from < b.to && b.from < a.to ? [`${a.from}-${a.to} meets ${b.from}-${b.to}`] : [])),
  )
}

test('labels never meet, never leave the line, and points can be told apart', () => {
  fc.assert(
    fc.property(labels, fc.integer({ min: 1036, max: 1216 }), (all, line) => {
      const places = linePlaces(all, line)
      if (!places) return
      expect(places).toHaveLength(all.length)
      expect(collisions(all, line)).toEqual([])
      for (const [i, place] of places.entries()) {
        const { from, to } = stretchOf(all[i] as LineLabel, place, line)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(line)
      }
    }),
  )
})

test('places found for a narrow line still hold when the line is wider', () => {
  fc.assert(
    fc.property(labels, fc.integer({ min: 1036, max: 1216 }), (all, wider) => {
      const places = linePlaces(all, 1036)
      if (!places) return
      const stretches = places.map((place, i) => ({ ...place, ...stretchOf(all[i] as LineLabel, place, wider) }))
      for (const [i, a] of stretches.entries())
        for (const b of stretches.slice(i + 1)) expect(a.low === b.low && a.from < b.to && b.from < a.to).toBe(false)
    }),
  )
})

test('labels alternate, and one at the right end turns left', () => {
  expect(
    linePlaces(
      [8.5, 24, 98].map((at) => ({ at, width: 200 })),
      1036,
    ),
  ).toEqual([
    { low: false, left: false },
    { low: true, left: false },
    { low: false, left: true },
  ])
})

test.each([
  ['five wide labels within a fortnight', [50, 52, 54, 56, 58].map((at) => ({ at, width: 250 }))],
  ['two points on one day', [50, 50].map((at) => ({ at, width: 90 }))],
  ['a point before the line begins', [{ at: -1, width: 90 }]],
  ['a point after the line ends', [{ at: 100.5, width: 90 }]],
  ['more labels than the eye can follow', Array.from({ length: 11 }, (_, i) => ({ at: i * 9, width: 80 }))],
])('the list stands upright for %s', (_, all) => expect(linePlaces(all, 1036)).toBeUndefined())

test('the gaps are as the drawing needs them', () => {
  expect(
    linePlaces(
      [0, (pointGap / 1000) * 100].map((at) => ({ at, width: 100 })),
      1000,
    ),
  ).toBeDefined()
  expect(
    linePlaces(
      [0, 5, ((100 + labelGap) / 1000) * 100].map((at) => ({ at, width: 100 })),
      1000,
    ),
  ).toBeDefined()
})
