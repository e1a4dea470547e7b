import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { readTables, tablesOf } from '../../../documents/recognising/recognise.ts'
import { recognisers } from '../recognised-once.ts'
import { dateKey, datesDiffer, periodKey } from './dates.ts'
import { contradictionsIn } from './find.ts'

function found(...grids: Parameters<typeof buildReading>) {
  const reading = buildReading(...grids)
  const tables = tablesOf(reading, recognisers, {})
  return contradictionsIn(tables, readTables(tables, []).tables)
}

describe('scores', () => {
  const register = (score: number, title = 'Waits harm people') => `| BAF No | Risk Title | Current Score |\n| 01 | ${title} | ${score} |`

  it('names the same risk scored twice, by number or title', () => {
    expect(found(register(15), register(9))).toEqual([
      {
        kind: 'two-scores',
        at: ['table 1 row 2', 'table 2 row 2'],
        words: 'Risk 01, “Waits harm people”, is scored 15 at table 1 row 2, and 9 at table 2 row 2',
      },
    ])
    expect(found(register(15), register(9, 'Waits harm our people'))).toHaveLength(1)
    expect(found(register(15), '| Risk ID | Risk title | Owner | Score |\n| 77 | Waits harm people | COO | 12 |')).toHaveLength(1)
  })

  it('says nothing of the same score, another risk of the same number, or another quarter', () => {
    expect(found(register(15), register(15))).toEqual([])
    expect(found(register(15), register(9, 'Money runs out'))).toEqual([])
    expect(
      found(buildGrid(register(15), { title: 'BAF Q1 2024/25' }), buildGrid(register(9), { title: 'BAF Q2 2024/25', table: 2 })),
    ).toEqual([])
  })

  it('names a proposed score beside the current one, each at its cell', () => {
    const sheet = buildGrid(
      '| Risk ID | Risk | Owner | Current score | Proposed score |\n| 7 | Waits | COO | 16 | 12 |\n| 8 | Money | CFO | 9 | 9 |\n| 9 | Fire | COO | 9 | |',
      {
        sheet: 'Risk register',
      },
    )
    expect(found(sheet)).toEqual([
      {
        kind: 'proposed-score',
        at: ['Risk register!D2', 'Risk register!E2'],
        words: 'Risk 7, “Waits”, is 16 under “Current score” and 12 under “Proposed score”: the file does not say which of them stands',
      },
    ])
  })

  it('names a score that is not its product', () => {
    expect(found('| Risk ID | Risk | L | C | Score |\n| 1 | Waits | 4 | 4 | 20 |\n| 2 | Money | 3 | 4 | 12 |')).toMatchObject([
      { kind: 'score-not-product', at: ['table 1 row 2'], words: 'Risk 1, “Waits”, is scored 20, but likelihood 4 × consequence 4 is 16' },
    ])
    expect(found('| Risk ID | Risk | Current score |\n| 1 | Waits | 3x4=15 |\n| 2 | Money | 12 |\n| 3 | Fire | 8 |')).toMatchObject([
      { kind: 'score-not-product', at: ['table 1 row 2'] },
    ])
  })
})

describe('actions and statuses', () => {
  const log = (due: string, number = '1', title = 'Share the tracker') =>
    `| Ref | Action | Owner | Due | Status |\n| ${number} | ${title} | Secretary | ${due} | Open |`

  it('names the same action due twice', () =>
    expect(found(log('30 June 2024'), log('31/08/2024', '9'))).toEqual([
      {
        kind: 'two-due-dates',
        at: ['table 1 row 2', 'table 2 row 2'],
        words: 'Action 1, “Share the tracker”, is due “30 June 2024” at table 1 row 2, and “31/08/2024” at table 2 row 2',
      },
    ]))

  it.each([
    [log('30 June 2024'), log('30/06/2024')],
    [log('June 2024'), log('30/06/2024')],
    [log('TBC'), log('30/06/2024')],
    [log('May 2024'), log('June 2024', '1', 'Count the stock')],
  ])('says nothing of %j and %j', (a, b) => expect(found(a, b)).toEqual([]))

  it('names a word in a cell of another colour, but not in a banded row or brand colour', () => {
    expect(
      found('| Ref | Action | Owner | Due | BRAG |\n| 1 | Publish | CN | May | G {red} |\n| 2 | Hire | COO | May | Closed {red} |'),
    ).toEqual([
      { kind: 'word-not-colour', at: ['table 1 row 2'], words: '“BRAG” at table 1 row 2 says “G”, which is green, in a cell shaded red' },
    ])
    expect(found('| Theme | Action | RAG | Update |\n| Quality | Huddles | Complete {green} | Six wards |')).toMatchObject([
      { kind: 'word-not-colour', words: '“RAG” at table 1 row 2 says “Complete”, which is blue, in a cell shaded green' },
    ])
    expect(
      found('| Theme {red} | Action {red} | RAG {red} | Update {red} |\n| Care {red} | Huddles {red} | G {red} | Six {red} |'),
    ).toEqual([])
  })
})

describe('measures', () => {
  it('names two values of one measure and period, however the period is written', () => {
    expect(
      found(
        '| Measure | Apr-24 | May-24 |\n| Falls | 12 | 9 |',
        '| Indicator | Month | Value |\n| Falls | April 2024 | 14 |\n| Falls | June 2024 | 8 |',
      ),
    ).toEqual([
      {
        kind: 'two-values',
        at: ['table 1 row 2', 'table 2 row 2'],
        words: '“Falls” for Apr-24 is 12 at table 1 row 2, and 14 at table 2 row 2',
      },
    ])
    expect(found('| Measure | Actual |\n| Falls | 12 |', '| Measure | Actual |\n| Falls | 14 |')).toEqual([])
    expect(found('| Measure | Apr 24 |\n| Falls | 12 |', '| Measure | Apr 24 |\n| Falls | 4.1% |')).toEqual([])
  })

  it('names a total that is not the sum, and none where a figure is missing or the rows are shares', () => {
    const table = (total: string, last = '6') =>
      `| Measure | Apr | May |\n| Referrals | 10 | 12 |\n| Discharges | 5 | ${last} |\n| Total | 15 | ${total} |`
    expect(found(table('19'))).toEqual([
      {
        kind: 'total-not-sum',
        at: ['table 1 row 4', 'table 1 row 2', 'table 1 row 3'],
        words: '“Total” for May is 19 at table 1 row 4, but the 2 rows above it, from table 1 row 2, add up to 18',
      },
    ])
    expect(found(table('18'))).toEqual([])
    expect(found(table('19', '*'))).toEqual([])
    expect(found('| Measure | Apr |\n| A | 10% |\n| B | 20% |\n| Total | 15% |')).toEqual([])
  })

  it('adds a grand total from the totals before it', () =>
    expect(
      found(
        '| Measure | Apr |\n| A | 1 |\n| B | 2 |\n| Sub total | 3 |\n| C | 4 |\n| D | 5 |\n| Sub total | 9 |\n| Grand total | 13 |',
      ).map(({ at }) => at[0]),
    ).toEqual(['table 1 row 8']))
})

describe('periods', () => {
  const plan = (header: string) => `| Theme | Action | ${header} | RAG |\n| Care | Huddles | Six wards | G |`
  it('names a title of one quarter over columns of another', () =>
    expect(found(buildGrid(plan('Q2 update'), { title: 'Delivery plan Q1 2024/25' }))).toEqual([
      {
        kind: 'two-periods',
        at: ['table 1 row 2'],
        words: 'The title “Delivery plan Q1 2024/25” says Q1 2024/25, the column “Q2 update” says Q2',
      },
    ]))
  it('says nothing of a quarter before that stands beside the score of now', () =>
    expect(
      found(
        buildGrid('| Ref | Principal risk | Now | Q1 | Target |\n| 1 | Waits harm people | 20 | 16 | 10 |', {
          title: 'Assurance framework, Q2 2024/25',
        }),
      ),
    ).toEqual([]))

  it.each([
    ['Q1 update | Q2 update', 'Position at Q2 2024/25'],
    ['Q2 update', 'Delivery plan 2024/25'],
    ['Update', 'Delivery plan Q1 2024/25'],
  ])('says nothing of %j under %j', (header, title) =>
    expect(found(buildGrid(plan(header).replace('Six wards', header.includes('|') ? 'Six | Nine' : 'Six'), { title }))).toEqual([]),
  )

  it.each([
    ['31 March 2025', '2025-03-31'],
    ['31/03/25', '2025-03-31'],
    ['2025-03-31', '2025-03-31'],
    ['by end of March 2025', '2025-03'],
    ['Mar-25', '2025-03'],
    ['Q3', undefined],
    ['ongoing', undefined],
  ])('reads the date of %j', (words, key) => expect(dateKey(words)).toBe(key))

  it('compares dates and periods as they are meant', () => {
    expect([datesDiffer('Q3', 'Q4'), datesDiffer('Q3', 'q3'), datesDiffer('March 2025', '31/03/2025')]).toEqual([true, false, false])
    expect([periodKey('Apr-24') === periodKey('April 2024'), periodKey('Actual')]).toEqual([true, undefined])
  })
})
