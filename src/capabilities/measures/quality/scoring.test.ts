import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { periodsBetween } from '../periods.ts'
import { type CameSeries, latenessOf, missingOf, periodsDue } from './coming.ts'
import type { DimensionName, QualityLevel } from './dimension.ts'
import type { DataCheck, DataError } from './records.ts'
import { type KnownOfData, qualityOn } from './scoring.ts'

const on = '2024-10-15' as Day
const measure = {
  id: 1,
  name: 'Falls',
  kind: 'count',
  frequency: 'month',
  dueAfterDays: 14,
  level: 'ward',
  endedOn: null,
} as unknown as Measure

/** A series of months from October 2023, of which those named came on a day. */
const series = (came: Record<string, string>, more: Partial<CameSeries> = {}): CameSeries => ({
  ...{ seriesId: 1, placeId: 1, fromPeriod: '2023-10-01', untilPeriod: null },
  came: new Map(Object.entries(came) as [Day, Day][]),
  firstCame: (Object.values(came).sort()[0] ?? null) as Day | null,
  ...more,
})

/** Every month until September 2024, each figure so many days after the month's end. */
const allCame = (days: number, months = periodsBetween('2023-10-01', '2024-09-01', 'month')): Record<string, string> =>
  Object.fromEntries(
    months.map((month) => [month, new Date(Date.parse(`${month}T12:00:00Z`) + (30 + days) * 86_400_000).toISOString().slice(0, 10)]),
  )

describe('what is due', () => {
  test.each<[string, Partial<Measure>, Partial<CameSeries>, number, Day | undefined]>([
    ['twelve months back, the last of which was due yesterday', {}, {}, 12, '2024-09-01'],
    ['not the month that is due tomorrow', { dueAfterDays: 16 }, {}, 11, '2024-08-01'],
    ['from the first period of the series', {}, { fromPeriod: '2024-07-01' }, 3, '2024-09-01'],
    ['until the last period of the series', {}, { untilPeriod: '2024-02-01' }, 5, '2024-02-01'],
    ['until the measure ended', { endedOn: '2024-06-20' }, {}, 8, '2024-05-01'],
    ['nothing of days between events', { kind: 'days between' }, {}, 0, undefined],
  ])('%s', (_, of, more, n, last) => {
    const due = periodsDue({ ...measure, ...of }, series({}, more), on)
    expect([due.length, due.at(-1)]).toEqual([n, last])
  })

  test('what is missing is what was due and has not come', () => {
    const months = periodsBetween('2023-10-01', '2024-07-01', 'month')
    expect(missingOf(measure, series(allCame(5, months)), on)).toEqual(['2024-08-01', '2024-09-01'])
  })

  test('what came with the first load was never due here; what has not come is late until the day', () => {
    // All of the past came on 20 August 2024; August came on 19 September, five days late; September was due on 14 October.
    const past = Object.fromEntries(periodsBetween('2023-10-01', '2024-07-01', 'month').map((month) => [month, '2024-08-20']))
    const lateness = latenessOf(measure, [series({ ...past, '2024-08-01': '2024-09-19' })], on)
    expect(lateness).toEqual({ days: [5, 1], late: 2 })
  })
})

const whole: KnownOfData = {
  measure,
  series: [series(allCame(5))],
  places: ['ward'],
  signOff: { id: 1, measureId: 1, signedById: 1, signedOn: '2024-05-01', forCare: 'fit', forPlanning: 'fit', words: '', by: 'Analyst' },
  checks: [],
  errors: [],
}
const check = (more: Partial<DataCheck>): DataCheck => ({
  ...{ id: 1, measureId: 1, kind: 'validation', doneOn: '2024-06-03', doneBy: 'Internal audit', lookedAt: 100, wereRight: 97 },
  ...{ opinion: null, words: '' },
  ...more,
})
const error: DataError = {
  ...{ id: 1, version: 1, measureId: 1, placeId: null, fromPeriod: '2024-05-01', untilPeriod: '2024-06-01', what: 'Counted twice' },
  ...{ foundBy: 'ward clerk', foundOn: '2024-09-01', putRightOn: null, putRightWords: '', reopened: 0 },
}

describe('the score', () => {
  test.each<[string, DimensionName, Partial<KnownOfData>, QualityLevel, string]>([
    ['signed within a year', 'sign-off', {}, 'assured', 'Signed by Analyst on 1 May 2024.'],
    ['signed long ago', 'sign-off', { signOff: { ...whole.signOff, signedOn: '2023-01-05' } as never }, 'partly', 'more than a year ago'],
    ['signed by nobody', 'sign-off', { signOff: undefined }, 'not', 'Nobody has signed for it.'],
    ['all in time', 'timely', {}, 'assured', 'All 12 figures due came in time.'],
    ['all late', 'timely', { series: [series(allCame(30))] }, 'not', 'came late'],
    [
      'nothing due since it is kept',
      'timely',
      { series: [series({ '2024-08-01': '2024-10-15' }, { fromPeriod: '2024-08-01' })] },
      'cannot tell',
      'No figure has been due',
    ],
    ['every figure there', 'complete', {}, 'assured', 'Every figure of the last 12 periods is there, from 1 place.'],
    ['one of two places silent', 'complete', { series: [series(allCame(5)), series({})] }, 'not', '12 of 24 figures'],
    ['no series at all', 'complete', { series: [] }, 'not', 'No figure has ever come.'],
    ['no check', 'accurate', {}, 'cannot tell', 'No check of records'],
    ['a good check', 'accurate', { checks: [check({})] }, 'assured', '97 of 100 records'],
    ['a good check with an error open', 'accurate', { checks: [check({})], errors: [error] }, 'partly', '1 error is open.'],
    ['a poor check', 'accurate', { checks: [check({ wereRight: 80 })] }, 'not', '80 of 100'],
    ['a check too old to tell', 'accurate', { checks: [check({ doneOn: '2022-01-01' })] }, 'cannot tell', 'the last two years'],
    ['wards, as meant', 'granular', {}, 'assured', 'down to the level of a ward'],
    ['directorates where wards are meant', 'granular', { places: ['trust', 'directorate'] }, 'partly', 'meant for the level of a ward'],
    ['the trust alone where wards are meant', 'granular', { places: ['trust'] }, 'not', 'for the trust alone'],
    [
      'the trust alone as meant',
      'granular',
      { places: ['trust'], measure: { ...measure, level: 'board' } },
      'assured',
      'for the trust alone',
    ],
    ['no audit', 'audited', {}, 'cannot tell', 'No audit'],
    [
      'substantial assurance',
      'audited',
      { checks: [check({ kind: 'audit', opinion: 'substantial' })] },
      'assured',
      'gave substantial assurance on 3 June 2024',
    ],
    ['limited assurance', 'audited', { checks: [check({ kind: 'audit', opinion: 'limited' })] }, 'partly', 'limited'],
    ['no assurance', 'audited', { checks: [check({ kind: 'audit', opinion: 'none' })] }, 'not', 'gave no assurance'],
    [
      'an old audit',
      'audited',
      { checks: [check({ kind: 'audit', opinion: 'substantial', doneOn: '2021-01-04' })] },
      'partly',
      '4 January 2021',
    ],
  ])('%s', (_, name, more, level, words) => {
    const found = qualityOn({ ...whole, ...more }, on).find((one) => one.name === name)
    expect(found).toMatchObject({ level, words: expect.stringContaining(words) })
  })
})
