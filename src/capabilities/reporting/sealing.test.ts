import { expect, test } from 'vitest'
import { factsWith } from './facts-fixture.ts'
import { progressReport } from './progress-report.ts'
import { sealOf, withSeal } from './sealing.ts'

test.each([
  ['as frozen', 'a', 'a', 'a', true],
  ['words altered', 'b', 'a', 'a', false],
  ['words and their digest altered together', 'b', 'b', 'a', false],
  ['not in the history', 'a', 'a', undefined, false],
])('%s', (_name, now, digest, sealed, holds) => expect(sealOf(now, { digest, sealed }).holds).toBe(holds))

test('a file carries its digest at the foot, or the warning', () => {
  const report = progressReport(factsWith())
  expect(withSeal(report, 'abc', sealOf('abc', { digest: 'abc', sealed: 'abc' })).footer).toMatch(
    /Digest of this paper \(SHA-256\): abc\.$/,
  )
  expect(withSeal(report, 'abc', sealOf('x', { digest: 'abc', sealed: 'abc' }))).toMatchObject({
    status: expect.stringContaining('WARNING'),
    footer: expect.stringContaining('WARNING'),
  })
})
