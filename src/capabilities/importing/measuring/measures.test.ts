import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { readFigure } from '../../../documents/recognising/read-figure.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { recognisers } from '../recognised-once.ts'

const read = (drawn: string, more: { title?: string; sheet?: string } = {}) => recognise(buildReading(buildGrid(drawn, more)), recognisers)
const rowsOf = (drawn: string, more = {}) => read(drawn, more).tables.flatMap(({ kind, rows }) => (kind === 'measures' ? rows : []))
const fieldsOf = (drawn: string, more = {}) => rowsOf(drawn, more).map(({ fields }) => fields)
const values = (...said: [string, number | null][]) => said.map(([period, value]) => ({ period, value }))

it.each([
  ['92.4%', 92.4, '%'],
  ['92.4 %', 92.4, '%'],
  ['1,234', 1234, undefined],
  ['1234.5', 1234.5, undefined],
  ['-3', -3, undefined],
  ['−0.5', -0.5, undefined],
  ['+2', 2, undefined],
  ['.5', 0.5, undefined],
  ['0', 0, undefined],
  ['£1.2m', 1.2, '£m'],
  ['£1,234', 1234, '£'],
  ['12 days', 12, 'days'],
  ['3.5 hrs', 3.5, 'hours'],
  ['4.2 WTE', 4.2, 'WTE'],
  ['91% ↑', 91, '%'],
  ['', null, undefined],
  ['-', null, undefined],
  ['*', null, undefined],
  ['<5', null, undefined],
  ['3 (2.1%)', null, undefined],
  ['12/15', null, undefined],
  ['1 in 4', null, undefined],
  ['(12)', null, undefined],
  ['1,5', null, undefined],
  ['12,34', null, undefined],
  ['1.2.3', null, undefined],
  ['TBC', null, undefined],
  ['12 wards', null, undefined],
  ['92% Green', null, undefined],
])('the figure %j is %j', (text, value, unit) => expect([readFigure(text).value, readFigure(text).unit]).toEqual([value, unit]))

describe('tables of measures of many layouts', () => {
  const wide = `
    | Measure | Target | Apr-24 | May-24 | Jun-24 | Trend |
    | Sepsis screening | 95% | 92.4% | 93.1% | 96% | ↑ |
    | Falls | 10 | 12 | - | 1,234 | ↓ |
    | Complaints | <5 | * | 3 (2.1%) | 4 | |`

  it('reads periods as columns, lists what is no one figure, and leaves the trend', () => {
    expect(fieldsOf(wide)).toEqual([
      { name: 'Sepsis screening', values: values(['Apr-24', 92.4], ['May-24', 93.1], ['Jun-24', 96]), unit: '%', target: '95%' },
      { name: 'Falls', values: values(['Apr-24', 12], ['May-24', null], ['Jun-24', 1234]), unit: null, target: '10' },
      { name: 'Complaints', values: values(['Apr-24', null], ['May-24', null], ['Jun-24', 4]), unit: null, target: '<5' },
    ])
    expect(rowsOf(wide).map(({ problems }) => problems)).toEqual([
      [],
      ['No value for May-24: the cell says “-”'],
      ['No value for Apr-24: “*” cannot be read as one figure', 'No value for May-24: “3 (2.1%)” cannot be read as one figure'],
    ])
    expect(read(wide).problems).toEqual(['table 1: columns left out: “Trend”'])
  })

  it('reads periods as rows', () =>
    expect(
      fieldsOf(
        '| Indicator | Month | Value | Target |\n| Falls | Apr-24 | 12 | 10 |\n| Falls | May-24 | 9 | 10 |\n| RTT | Apr-24 | 58.2% | 92% |',
      ),
    ).toEqual([
      { name: 'Falls', values: values(['Apr-24', 12]), unit: null, target: '10' },
      { name: 'Falls', values: values(['May-24', 9]), unit: null, target: '10' },
      { name: 'RTT', values: values(['Apr-24', 58.2]), unit: '%', target: '92%' },
    ]))

  it('reads one measure to a table, named by its title', () => {
    const table = '| Month | Actual | Target |\n| Apr 24 | 4.5 | 5 |\n| May 24 | 5.1 | 5 |'
    expect(fieldsOf(table, { title: 'Falls per 1,000 bed days' })).toEqual([
      { name: 'Falls per 1,000 bed days', values: values(['Apr 24', 4.5]), target: '5' },
      { name: 'Falls per 1,000 bed days', values: values(['May 24', 5.1]), target: '5' },
    ])
    expect(rowsOf(table)[0]).toMatchObject({
      fields: { name: null },
      problems: ['No name: no title over the table says which measure it is'],
    })
  })

  it('reads one measure by its series, and a target only where it never changes', () => {
    const table = (last: string) =>
      `| | Apr | May | Jun |\n| Actual | 58% | 59% | 60% |\n| Target | 92% | 92% | ${last} |\n| Numerator | 100 | 120 | 130 |`
    const own = { name: 'RTT 18 weeks', values: values(['Apr', 58], ['May', 59], ['Jun', 60]), unit: '%' }
    expect(fieldsOf(table('92%'), { title: 'RTT 18 weeks' })).toEqual([{ ...own, target: '92%' }])
    expect(fieldsOf(table('85%'), { title: 'RTT 18 weeks' })).toEqual([own])
    expect(read(table('85%'), { title: 'RTT 18 weeks' }).problems).toContain(
      'table 1: row “Target” was not taken: the target is not the same in every period',
    )
  })

  it('turns a table with a measure a column', () => {
    const table = '| Month | Falls | Pressure ulcers |\n| Apr 24 | 12 | 3 |\n| May 24 | 10 | * |'
    expect(rowsOf(table, { sheet: 'Quality' }).map(({ at, fields }) => [at, fields.name, fields.values])).toEqual([
      ['Quality!B1', 'Falls', values(['Apr 24', 12], ['May 24', 10])],
      ['Quality!C1', 'Pressure ulcers', values(['Apr 24', 3], ['May 24', null])],
    ])
  })

  it('reads names without a header only under a title that says they are measures', () => {
    const table = '| | Target | Apr | May |\n| Falls | 10 | 12 | 9 |\n| Sepsis | 95% | 92% | 93% |'
    expect(fieldsOf(table, { title: 'Performance dashboard' }).map(({ name }) => name)).toEqual(['Falls', 'Sepsis'])
    expect(fieldsOf(table, { title: 'Numbers by ward' })).toEqual([])
  })

  it.each([
    ['Q1 | Q2 | YTD', ['Q1', 'Q2', 'YTD']],
    ['2022/23 | 2023/24 | 2024/25', ['2022/23', '2023/24', '2024/25']],
    ['w/e 7 Jan | w/e 14 Jan | w/e 21 Jan', ['w/e 7 Jan', 'w/e 14 Jan', 'w/e 21 Jan']],
    ['01/04/2024 | 01/05/2024 | 01/06/2024', ['01/04/2024', '01/05/2024', '01/06/2024']],
    ['M1 | M2 | M3', ['M1', 'M2', 'M3']],
    ['Apr (%) | May (%) | Jun (%)', ['Apr', 'May', 'Jun']],
    ['Last month | This month | YTD', ['Last month', 'This month', 'YTD']],
    ['Actual Apr 24 | Actual May 24 | Actual Jun 24', ['Apr 24', 'May 24', 'Jun 24']],
  ])('reads values under %s', (header, periods) =>
    expect(fieldsOf(`| KPI | ${header} |\n| Falls | 3 | 4 | 5 |`)[0]?.values).toEqual(
      values(...periods.map((period, at): [string, number] => [period, at + 3])),
    ),
  )

  it('reads a header of two rows, shading and the owner; what is of each month but no value is left', () => {
    expect(
      fieldsOf(`
        | Metric | Lead | Polarity | Target | Actual performance | < | RAG |
        | ^ | ^ | ^ | ^ | Q1 | Q2 | ^ |
        | Sickness | Director of People | Lower is better | ≤4.5% | 5.1% | 4.9% | {amber} |`),
    ).toEqual([
      {
        name: 'Sickness',
        values: values(['Q1', 5.1], ['Q2', 4.9]),
        unit: '%',
        target: '≤4.5%',
        direction: 'Lower is better',
        owner: 'Director of People',
        rag: 'amber',
      },
    ])
    const pairs = '| Measure | Apr | < | May | < |\n| ^ | Target | Actual | Target | Actual |\n| Falls | 10 | 12 | 10 | 9 |'
    expect(fieldsOf(pairs)).toEqual([{ name: 'Falls', values: values(['Apr', 12], ['May', 9]) }])
    expect(read(pairs).problems).toEqual(['table 1: columns left out: “Apr Target”, “May Target”'])
  })

  it('reads the summary tables of making data count', () =>
    expect(
      fieldsOf(
        '| KPI | Latest month | Measure | Target | Mean | Lower process limit | Upper process limit |\n| Sickness | Sep 24 | 4.9% | 4.5% | 4.8% | 4.1% | 5.6% |',
      ),
    ).toEqual([{ name: 'Sickness', values: values(['Sep 24', 4.9]), unit: '%', target: '4.5%' }]))

  it('keeps totals as rows and says what they are, and reads on under headings across', () => {
    const rows = rowsOf('| Measure | Apr | May |\n| Access | < | < |\n| Referrals | 10 | 12 |\n| Discharges | 5 | 6 |\n| Total | 15 | 19 |')
    expect(rows.map(({ fields }) => fields.name)).toEqual(['Referrals', 'Discharges', 'Total'])
    expect(rows[2]?.problems).toEqual(['A total of other rows'])
  })

  it('takes no value where two columns of a long table hold figures', () =>
    expect(rowsOf('| Indicator | Month | Value | Rate |\n| Falls | Apr-24 | 12 | 4.1 |')[0]).toMatchObject({
      fields: { values: values(['Apr-24', null]) },
      problems: ['No value taken: “Value”, “Rate” all hold figures'],
    }))

  it.each([
    '| Ward | Apr | May | Jun |\n| Oak | 1 | 2 | 3 |\n| Elm | 2 | 2 | 2 |',
    '| Cost centre | Budget | Actual | Variance |\n| Ward 1 | 100 | 110 | -10 |',
    '| Theme | Red | Amber | Green | Total |\n| Quality | 1 | 2 | 3 | 6 |',
    '| Directorate | Extreme | High | Moderate | Low |\n| Surgery | 1 | 2 | 3 | 4 |',
    '| Likelihood | 1 | 2 | 3 |\n| 5 | 5 | 10 | 15 |',
    '| Risk | Q1 | Q2 |\n| Waits harm people | 16 | 20 |',
    '| KPI | Definition | Source |\n| Falls | Falls with harm | Datix |',
    '| Contents | Page |\n| Quality | 3 |',
  ])('%j is none', (drawn) => expect(read(drawn).tables[0]).toMatchObject({ kind: 'unknown', rows: [] }))

  it('leaves a plan with measures of success a plan', () =>
    expect(
      read('| Theme | Action | Measure of success | Target date | Lead | RAG |\n| Care | Huddles | Fewer falls | May | CN | G |').tables[0]
        ?.kind,
    ).toBe('delivery-plan'))
})

it('gives no name to rows that share one, as a numerator and its denominator do', () => {
  const rows = rowsOf('| Measure | | Apr 24 | May 24 |\n| RTT | Numerator | 120 | 130 |\n| ^ | Denominator | 200 | 200 |')
  expect(rows.map(({ fields }) => [fields.name, (fields.values as { value: number }[])[0]?.value])).toEqual([
    [null, 120],
    [null, 200],
  ])
  expect(rows[0]?.problems).toEqual(['No name: “RTT” stands over several rows, and which of them this is cannot be told'])
})

it('reads what stands beside the figures of a register, and a number of something as no total', () => {
  const rows = rowsOf(
    '| KPI ref | KPI | Definition | Frequency | Target | Owner | Data lead | Data source | Apr 24 |\n| A1 | Number of visits | At home | Monthly | 10 | CN | Analyst | Record | 9 |',
  )
  expect(rows.map(({ fields, problems }) => [fields, problems])).toEqual([
    [
      {
        ...{ code: 'A1', name: 'Number of visits', definition: 'At home', frequency: 'Monthly', target: '10', owner: 'CN' },
        ...{ steward: 'Analyst', source: 'Record', values: values(['Apr 24', 9]) },
      },
      [],
    ],
  ])
})

it('reads a register of measures that has no figures yet', () =>
  expect(fieldsOf('| Measure | Definition | Frequency | Owner |\n| Falls | With harm | Monthly | CN |')).toEqual([
    { name: 'Falls', definition: 'With harm', frequency: 'Monthly', owner: 'CN' },
  ]))
