import { describe, expect, test } from 'vitest'
import { whyNotCheck, whyNotError, whyNotPutRight, whyNotSubmission } from './checking.ts'
import { responseInWords, responseOf } from './errors.ts'
import { differ, disagreementsIn, type SourcedFigure } from './reconciling.ts'
import type { DataError } from './records.ts'

const error = (foundOn: string, putRightOn: string | null, reopened = 0): DataError =>
  ({ id: 1, version: 1, measureId: 1, foundOn, putRightOn, reopened }) as DataError

describe('how errors are answered', () => {
  const errors = [
    error('2024-09-01', '2024-09-04'),
    error('2024-09-01', '2024-09-21', 1),
    error('2024-09-02', null),
    error('2024-10-14', null),
  ]
  test('in days, against the days the trust allows', () => {
    const response = responseOf(errors, 10, '2024-10-15')
    expect(response).toEqual({ putRight: 2, open: 2, inTime: 1, overdue: 1, middle: 3, reopened: 1 })
    expect(responseInWords(response, 10)).toBe(
      '2 errors are open. 1 of them has stood longer than the 10 days the trust allows. 1 of 2 were put right within 10 days; half of them within 3 days. 1 error had to be opened again.',
    )
  })
  test('without days set, nothing is said to be in time', () =>
    expect(responseInWords(responseOf(errors, null, '2024-10-15'), null)).toContain('No number of days is set'))
  test('none at all', () => expect(responseInWords(responseOf([], 10, '2024-10-15'), 10)).toBe('No error is open.'))
})

describe('two sources', () => {
  test.each<[number, number, number, boolean]>([
    [82.4, 82.44, 1, false],
    [82.44, 82.46, 1, false],
    [82.4, 82.5, 1, true],
    [64, 65, 0, true],
    [64.4, 64.6, 0, false],
  ])('%d and %d with %d decimals differ: %s', (a, b, decimals, does) => expect(differ({ kind: 'count', decimals }, a, b)).toBe(does))

  test('are told with both values, the latest first; what one of them lacks is no disagreement', () => {
    const at = (period: string, sourceId: number, value: number) =>
      ({ measureId: 1, placeId: 3, groupId: null, period, sourceId, value }) as SourcedFigure
    const figures = [
      at('2024-07-01', 1, 10),
      at('2024-07-01', 2, 12),
      at('2024-08-01', 1, 11),
      at('2024-08-01', 2, 15),
      at('2024-09-01', 2, 9),
    ]
    const found = disagreementsIn(figures, new Map([[1, { kind: 'count' as const, decimals: 0 }]]), new Set([1]))
    expect(found.map(({ period, first, other }) => [period, first.value, other.value])).toEqual([
      ['2024-08-01', 11, 15],
      ['2024-07-01', 10, 12],
    ])
  })
})

describe('what cannot be written down as typed', () => {
  const [today] = ['2024-10-15' as const]
  const check = { kind: 'audit', done: '2024-10-01', doer: 'Internal audit' } as const
  test.each<[object, string | undefined]>([
    [{ ...check, opinion: 'limited' }, undefined],
    [check, 'opinion'],
    [{ ...check, done: '2024-10-16', opinion: 'limited' }, 'done'],
    [{ ...check, kind: 'validation' }, 'looked'],
    [{ ...check, kind: 'validation', looked: 20 }, 'right'],
    [{ ...check, kind: 'validation', looked: 20, right: 21 }, 'right'],
    [{ ...check, kind: 'validation', looked: 20, right: 20, opinion: 'limited' }, 'opinion'],
    [{ ...check, right: 20, opinion: 'limited' }, 'looked'],
  ])('a check %j: %s', (typed, field) => expect(whyNotCheck(typed as never, today)?.field).toBe(field))

  const logged = { what: 'x', finder: 'y', first: '2024-05-01', last: '2024-06-01', found: '2024-10-01' }
  test.each<[object, string | undefined]>([
    [logged, undefined],
    [{ ...logged, found: '2024-10-16' }, 'found'],
    [{ ...logged, last: '2024-04-01' }, 'last'],
  ])('an error %j: %s', (typed, field) => expect(whyNotError(typed as never, today)?.field).toBe(field))

  test.each<[DataError, string, string | undefined]>([
    [error('2024-10-01', null), '2024-10-15', undefined],
    [error('2024-10-01', null), '2024-09-30', 'done'],
    [error('2024-10-01', null), '2024-10-16', 'done'],
    [error('2024-10-01', '2024-10-02'), '2024-10-15', 'done'],
  ])('an error put right', (of, done, field) => expect(whyNotPutRight(of, { done }, today)?.field).toBe(field))

  const submission = { name: 'Toolkit', status: 'standards met', handed: '2024-06-28' }
  test.each<[object, string | undefined]>([
    [submission, undefined],
    [{ name: 'Toolkit', status: 'standards met' }, 'handed'],
    [{ ...submission, status: 'to be submitted' }, 'status'],
    [{ ...submission, handed: '2024-10-16' }, 'handed'],
    [{ ...submission, opinion: 'substantial' }, 'audited'],
  ])('a submission %j: %s', (typed, field) => expect(whyNotSubmission(typed as never, today)?.field).toBe(field))
})
