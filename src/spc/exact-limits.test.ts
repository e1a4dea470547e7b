import { expect, test } from 'vitest'
import { binomialLimit, poissonLimit } from './exact-limits.ts'

const chances = [0.001, 0.025, 0.975, 0.999]

/** Worked out apart from us with SciPy 1.17.1 (scipy.stats.binom and poisson: ppf and cdf) and the interpolation of Spiegelhalter (2005). */
test.each([
  [20, 0.1, [-0.0495887368330015, -0.03971842082503754, 0.22846760702992439, 0.3351718216852823]],
  [150, 0.08, [0.016491959208928552, 0.0357023934127753, 0.12289391895603426, 0.1525512813315067]],
  [1000, 0.25, [0.20793109770858054, 0.2229020822672902, 0.2765828345030418, 0.29251643058923643]],
  [40000, 0.9, [0.8953238377421556, 0.897038040705991, 0.9029179974075003, 0.9045942493157234]],
])('%i cases, each with a likelihood of %f', (n, p, expected) => {
  for (const [at, chance] of chances.entries()) expect(binomialLimit(n, p, chance)).toBeCloseTo(expected[at] as number, 9)
})

test.each([
  [0.5, [-0.9983512787292999, -0.9587819682324967, 1.8600259114609996, 3.4758589809003664]],
  [3, [-0.9799144630768123, -0.49786157692030836, 6.393840164857888, 9.12650494464844]],
  [25.5, [10.912932348960442, 15.558364376833376, 35.38277737002763, 41.95711549208558]],
  [400, [339.1362437767362, 360.77374779873276, 439.1717719964854, 462.7208909101554]],
  [20000, [19563.902642774716, 19722.792799500312, 20277.154118504983, 20437.946830801746]],
])('%f events expected', (expected, limits) => {
  for (const [at, chance] of chances.entries()) expect(poissonLimit(expected, chance) / (limits[at] as number)).toBeCloseTo(1, 9)
})

test('where nothing or everything is sure, so is the limit', () => {
  expect([binomialLimit(30, 0, 0.975), binomialLimit(30, 1, 0.025), poissonLimit(0, 0.999)]).toEqual([0, 1, 0])
})
