import { describe, expect, test } from 'vitest'
import type { ItemMilestone, ItemPromise } from '../item.ts'
import { choicesFor, keptIn, notChosen, offerField, offerKey, offersIn } from './offers.ts'

const around = { span: { starts: '2024-07-01', ends: '2024-09-30' }, today: '2024-10-15', promises: [], milestones: [] } as const
const q3 = { id: 8, label: 'Q3 2024/25', starts: '2024-10-01', ends: '2024-12-31' } as const
const publishes = 'By 13 December each directorate will publish three things it will change.'
const offered = (text: string, more = {}) => offersIn({ text }, { ...around, ...more })

describe('what is offered', () => {
  test.each([
    [publishes, '2024-12-13', true],
    ['A further update in Q3.', '2024-12-31', true],
    ['The principles will go to the board later in the year.', '2025-03-31', true],
    ['We will strengthen our progress.', undefined, true],
    ['Interviews are on 19 November.', '2024-11-19', false],
  ])('%s', (text, day, promised) => expect(offered(text)).toMatchObject([{ text, day, promised }]))

  test.each(['The conference on 19 September drew 180 leaders.', 'We will not meet it.', 'The panel was due by 30 September.', ''])(
    'nothing in: %s',
    (text) => expect(offered(text)).toEqual([]),
  )

  test('what is held already is not offered twice', () => {
    const promise = {
      outcome: 'open',
      text: 'Each directorate publishes three things it will change',
      day: '2024-12-13',
    } as Partial<ItemPromise> as ItemPromise
    const milestone = {
      title: 'Directorates publish three changes',
      baseline: '2024-12-13',
      forecasts: [],
      actual: null,
    } as unknown as ItemMilestone
    expect(offered(publishes, { promises: [promise] })).toEqual([])
    expect(offered(publishes, { milestones: [milestone] })).toEqual([])
    const row = {
      'path-1-what': 'each directorate publishes three things',
      'path-1-day-day': '13',
      'path-1-day-month': '12',
      'path-1-day-year': '2024',
    }
    expect(offersIn({ text: publishes, ...row }, around)).toEqual([])
    expect(offered(`${publishes} ${publishes}`)).toHaveLength(1)
  })
})

test('only dated promises are asked about, until something is chosen', () => {
  const text = `${publishes} We will strengthen our progress. Interviews are on 19 November.`
  const offers = offered(text)
  expect(offers).toHaveLength(3)
  expect(notChosen(offers, { text })).toEqual([{ text: publishes, when: '13 December 2024' }])
  expect(notChosen(offers, { text, [offerField(offerKey(publishes))]: 'neither' })).toEqual([])
})

test('a choice is kept as it was said: a day, a quarter, a milestone', () => {
  const text = `${publishes} A further update in Q3. Interviews are on 19 November. We will strengthen our progress.`
  const offers = offered(text)
  expect(choicesFor(offers[1] as (typeof offers)[0], [q3]).map(({ label }) => label)).toEqual([
    'Not chosen',
    'A promise, for Q3 2024/25',
    'A milestone, for Q3 2024/25',
    'Not a promise',
  ])
  const choose = ['as said', 'as said', 'quarter 8', 'milestone']
  const values = Object.fromEntries(offers.map(({ key }, at) => [offerField(key), choose[at] as string]))
  expect(keptIn(offers, values, [q3])).toEqual({
    promises: [
      { text: publishes, day: '2024-12-13', periodId: null },
      { text: 'A further update in Q3.', day: null, periodId: 8 },
      { text: 'We will strengthen our progress.', day: null, periodId: 8 },
    ],
    milestones: [{ title: 'Interviews are on 19 November.', day: '2024-11-19', precision: 'day' }],
  })
  expect(keptIn(offers, values, []).promises).toEqual([
    { text: publishes, day: '2024-12-13', periodId: null },
    { text: 'A further update in Q3.', day: '2024-12-31', periodId: null },
  ])
})
