import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialLimit, poissonLimit } from './exact-limits.ts'
import { type Funnel, type FunnelAsked, type FunnelPlace, funnelOf } from './funnel.ts'
import { dispersionOf } from './overdispersion.ts'

const places = (...pairs: [number, number][]): FunnelPlace[] =>
  pairs.map(([numerator, denominator], at) => ({ name: `Ward ${at + 1}`, numerator, denominator }))
function made(of: FunnelPlace[], asked: FunnelAsked): Funnel {
  const funnel = funnelOf(of, asked)
  if ('no' in funnel) throw new Error(funnel.no)
  return funnel.yes
}
const verdicts = ({ points }: Funnel) => points.map(({ verdict, way }) => [verdict, way])

/** Values and limits are ours: no printed example is copied. The limits themselves are held against SciPy in exact-limits.test.ts. */
describe('wards beside one another', () => {
  test('each ward is inside, outside one in twenty, or outside two in a thousand, and which way', () => {
    const funnel = made(places([10, 100], [17, 100], [24, 100], [3, 100], [20, 400]), { kind: 'proportion', centre: 0.1 })
    expect(verdicts(funnel)).toEqual([
      ['inside', 0],
      ['outside 95', 1],
      ['outside 99.8', 1],
      ['outside 95', -1],
      ['outside 99.8', -1],
    ])
    expect(funnel.points[0]?.upper998).toBe(binomialLimit(100, 0.1, 0.999))
  })

  test('the level is all cases over all cases, never the mean of shares', () =>
    expect(made(places([1, 10], [90, 100]), { kind: 'proportion' }).centre).toBeCloseTo(91 / 110, 12))

  test('rates have Poisson limits, in the unit of the rate', () => {
    const funnel = made(places([30, 10], [45, 10], [52, 10], [0, 0]), { kind: 'rate', centre: 3 })
    expect(verdicts(funnel)).toEqual([
      ['inside', 0],
      ['outside 95', 1],
      ['outside 99.8', 1],
      ['few', 0],
    ])
    expect(funnel.points[0]?.upper95).toBe(poissonLimit(30, 0.975) / 10)
  })

  test('a small ward without events is never called better than the others', () => {
    const [small] = made(places([0, 5], [40, 400]), { kind: 'proportion' }).points
    expect(small).toMatchObject({ verdict: 'inside', lower95: 0, lower998: 0 })
  })
})

/** Sigma of 0.02 everywhere, and distances of -3, -2, -1, 0, 0, 0, 0, 1, 2 and 3 sigmas. */
const ten = [-3, -2, -1, 0, 0, 0, 0, 1, 2, 3].map((z) => ({ value: 0.2 + z * 0.02, centre: 0.2, sigma: 0.02 }))

describe('places that differ by more than chance', () => {
  test('phi and tau, worked out by hand', () => {
    // A tenth of nine steps in is 0.9 of the way from -3 to -2: ends become -2.1 and 2.1, and phi is (2 x 4.41 + 2 x 4 + 2) / 10 = 1.882.
    // With equal weights w = 2500: tau² = (18.82 - 9) / (25000 - 2500), so tau is 0.020891.
    const { phi, tau } = dispersionOf(ten) as { phi: number; tau: number }
    expect(phi).toBeCloseTo(1.882, 12)
    expect(tau).toBeCloseTo(0.0208912, 6)
  })

  test('limits widen with it, as asked for by name', () => {
    const wards = places(...[140, 160, 180, 200, 200, 200, 200, 220, 240, 260].map((one): [number, number] => [one, 1000]))
    const [chance, additive, multiplicative] = (['chance', 'additive', 'multiplicative'] as const).map((spread) =>
      made(wards, { kind: 'proportion', spread }),
    )
    const upper = (funnel: Funnel | undefined) => funnel?.points[0]?.upper95 as number
    const phi = multiplicative?.dispersion?.phi as number
    expect(upper(multiplicative)).toBeCloseTo(0.2 + 1.959964 * Math.sqrt((0.16 / 1000) * phi), 9)
    expect(upper(additive)).toBeCloseTo(0.2 + 1.959964 * Math.hypot(Math.sqrt(0.16 / 1000), additive?.dispersion?.tau as number), 9)
    expect(upper(chance)).toBeLessThan(upper(additive))
    expect(verdicts(chance as Funnel)[0]).toEqual(['outside 99.8', -1])
  })

  test('places that differ less than chance are held to chance', () => {
    const alike = places([100, 1000], [101, 1000], [99, 1000], [100, 1000])
    const funnel = made(alike, { kind: 'proportion', spread: 'multiplicative' })
    expect(funnel.dispersion?.phi).toBeLessThan(1)
    expect(funnel.dispersion?.tau).toBe(0)
    expect(funnel.points[0]?.upper95).toBeCloseTo(0.1 + 1.959964 * Math.sqrt(0.09 / 1000), 9)
  })

  test('one place alone has no dispersion', () =>
    expect(made(places([3, 30]), { kind: 'rate', spread: 'additive' }).dispersion).toBeUndefined())
})

test.each([
  [places([5, 4]), 'proportion', /Ward 1 has 5 of 4/],
  [places([1, 2], [1, 0]), 'rate', /Ward 2 has 1 of 0/],
  [places([Number.NaN, 4]), 'rate', /Ward 1/],
  [places([1.5, 4]), 'proportion', /whole numbers/],
  [places([0, 0]), 'rate', /No place/],
  [[], 'rate', /No place/],
] as const)('what cannot be compared is refused in words: %j', (of, kind, words) => {
  const funnel = funnelOf(of, { kind })
  expect('no' in funnel ? funnel.no : '').toMatch(words)
})

test('limits enclose one another, and never lie where no share can be', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (n, centre) => {
      const { lower95, lower998, upper95, upper998 } = made(places([0, n]), { kind: 'proportion', centre }).limitsAt(n)
      expect(0 <= lower998 && lower998 <= lower95 && lower95 <= upper95 && upper95 <= upper998 && upper998 <= 1).toBe(true)
    }),
  ))
