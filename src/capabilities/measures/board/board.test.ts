import { describe, expect, test } from 'vitest'
import type { Measure } from '../measure.ts'
import type { Target } from '../targets/target.ts'
import { boardAnswer } from './answer.ts'
import { matrixOf } from './matrix.ts'
import { boardAddress, narrowed, viewOf } from './narrowing.ts'
import type { SignalAt } from './queries-signals-at.ts'
import { type BoardRow, rowOf, urgency } from './row.ts'

const measure = {
  id: 1,
  name: 'Falls',
  theme: 'Quality',
  level: 'ward',
  kind: 'count',
  frequency: 'month',
  dueAfterDays: 15,
  endedOn: null,
} as Measure
const at = (given: Partial<SignalAt>): SignalAt => ({
  ...{
    measureId: 1,
    placeId: 1,
    seriesId: 1,
    period: '2024-09-01',
    value: 3,
    variation: 'common_cause',
    assurance: null,
    signal: null,
    spark: [],
  },
  ...given,
})
const row = (here: Partial<SignalAt> | undefined, of: Partial<Measure> = {}, on: BoardRow['due'] = '2024-10-20'): BoardRow =>
  rowOf({ measure: { ...measure, ...of }, here: here && at(here), beside: [], targets: [], placeId: 1, on })

describe('a row', () => {
  test.each([
    ['2024-09-01', '2024-10-20', false],
    ['2024-08-01', '2024-10-15', false],
    ['2024-08-01', '2024-10-16', true],
  ] as const)('latest %s on %s is late: %s', (period, on, late) => expect(row({ period }, {}, on).isLate).toBe(late))

  test('one that has ended, or counts days between events, is never late', () => {
    expect(row({ period: '2020-01-01' }, { endedOn: '2024-01-01' }).isLate).toBe(false)
    expect(row({ period: '2020-01-01' }, { kind: 'days between' }).isLate).toBe(false)
  })
})

describe('the answer', () => {
  test('one whose latest figure goes against its limits is not among those that will miss, and is told', () => {
    const target = {
      kind: 'number',
      comparison: 'at most',
      value: 5,
      placeId: null,
      fromPeriod: '2024-01-01',
      untilPeriod: null,
    } as unknown as Target
    const of = (here: Partial<SignalAt>) => rowOf({ measure, here: at(here), beside: [], targets: [target], placeId: 1, on: '2024-10-10' })
    const { strong, words } = boardAnswer([of({ assurance: 'fail', value: 3 }), of({ assurance: 'pass', value: 9 })], 'the trust')
    expect(strong).toBe('Of 2 measures none has got worse by more than chance.')
    expect(words).toBe(
      '1 meets its target now, though limits from older figures would miss it. 1 misses its target now, though limits from older figures would meet it.',
    )
  })

  test('counts what is worse, what will miss, what is late and what nobody can tell', () => {
    const rows = [
      row({ variation: 'concern_high', assurance: 'fail' }),
      row({ variation: 'improvement_low', assurance: 'fail' }),
      row({ variation: 'empty', assurance: 'empty' }),
      row({ period: '2024-08-01' }),
      row(undefined),
    ]
    const { strong, words } = boardAnswer(rows, 'the trust')
    expect(strong).toBe('Of 4 measures 1 has got worse by more than chance and 2 will miss their target unless something changes.')
    expect(words).toBe(
      '1 has got better by more than chance. 1 has no figure for September 2024, which is due. Of 1 nobody can tell: it has too few points. 1 more has no figure here.',
    )
  })

  test('without a figure it says so, and where nothing is wrong it says that', () => {
    expect(boardAnswer([row(undefined)], 'Ash ward').strong).toBe('No measure has a figure for Ash ward.')
    expect(boardAnswer([row({}), row({})], 'x').strong).toBe('Of 2 measures none has got worse by more than chance.')
    expect(boardAnswer([row({ variation: 'concern_low' })], 'x').strong).toBe(
      'The one measure with a figure has got worse by more than chance.',
    )
  })
})

test('concern that will also miss comes before concern, certain to miss, late, and the rest', () => {
  const order = [
    row({ variation: 'concern_high', assurance: 'fail' }),
    row({ variation: 'concern_high', assurance: 'pass' }),
    row({ assurance: 'fail' }),
    row({ variation: 'improvement_low', assurance: 'fail' }),
    row({ period: '2024-07-01' }),
    row({ assurance: 'inconsistent' }),
    row({}),
    row(undefined),
  ].map(urgency)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('an address says a view and is read back as the same', () => {
  const view = {
    place: 4,
    order: 'concern',
    change: 'concern',
    assured: 'fail',
    stale: true,
    theme: 'A & B',
    level: 'ward',
    beside: true,
  } as const
  expect(viewOf(boardAddress(view).split('?')[1] ?? '')).toEqual(view)
  expect(boardAddress(viewOf('order=nonsense&variation=x&place=-1'))).toBe('/measures')
})

test('a view narrows to what it asks for', () => {
  const rows = [row({ variation: 'concern_high' }), row({ assurance: 'fail' }, { theme: 'Access' }), row({ period: '2024-07-01' })]
  const count = (search: string) => narrowed(rows, viewOf(search)).length
  expect([
    count(''),
    count('variation=concern'),
    count('assurance=fail'),
    count('figure=late'),
    count('theme=Access'),
    count('level=board'),
  ]).toEqual([3, 1, 1, 1, 1, 0])
})

test('every measure with a figure stands in one cell of the matrix', () => {
  const rows = [
    row({ variation: 'concern_high', assurance: 'fail' }),
    row({ variation: 'neutral_low' }),
    row({ variation: 'empty', assurance: 'empty' }),
    row(undefined),
  ]
  const lines = matrixOf(rows)
  expect(lines.flatMap(({ cells }) => cells.flatMap((cell) => cell.rows))).toHaveLength(3)
  expect(lines.map(({ change }) => change)).toEqual(['concern', 'improvement', 'change', 'common', 'few'])
  expect(lines[0]?.cells.map(({ assured }) => assured)).toEqual(['fail', 'inconsistent', 'pass', 'none', 'few'])
})
