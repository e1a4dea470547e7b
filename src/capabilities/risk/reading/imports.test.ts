import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers } from './imports.ts'

const read = (...grids: Parameters<typeof buildReading>) => recognise(buildReading(...grids), riskRecognisers)
const fieldsOf = (...grids: Parameters<typeof buildReading>) =>
  read(...grids).tables.flatMap(({ rows }) => rows.map(({ fields }) => fields))

describe('assurance frameworks of many layouts', () => {
  it('reads number, title and score, and says where a direction is announced but not given', () => {
    const { tables } = read(
      '| BAF No | Risk Title | Current Score/Direction |\n| 01 | Waits harm people | 20 |\n| 02 | Money runs out | 12 ↑ |',
    )
    expect(tables[0]?.rows).toEqual([
      {
        at: 'table 1 row 2',
        fields: { number: '01', title: 'Waits harm people', score: 20, direction: null },
        problems: ['No direction is given'],
      },
      { at: 'table 1 row 3', fields: { number: '02', title: 'Money runs out', score: 12, direction: '↑' }, problems: [] },
    ])
  })

  it('reads a sheet with title lines and a column for each thing', () => {
    expect(
      fieldsOf(
        buildGrid(
          `
      | Board Assurance Framework 2024/25 | < | < | < | < | < | < |
      | Position at Q2 2024/25 | | | | | | |
      | BAF No | Risk Title | Likelihood | Impact | Current Score | Direction | Target |
      | 01 | Waits harm people | 4 | 5 | 20 | → | 6 |
      | 02 | Money runs out | 3 | 4 | 12 | Increasing | 8 |`,
          { sheet: 'BAF' },
        ),
      ),
    ).toEqual([
      { number: '01', title: 'Waits harm people', score: 20, likelihood: 4, consequence: 5, direction: '→', target: 6 },
      { number: '02', title: 'Money runs out', score: 12, likelihood: 3, consequence: 4, direction: 'Increasing', target: 8 },
    ])
  })

  it('reads the current score, never the inherent or target one, under grouped headings', () => {
    const grouped = `
      | Ref | Principal risk | Inherent risk | < | < | Current risk | < | < | Target risk | < | < | Trend |
      | ^ | ^ | L | C | Score | L | C | Score | L | C | Score | ^ |
      | SR1 | Waits harm people | 5 | 5 | 25 | 4 | 4 | 16 | 2 | 4 | 8 | ↔ |`
    const expected = [
      {
        number: 'SR1',
        title: 'Waits harm people',
        score: 16,
        likelihood: 4,
        consequence: 4,
        direction: '↔',
        target: 8,
        inherentScore: 25,
        inherentLikelihood: 5,
        inherentConsequence: 5,
        targetLikelihood: 2,
        targetConsequence: 4,
      },
    ]
    expect(fieldsOf(grouped)).toEqual(expected)
    expect(fieldsOf(grouped.replaceAll('<', ' ').replaceAll('^', ' '))).toEqual(expected)
  })

  it('never takes a product apart without being told the order', () => {
    const { tables } = read(
      '| Risk ID | Risk description | Residual rating | Target rating |\n| 7 | Waits harm people | 4x5=20 | 3 x 3 = 9 |\n| 8 | Money runs out | 4x4=16 | 8 |',
    )
    expect(tables[0]?.rows.map(({ fields }) => fields)).toEqual([
      {
        number: '7',
        title: 'Waits harm people',
        score: 20,
        likelihood: null,
        consequence: null,
        target: 9,
        targetLikelihood: 3,
        targetConsequence: 3,
      },
      { number: '8', title: 'Money runs out', score: 16, likelihood: 4, consequence: 4, target: 8 },
    ])
    expect(tables[0]?.rows[0]?.problems).toEqual([
      'No likelihood: “4x5” does not say which factor is which',
      'No consequence: “4x5” does not say which factor is which',
    ])
    expect(fieldsOf('| Risk ID | Risk | Current score (L x C) |\n| 7 | Waits harm people | 4x5=20 |')[0]).toMatchObject({
      score: 20,
      likelihood: 4,
      consequence: 5,
    })
    expect(fieldsOf('| Risk ID | Risk | Current score (C x L) |\n| 7 | Waits harm people | 4x5=20 |')[0]).toMatchObject({
      score: 20,
      likelihood: 5,
      consequence: 4,
    })
    expect(fieldsOf('| Risk ID | Risk | Score |\n| 7 | Waits harm people | 20 (L4 C5) |')[0]).toMatchObject({
      score: 20,
      likelihood: 4,
      consequence: 5,
    })
  })

  it('takes the score of the latest period filled', () => {
    expect(
      fieldsOf(
        '| BAF ref | Strategic risk | Q1 score | Q2 score | Q3 score | Target score |\n| 1 | Waits harm people | 16 | 20 | | 8 |\n| 2 | Money runs out | 9 | 12 | | 6 |',
      ).map((row) => row.score),
    ).toEqual([20, 12])
  })

  it('gives no score for what is not one whole number, and lists it', () => {
    const { tables } = read(`
      | No | Risk | Current score | Inherent score |
      | 1 | One thing | 15 → 12 | 25 |
      | 2 | Two things | TBC | 20 |
      | 3 | Three things | | 16 |
      | 4 | Four things | 12.5 | 16 |
      | 5 | Five things | High (15) | 16 |
      | 6 | Six things | 20/25 | 25 |
      | 7 | Seven things | 16 | 25 |
      | 8 | Eight things | 12 | 25 |
      | 9 | Nine things | 3x4=15 | 25 |
      | 10 | Ten things | 9 Moderate | 25 |
      | 11 | Eleven things | 8 | 25 |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.score)).toEqual([null, null, null, null, 15, null, 16, 12, null, 9, 8])
    expect(
      tables[0]?.rows
        .filter(({ fields }) => fields.score === null)
        .every(({ problems }) => problems.some((words) => words.startsWith('The score'))),
    ).toBe(true)
  })

  it('says when likelihood, consequence and score do not agree', () => {
    expect(read('| Risk ID | Risk | L | C | Score |\n| 1 | Waits harm people | 4 | 4 | 20 |').tables[0]?.rows[0]?.problems).toEqual([
      'The score is 20, but 4 × 4 is 16: check which is meant',
    ])
  })

  it('reads one risk with its controls on rows of their own as one risk', () => {
    expect(
      fieldsOf(
        '| BAF ID | Principal Risk | Current score | Controls |\n| BAF1 | Waits harm people | 16 | Policy |\n| ^ | ^ | ^ | Audit |\n| BAF2 | Money runs out | 12 | Plan |',
      ),
    ).toEqual([
      { number: 'BAF1', title: 'Waits harm people', score: 16, controls: 'Policy\nAudit' },
      { number: 'BAF2', title: 'Money runs out', score: 12, controls: 'Plan' },
    ])
  })

  it('leaves matrices, bands and score keys alone', () => {
    const { tables } = read(
      '| Risk score | Risk rating | Description |\n| 1-3 | Low | Manage locally |\n| 15-25 | Extreme | Tell the board |',
      '| Score | Likelihood | Description |\n| 1 | Rare | May happen |\n| 5 | Certain | Will happen |',
      '| | 1 | 2 | 3 |\n| 1 | 1 | 2 | 3 |\n| 2 | 2 | 4 | 6 |',
      '| Risk rating | Number of risks |\n| High | 4 |',
      '| Risk appetite | Description |\n| Open | Willing |',
    )
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual(Array(5).fill(['unknown', 0]))
  })
})
