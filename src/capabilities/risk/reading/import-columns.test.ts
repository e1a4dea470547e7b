import { describe, expect, it } from 'vitest'
import { buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers } from './imports.ts'

const rowsOf = (drawn: string) => recognise(buildReading(drawn), riskRecognisers).tables.flatMap(({ rows }) => rows)
const fieldsOf = (drawn: string) => rowsOf(drawn).map(({ fields }) => fields)

describe('columns of registers by other names', () => {
  it('calls a risk told in parts by its event; without one by its other parts, and says so', () => {
    const rows = rowsOf(`
      | Ref | If | Then | Resulting in | Current score |
      | 1 | we cannot recruit | wards are short | harm | 20 |
      | 2 | savings fail | | special measures | 12 |`)
    expect(rows.map(({ fields }) => fields.title)).toEqual(['Wards are short', 'If savings fail\nResulting in special measures'])
    expect(rows.map(({ problems }) => problems)).toEqual([[], ['A part of the risk is empty']])
  })

  it('takes the plain title before its parts', () =>
    expect(
      fieldsOf('| Ref | Risk title | If | Then | Resulting in | Score |\n| 1 | Staffing | a thing | another | harm | 20 |')[0]?.title,
    ).toBe('Staffing'))

  it('reads a column called risk as the number where it holds numbers and the words stand beside it', () =>
    expect(
      fieldsOf('| Risk | Description | Score | Target |\n| SR1 | Waits harm people | 20 | 10 |\n| SR2 | Money runs out | 12 | 8 |')[0],
    ).toEqual({
      number: 'SR1',
      title: 'Waits harm people',
      score: 20,
      target: 10,
    }))

  it('never takes the first of several scores under one merged heading for the current one', () =>
    expect(
      fieldsOf(`
      | Risk | Score | < | < | Target | Movement |
      | ^ | Q4 23/24 | Q1 24/25 | Q2 24/25 | ^ | ^ |
      | 1. Waits harm people | 16 | 20 | 20 | 10 | ↔ |
      | 2. Money runs out | 12 | 12 | 9 | 6 | ↓ |`).map(({ score }) => score),
    ).toEqual([20, 9]))

  it('cannot tell the latest of quarters without years that are not printed in order', () => {
    const rows = rowsOf(
      '| Ref | Principal risk | Q4 score | Q1 score | Target |\n| 1 | Waits harm people | 16 | 20 | 10 |\n| 2 | Money runs out | 12 | 9 | 6 |',
    )
    expect(rows.map(({ fields }) => fields.score)).toEqual([null, null])
    expect(rows[0]?.problems).toEqual(['No score taken: “Q4 score”, “Q1 score” do not say which is the latest'])
  })

  it.each([
    ['| Ref | Principal risk | Gross | Net | Target |\n| 1 | Waits harm people | 25 | 20 | 10 |', { score: 20 }],
    ['| Ref | Risk | Last month | This month | Target |\n| 1 | Waits harm people | 16 | 20 | 10 |', { score: 20 }],
    ['| BAF | Risk | Score and direction | Target |\n| 1 | Waits harm people | 20 ⬆ | 10 |', { score: 20, direction: '⬆' }],
    ['| Ref | Principal risk | Rating | Target |\n| 1 | Waits harm people | L3xC4=12 | 6 |', { score: 12, likelihood: 3, consequence: 4 }],
  ])('reads %j', (drawn, expected) => expect(fieldsOf(drawn)[0]).toMatchObject(expected))

  it('leaves scores at closure, and quarters that no word calls scores, alone', () =>
    expect([
      ...rowsOf('| Risk ID | Risk title | Date closed | Score at closure |\n| 1 | Old risk | May 24 | 6 |'),
      ...rowsOf('| Risk | Q1 | Q2 |\n| Waits harm people | 16 | 20 |\n| Money runs out | 12 | 9 |'),
    ]).toEqual([]))

  it.each(['Now', 'Current', 'Today'])('takes “%s” for the current score, not the quarter beside it', (named) =>
    expect(fieldsOf(`| Ref | Risk | ${named} | Q1 | Target |\n| 1 | Waits harm people | 20 | 16 | 10 |`)[0]).toMatchObject({ score: 20 }),
  )

  it('cannot tell the current score of a lone quarter beside figures nobody named', () => {
    const [row] = rowsOf('| Ref | Risk | Position | Q1 | Target |\n| 1 | Waits harm people | 20 | 16 | 10 |')
    expect(row?.fields.score).toBeNull()
    expect(row?.problems).toEqual(['No score taken: “Position”, “Q1” do not say which is the latest'])
  })
})
