import { expect, test } from 'vitest'
import type { Appetite } from '../appetite/appetite.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { type ProposedTarget, slippedInWords, targetDaysFrom, toleranceOfTarget, whyNotTargetSet } from './target.ts'

const held = (...values: (string | null)[]) => values.map((value, i) => ({ value, since: `2024-0${i + 1}-10T12:00:00Z` }))

test('a day put later is a slip, with the day it was put later on', () => {
  const days = targetDaysFrom(held(null, '2024-03-31', '2024-03-31', '2024-09-30', '2025-03-31'))
  expect(days?.first).toBe('2024-03-31')
  expect(days?.now).toBe('2025-03-31')
  expect(days?.slips).toEqual([
    { from: '2024-03-31', to: '2024-09-30', on: '2024-04-10' },
    { from: '2024-09-30', to: '2025-03-31', on: '2024-05-10' },
  ])
  expect(slippedInWords(days)).toBe('The day of its target has slipped twice, from 31 March 2024 to 31 March 2025.')
})

test.each([
  [['2024-09-30', '2024-03-31'], 0, ''],
  [['2024-09-30', null], 0, ''],
  [['2024-09-30', null, '2025-03-31'], 0, ''],
  [['2024-09-30', '2025-03-31'], 1, 'The day of its target has slipped once, from 30 September 2024 to 31 March 2025.'],
] as [(string | null)[], number, string][])('of %j %d slipped', (values, slips, words) => {
  const days = targetDaysFrom(held(...values))
  expect(days?.slips).toHaveLength(slips)
  expect(slippedInWords(days)).toBe(words)
})

test('what is put right on the day it was written is no slip, and a day brought forward again is told', () => {
  const at = (value: string | null, since: string) => ({ value, since: `${since}:00Z` })
  const slipOfPen = [at('2024-09-30', '2024-01-10T09:00'), at('2099-01-01', '2024-05-02T09:00'), at('2025-09-30', '2024-05-02T09:05')]
  expect(slippedInWords(targetDaysFrom(slipOfPen))).toContain('once, from 30 September 2024 to 30 September 2025.')
  const forward = [...slipOfPen.slice(0, 2), at('2025-09-30', '2024-05-03T09:05')]
  expect(slippedInWords(targetDaysFrom(forward))).toContain('to 1 January 2099; it is 30 September 2025 now.')
})

test('a target that never had a day has no days', () => {
  expect(targetDaysFrom(held(null, null))).toBeUndefined()
  expect(slippedInWords(undefined)).toBe('')
})

const proposed = (words: Partial<ProposedTarget>): ProposedTarget => ({
  ...{ likelihood: 2, consequence: 4, score: null, by: '2025-03-31', why: 'The new ward opens in March' },
  ...words,
})

test.each([
  [{}, undefined],
  [{ likelihood: null, consequence: null, score: 8 }, undefined],
  [{ likelihood: null, consequence: null, by: null, why: 'It is watched only' }, undefined],
  [{ likelihood: null, consequence: null }, 'consequence'],
  [{ likelihood: null }, 'likelihood'],
  [{ by: null }, 'by'],
  [{ by: '2024-10-14' }, 'by'],
  [{ by: '2024-09-30' }, undefined],
  [{ why: ' ' }, 'why'],
  [{ by: '2034-10-16' }, 'by'],
  [{ likelihood: 4 }, 'consequence'],
  [{ likelihood: 3 }, undefined],
] as [Partial<ProposedTarget>, string | undefined][])('a target of %j is refused at %s', (words, field) => {
  const fault = whyNotTargetSet(npsaMatrix, proposed(words), {
    ...{ held: { score: 8, by: '2024-09-30' }, today: '2024-10-15', current: 12 },
  })
  expect(fault?.field).toBe(field)
})

test('a day moved later asks why it moves', () => {
  const fault = whyNotTargetSet(npsaMatrix, proposed({ why: '' }), {
    ...{ held: { score: 8, by: '2024-12-31' }, today: '2024-10-15', current: null },
  })
  expect(fault?.words).toBe('Say why the day moves from 31 December 2024')
})

test('a target above what is tolerated is told, and where nothing is set it cannot be', () => {
  const appetite = { level: { name: 'Cautious' }, toleranceFrom: 4, toleranceTo: 8 } as Appetite
  expect(toleranceOfTarget(appetite, 12).above).toBe(true)
  expect(toleranceOfTarget(appetite, 12).words).toContain('A target of 12 is above what is tolerated')
  expect(toleranceOfTarget(appetite, 8).above).toBe(false)
  expect(toleranceOfTarget(appetite, null).above).toBe(false)
  expect(toleranceOfTarget(undefined, 25)).toMatchObject({ above: false, words: expect.stringContaining('nobody can say') })
})
