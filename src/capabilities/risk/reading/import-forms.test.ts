import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers } from './imports.ts'

const read = (...grids: Parameters<typeof buildReading>) => recognise(buildReading(...grids), riskRecognisers)
const fieldsOf = (...grids: Parameters<typeof buildReading>) =>
  read(...grids).tables.flatMap(({ rows }) => rows.map(({ fields }) => fields))

describe('one risk to a table, told by labels and values', () => {
  it('reads labels down the left', () => {
    const { tables, problems } = read(`
      | Principal Risk 3: | Too few registered nurses |
      | Executive Lead | Chief Nurse |
      | Current risk score | L 4 C 5 = 20 |
      | Target risk score | L 2 C 5 = 10 |
      | Key controls | Workforce plan |`)
    expect(tables[0]).toMatchObject({ kind: 'baf', source: { table: 1 } })
    expect(tables[0]?.rows).toEqual([
      {
        at: 'table 1 row 1',
        fields: {
          number: '3',
          title: 'Too few registered nurses',
          score: 20,
          likelihood: 4,
          consequence: 5,
          target: 10,
          controls: 'Workforce plan',
          lead: 'Chief Nurse',
          targetLikelihood: 2,
          targetConsequence: 5,
        },
        problems: [],
      },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    [
      'scores of several moments in a small table, the figures over them',
      `| BAF ref | BAF 1 | Executive lead | Chief Nurse |
       | Risk description | Waits harm people | < | < |
       | | Likelihood | Consequence | Score |
       | Inherent risk | 5 | 5 | 25 |
       | Current risk | 4 | 5 | 20 |
       | Target risk | 2 | 5 | 10 |
       | Controls | Recovery plan | < | < |`,
      {
        number: 'BAF 1',
        title: 'Waits harm people',
        score: 20,
        likelihood: 4,
        consequence: 5,
        target: 10,
        controls: 'Recovery plan',
        lead: 'Chief Nurse',
        inherentScore: 25,
        inherentLikelihood: 5,
        inherentConsequence: 5,
        targetLikelihood: 2,
        targetConsequence: 5,
      },
    ],
    [
      'the moments over them, and the title in the cell of the label',
      `| Principal risk 5 – Estate not fit for purpose | < | < | < |
       | Lead | Director of Estates | < | < |
       | | Inherent | Current | Target |
       | Likelihood | 5 | 4 | 2 |
       | Consequence | 4 | 4 | 4 |
       | Score | 20 | 16 | 8 |`,
      {
        number: '5',
        title: 'Estate not fit for purpose',
        score: 16,
        likelihood: 4,
        consequence: 4,
        target: 8,
        inherentScore: 20,
        inherentLikelihood: 5,
        inherentConsequence: 4,
        targetLikelihood: 2,
        targetConsequence: 4,
      },
    ],
    [
      'the quarters of a year, of which the last filled is the current one',
      `| Principal risk 8 | Cyber attack stops care | < | < | < | < |
       | Risk scoring | Q1 | Q2 | Q3 | Q4 | Target |
       | Likelihood | 3 | 4 | | | 2 |
       | Consequence | 5 | 5 | | | 5 |
       | Score | 15 | 20 | | | 10 |`,
      {
        number: '8',
        title: 'Cyber attack stops care',
        score: 20,
        likelihood: 4,
        consequence: 5,
        target: 10,
        targetLikelihood: 2,
        targetConsequence: 5,
      },
    ],
    [
      'labels over values',
      `| Strategic risk 4 – Digital plans fail | < | < | < |
       | Executive lead | Lead committee | Date last reviewed | Risk appetite |
       | Chief Information Officer | Finance | July 2024 | Open |
       | Inherent score | Current score | Target score | Target date |
       | 5 x 4 = 20 | 4 x 4 = 16 | 2 x 4 = 8 | March 2026 |`,
      {
        number: '4',
        title: 'Digital plans fail',
        score: 16,
        likelihood: 4,
        consequence: 4,
        target: 8,
        inherentScore: 20,
        committee: 'Finance',
        ...{ lead: 'Chief Information Officer', appetite: 'Open', targetBy: 'March 2026' },
      },
    ],
  ])('reads %s', (_, drawn, expected) => expect(fieldsOf(drawn)).toEqual([expected]))

  it('reads forms that follow one another on a sheet, each at its own place', () => {
    const form = (number: number, title: string, score: number) =>
      `| Principal risk ${number}: ${title} | < | < |\n| Executive lead | Chief Nurse | |\n| | L | Score |\n| Current | 4 | ${score} |\n| | | |`
    const { tables } = read(buildGrid(`${form(1, 'Waits harm people', 20)}\n${form(2, 'Money runs out', 12)}`, { sheet: 'BAF' }))
    expect(tables.flatMap(({ rows }) => rows.map(({ at, fields }) => [at, fields.number, fields.title, fields.score]))).toEqual([
      ['BAF!A1', '1', 'Waits harm people', 20],
      ['BAF!A6', '2', 'Money runs out', 12],
    ])
  })

  it('gives null with a problem for a label without a value', () =>
    expect(
      read('| Risk ref | BAF 9 |\n| Risk description | Estates fail |\n| Current score | 4 x 4 = 20 |\n| Target score | |').tables[0]
        ?.rows[0],
    ).toMatchObject({
      fields: { score: null, target: null },
      problems: ['The score “4 x 4 = 20” contradicts itself', 'The target is empty'],
    }))

  it.each([
    ['a label told twice', '| Risk | Waits harm people |\n| Score | 20 |\n| Score | 16 |\n| Owner | Chief Nurse |'],
    [
      'several risks beside one another',
      '| BAF ref | 1 | 2 |\n| Risk title | Waits | Money |\n| Current score | 20 | 12 |\n| Target score | 10 | 8 |',
    ],
    [
      'the cover of a paper',
      '| Report title | Board assurance framework |\n| Executive lead | Chief Nurse |\n| Risk implications | See risk 1 |',
    ],
  ])('does not read %s', (_, drawn) => {
    const { tables, problems } = read(drawn)
    expect(tables.flatMap(({ rows }) => rows)).toEqual([])
    expect(problems[0]).toMatch(/not a kind of table that is imported/)
  })
})
