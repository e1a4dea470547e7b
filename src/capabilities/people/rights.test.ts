import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../kernel/day.ts'
import type { Role } from '../../kernel/role.ts'
import { deputyFor, endedAtOnce, handOver, isOn, mayEndRole, mayGrant, mayNameDeputy } from './rights.ts'

const today: Day = '2024-10-15'
const holding = (personId: number, from: Day, until: Day | null = null) => ({ personId, from, until })
const refusal = (decision: object) => ('no' in decision ? String(decision.no) : 'yes')

describe('roles', () => {
  test.each<[Role[], Role, Role[], string]>([
    [['administrator'], 'administrator', [], 'yes'],
    [['governance lead'], 'director', [], 'yes'],
    [['governance lead'], 'administrator', [], 'Only an administrator'],
    [['administrator'], 'director', ['director'], 'already'],
  ])('%j grants %s to somebody with %j: %s', (actor, role, held, words) => expect(refusal(mayGrant(actor, role, held))).toContain(words))

  test.each<[Role[], Role, number, string]>([
    [['administrator'], 'administrator', 1, 'last administrator'],
    [['administrator'], 'administrator', 2, 'yes'],
    [['governance lead'], 'administrator', 2, 'Only an administrator'],
    [['governance lead'], 'director', 1, 'yes'],
  ])('%j ends %s, held by %i: %s', (actor, role, holders, words) =>
    expect(refusal(mayEndRole({ actor, role, holders, from: '2024-01-01', today }))).toContain(words),
  )

  test('what ends at once is over today, and what begins today or later never was', () => {
    expect(endedAtOnce('2024-01-01', today)).toBe('2024-10-14')
    expect(endedAtOnce('2024-10-14', today)).toBe('2024-10-14')
    expect(endedAtOnce(today, today)).toBeNull()
    expect(endedAtOnce('2024-12-01', today)).toBeNull()
  })
})

describe('handing a post over', () => {
  test.each<[string, Day, ReturnType<typeof holding>[], number | null, string]>([
    ['to the next holder', '2024-11-01', [holding(1, '2020-01-01')], 2, 'yes'],
    ['to nobody', '2024-11-01', [holding(1, '2020-01-01')], null, 'yes'],
    ['to the holder', '2024-11-01', [holding(1, '2020-01-01')], 1, 'already'],
    ['when it is vacant, to nobody', '2024-11-01', [], null, 'Select who'],
    ['when it is vacant', '2024-11-01', [holding(1, '2020-01-01', '2023-01-01')], 2, 'yes'],
    ['before the holder began', '2019-01-01', [holding(1, '2020-01-01')], 2, 'after that'],
    ['on the holder’s first day', '2020-01-01', [holding(1, '2020-01-01')], 2, 'after that'],
    ['before a later holder', '2024-11-01', [holding(3, '2025-01-01'), holding(1, '2020-01-01')], 2, '1 January 2025'],
  ])('%s', (_, from, holdings, next, words) => expect(refusal(handOver(from, holdings, next))).toContain(words))

  test('never leaves two holders on one day', () =>
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -2000, max: 2000 }), (began, gap) => {
        const held = holding(1, addDays(today, began))
        const from = addDays(today, gap)
        const done = handOver(from, [held], 2)
        if ('no' in done) return from <= held.from
        const ended = { ...held, until: done.yes.lastDay }
        return !isOn(ended, from) && isOn(ended, addDays(from, -1))
      }),
    ))
})

describe('deputies', () => {
  test.each([
    [true, false, true],
    [false, true, true],
    [false, false, false],
  ])('holder %s, manager %s: %s', (isHolder, manages, may) => expect(mayNameDeputy({ isHolder, manages })).toBe(may))

  test.each<[string, ReturnType<typeof holding>, ReturnType<typeof holding>[], string]>([
    ['a colleague', holding(2, today), [], 'yes'],
    ['the holder', holding(1, today), [], 'holds the post'],
    ['days the wrong way round', holding(2, today, '2024-10-14'), [], 'last day'],
    ['twice on one day', holding(2, today), [holding(2, '2024-01-01')], 'already'],
    ['again after a while', holding(2, today), [holding(2, '2024-01-01', '2024-02-01')], 'yes'],
    ['beside another', holding(2, today), [holding(3, '2024-01-01')], 'yes'],
  ])('%s', (_, wished, standing, words) => expect(refusal(deputyFor(wished, { holderId: 1, standing }))).toContain(words))
})
