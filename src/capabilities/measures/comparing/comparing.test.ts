import { expect, it } from 'vitest'
import type { Measure } from '../measure.ts'
import { bearing, compare, comparedAnswer, funnelChart, type PlaceFigure } from './comparing.ts'

const measure = {
  name: 'Falls',
  kind: 'rate',
  unit: 'per 1,000 bed days',
  per: 1000,
  decimals: 1,
  direction: 'decrease',
  frequency: 'month',
  denominator: 'bed days',
} as Measure
const at = (name: string, numerator: number | null, denominator: number | null): PlaceFigure => ({
  placeId: 1,
  name,
  numerator,
  denominator,
  value: numerator === null || denominator === null ? null : (numerator * 1000) / denominator,
})

it('names what lies beyond chance, which way that is, and what has no figure', () => {
  const compared = compare(measure, [at('Ash', 3, 500), at('Beech', 4, 600), at('Cedar', 30, 700), at('Elm', null, null)], 'chance')
  const answer = comparedAnswer(measure, compared, '2024-08-01')
  expect(answer.strong).toBe('Beyond what chance gives a place of its size: Cedar above, which is worse.')
  expect(answer.words).toContain('All together 20.6 per 1,000 bed days in August 2024.')
  expect(answer.words).toContain('1 place has no figure.')
  const chart = funnelChart(measure, { ...compared, funnel: compared.funnel as NonNullable<typeof compared.funnel> })
  expect(chart.points.map(({ place }) => place)).toEqual(['below 95', 'below 95', 'above 99.8', 'within'])
  expect(chart.curves.every(({ low998, low95, high95, high998 }) => low998 <= low95 && low95 <= high95 && high95 <= high998)).toBe(true)
})

it('one place is nothing to compare', () =>
  expect(comparedAnswer(measure, compare(measure, [at('Ash', 3, 500)], 'chance'), '2024-08-01').strong).toMatch(
    /^There is nothing to compare/,
  ))

it.each([
  ['increase', 1, 'better'],
  ['increase', -1, 'worse'],
  ['decrease', 1, 'worse'],
  ['neutral', -1, 'different'],
] as const)('where %s is better, %i is %s', (direction, way, words) => expect(bearing({ direction }, way)).toBe(words))
