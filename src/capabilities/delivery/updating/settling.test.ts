import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { ItemPromise } from '../item.ts'
import { type Standing, standingFrom } from '../weighing/standing.ts'
import { promiseChanges } from './promise-changes.ts'
import { promiseLines, promisesInWords, settlementsIn, whyNotSettled } from './settling.ts'
import { promiseFields, type Typed } from './typed.ts'

const period = { id: 2, label: 'Q2 2024/25', starts_on: '2024-07-01', ends_on: '2024-09-30' } as const
const made = (id: number, text: string, more: Partial<ItemPromise> = {}): ItemPromise => ({
  id,
  itemId: 1,
  madeIn: 'Q1 2024/25',
  madeInEnds: '2024-06-30',
  text,
  day: '2024-09-30',
  duePeriod: null,
  ownerPostId: null,
  owner: null,
  outcome: 'open',
  outcomeWords: '',
  settledIn: null,
  cameFrom: 'path',
  version: 1,
  ...more,
})
const item = { id: 1, focus: '', activity: 'active' } as Standing['item']
const standing = (promises: ItemPromise[]): Standing =>
  standingFrom({
    item,
    period,
    on: '2024-10-15',
    holder: null,
    contributors: [],
    updates: [],
    milestones: [],
    promises,
    risks: [],
    challengesOpen: 0,
  })

const panel = made(1, 'Weekly panel in all inpatient units')
const nurses = made(2, '40 overseas nurses in post')
const bookings = made(3, 'End off-framework bookings')
const said = (id: number, outcome: string, words = ''): Typed => ({
  [promiseFields(id).outcome]: outcome,
  [promiseFields(id).words]: words,
})

describe('promises due', () => {
  test('the head of the page counts what became of each', () => {
    const values = { text: 'The weekly panel runs in all inpatient units.', ...said(2, 'part kept', '33') }
    const lines = promiseLines(standing([panel, nurses, bookings]), values)
    expect(lines.map((l) => l.stands)).toEqual(['Mentioned', 'Part kept: 33', 'Not yet mentioned'])
    expect(promisesInWords(lines, period.label)).toEqual({
      words: 'Of 3 promises from Q1, 1 is part kept, 1 is mentioned and',
      firm: '1 is not yet mentioned',
    })
    expect(promisesInWords([], period.label)).toBeUndefined()
  })

  test.each([
    ['of a later quarter', { day: '2024-12-31' as Day }],
    ['without a day', { day: null }],
    ['made in this very update', { madeIn: period.label, madeInEnds: period.ends_on }],
    ['settled before', { outcome: 'kept' as const, settledIn: 'Q1 2024/25' }],
  ])('a promise %s is not asked about', (_, more) => expect(promiseLines(standing([made(1, 'x', more)]), {})).toEqual([]))

  test('a promise put off needs a day that is still to come', () => {
    const put = (day?: string): Typed => ({
      ...said(3, 'new date'),
      ...(day ? { 'promise-3-day-day': '1', 'promise-3-day-month': day, 'promise-3-day-year': '2024' } : {}),
    })
    const wrong = (values: Typed) => whyNotSettled(settlementsIn(standing([bookings]), values), '2024-10-15').map((p) => p.words)
    expect(wrong(put())).toEqual(['Enter the new day for “End off-framework bookings”, such as 30 11 2024'])
    expect(wrong(put('10'))).toEqual(['The new day for “End off-framework bookings” must be later than today'])
    expect(wrong(put('12'))).toEqual([])
  })
})

test.each([
  [
    'words beside “Not said”',
    said(3, 'open', 'Ended in October'),
    'promise-3',
    'Select what became of “End off-framework bookings”, or clear the boxes beneath',
  ],
  [
    'half a day beside “Not said”',
    { ...said(3, 'open'), 'promise-3-day-month': '12' },
    'promise-3',
    'Select what became of “End off-framework bookings”, or clear the boxes beneath',
  ],
  [
    'a day beside “Kept”',
    { ...said(3, 'kept'), 'promise-3-day-day': '1' },
    'promise-3',
    'Select “Not yet: a new date” for “End off-framework bookings”, or clear the day',
  ],
  [
    'a day that is none',
    { ...said(3, 'new date'), 'promise-3-day-day': '31', 'promise-3-day-month': '2', 'promise-3-day-year': '2025' },
    'promise-3-day',
    'Enter the new day for “End off-framework bookings”, such as 30 11 2024',
  ],
])('nothing typed beside a promise is dropped without a word: %s', (_, values, field, words) =>
  expect(whyNotSettled(settlementsIn(standing([bookings]), values), '2024-10-15')).toEqual([{ field, words }]),
)

describe('what sending does to promises', () => {
  const path = 'By 30 November 2024: seven nurses start.\nWe shall see.\nBy 31 January 2025: no shift above the cap.'

  test('dated lines of the path are made, undated ones are not', () =>
    expect(promiseChanges(standing([]), { pathToGreen: path }).make).toEqual([
      { text: 'seven nurses start.', day: '2024-11-30', periodId: null, owner: null, cameFrom: 'path' },
      { text: 'no shift above the cap.', day: '2025-01-31', periodId: null, owner: null, cameFrom: 'path' },
    ]))

  test('a line of the path takes its owner along; another owner makes another promise', () => {
    const row = { 'path-1-what': 'seven nurses start', 'path-1-owner': 'Director of HR', 'path-1-day': '' }
    const dated = { ...row, 'path-1-day-day': '30', 'path-1-day-month': '11', 'path-1-day-year': '2024' }
    const now = { madeIn: period.label, madeInEnds: period.ends_on, day: '2024-11-30' as Day }
    const held = made(10, 'seven nurses start.', { ...now, ownerPostId: 4, owner: 'Director of HR' })
    expect(promiseChanges(standing([]), dated).make).toMatchObject([{ text: 'seven nurses start.', owner: 'Director of HR' }])
    expect(promiseChanges(standing([held]), dated)).toMatchObject({ make: [], unmake: [] })
    expect(promiseChanges(standing([held]), { ...dated, 'path-1-owner': 'Head of Estates' })).toMatchObject({
      make: [{ owner: 'Head of Estates' }],
      unmake: [10],
    })
  })

  test('sent again, a line that is still there stays, one that went goes, and what a challenge promised is left alone', () => {
    const now = { madeIn: period.label, madeInEnds: period.ends_on }
    const before = [
      made(10, 'seven nurses start.', { ...now, day: '2024-11-30' }),
      made(11, 'hire a bus.', { ...now, day: '2024-12-31' }),
      made(12, 'show the two apart', { ...now, day: '2024-12-31', cameFrom: 'challenge' }),
    ]
    const changes = promiseChanges(standing(before), { pathToGreen: path })
    expect(changes.unmake).toEqual([11])
    expect(changes.make.map((p) => p.text)).toEqual(['no shift above the cap.'])
  })

  test('whatever is said, doing it twice changes nothing the second time', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('open', 'kept', 'part kept', 'dropped'), { minLength: 3, maxLength: 3 }),
        fc.boolean(),
        (outcomes, dated) => {
          const values: Typed = Object.assign(
            { pathToGreen: dated ? path : 'We shall see.' },
            ...outcomes.map((outcome, i) => said(i + 1, outcome, 'because')),
          )
          const first = promiseChanges(standing([panel, nurses, bookings]), values)
          const after = [panel, nurses, bookings].map((p) => {
            const settled = first.settle.find((s) => s.id === p.id)
            return settled
              ? { ...p, outcome: settled.outcome, outcomeWords: settled.words, settledIn: settled.outcome === 'open' ? null : period.label }
              : p
          })
          const added = first.make.map((p, i) =>
            made(20 + i, p.text, { day: p.day, madeIn: period.label, madeInEnds: period.ends_on, cameFrom: p.cameFrom }),
          )
          expect(promiseChanges(standing([...after, ...added]), values)).toEqual({ settle: [], make: [], unmake: [] })
        },
      ),
    ))
})

test.each([
  ['', 'The one promise from Q1', 'is not yet mentioned'],
  ['kept', 'The one promise from Q1 is kept.', undefined],
  ['dropped', 'The one promise from Q1 is dropped.', undefined],
])('one promise is told as one: %s', (outcome, words, firm) => {
  const lines = promiseLines(standing([made(1, 'Publish carbon figures')]), { text: 'Other news.', [promiseFields(1).outcome]: outcome })
  expect(promisesInWords(lines, period.label)).toEqual(firm ? { words, firm } : { words })
})
