import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers } from './imports.ts'

const read = (drawn: string, more: { title?: string; sheet?: string } = {}) =>
  recognise(buildReading(buildGrid(drawn, more)), riskRecognisers)
const kindOf = (drawn: string, more = {}) => read(drawn, more).tables[0]?.kind
const could = (kind: string, other: string) => `table 1: read as ${kind}, but could be ${other}: check the kind`

describe('a register or a framework', () => {
  it('reads an operational register with its owners', () => {
    const register = `
      | Risk ID | Division | Risk description | Risk owner | Likelihood | Consequence | Current score | Target | Review date |
      | 2345 | Surgery | Theatre staffing gaps | General manager | 4 | 4 | 16 | 8 | 01/06/24 |
      | 2350 | Medicine | Ward flooding | | 3 | 3 | 9 | 4 | 01/07/24 |`
    const { tables, problems } = read(register, { title: 'Operational risk register' })
    expect(tables[0]?.kind).toBe('risk-register')
    expect(tables[0]?.rows).toEqual([
      {
        at: 'table 1 row 2',
        fields: {
          number: '2345',
          title: 'Theatre staffing gaps',
          score: 16,
          likelihood: 4,
          consequence: 4,
          target: 8,
          owner: 'General manager',
          reviewOn: '01/06/24',
        },
        problems: [],
      },
      {
        at: 'table 1 row 3',
        fields: {
          number: '2350',
          title: 'Ward flooding',
          score: 9,
          likelihood: 3,
          consequence: 3,
          target: 4,
          owner: null,
          reviewOn: '01/07/24',
        },
        problems: ['No owner is given'],
      },
    ])
    expect(problems).toEqual(['table 1: columns left out: “Division”'])
  })

  it.each([
    [
      '| Ref | Description | Handler | Opened | L | I | Rating |\n| CRR1 | Waits | COO | Jan 24 | 4 | 4 | 16 |',
      { title: 'Corporate Risk Register' },
    ],
    [
      '| Datix ID | Title | Handler | Risk type | Rating (initial) | Rating (current) | Rating (target) |\n| 12 | Oxygen | Matron | Clinical | 20 | 12 | 4 |',
      {},
    ],
    ['| Ref | Risk | Owner | L | C | Score |\n| 1 | Waits | COO | 4 | 4 | 16 |', { sheet: 'Risk register' }],
    ['| Risk ID | Directorate | Risk | Lead | Score | Next review |\n| 1 | Surgery | Waits | COO | 16 | May |', {}],
    [
      '| Hazard | Description | Likelihood | Consequence | Score | Owner |\n| Fire | Wards burn | 2 | 5 | 10 | COO |',
      { title: 'Local risk log' },
    ],
  ])('%j is a register', (drawn, more) => expect(kindOf(drawn, more)).toBe('risk-register'))

  it.each([
    ['| BAF Ref | Principal risk | Executive lead | Current score | Target |\n| 1 | Waits | COO | 16 | 8 |', {}],
    [
      '| Risk ref | Risk description | Executive lead | Controls | Assurances | Gaps in control | Score |\n| 1 | Waits | COO | Plan | Audit | None | 16 |',
      {},
    ],
    ['| Ref | Risk | Risk owner | Score | Target score |\n| 1 | Waits | COO | 16 | 8 |', { title: 'Board Assurance Framework' }],
    ['| No | Strategic risk | Lead | Score | Strategic objective |\n| 1 | Waits | COO | 16 | Great care |', {}],
  ])('%j is a framework', (drawn, more) => {
    const [table] = read(drawn, more).tables
    expect(table?.kind).toBe('baf')
    expect(table?.rows[0]?.fields).not.toHaveProperty('owner')
  })

  it('reads what says neither as a framework, and notes a close choice either way', () => {
    expect(read('| Ref | Risk | Current score |\n| 1 | Waits | 16 |').problems).toEqual([could('baf', 'risk-register')])
    expect(read('| Ref | Risk title | Owner | Score |\n| 1 | Waits | COO | 16 |').problems).toEqual([could('risk-register', 'baf')])
  })

  it('keeps the kind of the table before for one that goes on under its very header', () => {
    const header = '| Ref | Risk | Score |'
    const { tables } = recognise(
      buildReading(
        buildGrid(`${header}\n| 1 | Waits | 16 |`, { title: 'Corporate risk register' }),
        buildGrid(`${header}\n| 2 | Money | 12 |`, { table: 2 }),
      ),
      riskRecognisers,
    )
    expect(tables.map(({ kind }) => kind)).toEqual(['risk-register', 'risk-register'])
  })

  it('never takes a proposed score for the current one', () => {
    expect(
      read('| Risk ID | Risk title | Owner | Current score | Proposed score |\n| 1 | Waits | COO | 16 | 12 |').tables[0]?.rows[0]?.fields
        .score,
    ).toBe(16)
    expect(
      read('| Risk ID | Risk title | Owner | Proposed score | Target |\n| 1 | Waits | COO | 12 | 8 |').tables[0]?.rows[0]?.fields,
    ).not.toHaveProperty('score')
  })
})
