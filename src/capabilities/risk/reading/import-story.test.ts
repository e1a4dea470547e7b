import { describe, expect, it } from 'vitest'
import { buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { riskRecognisers, riskRecognisersOf } from './imports.ts'

const read = (drawn: string, by = riskRecognisers) => recognise(buildReading(drawn), by).tables.flatMap(({ rows }) => rows)
const first = (drawn: string, by = riskRecognisers) => read(drawn, by)[0]
const register = (header: string, row: string) => `| Ref | ${header} | Current score |\n| 1 | ${row} | 16 |`
const parts = { cause: 'too few nurses', event: 'wards are short', effect: 'harm' }

describe('what a risk is, told in columns or in one text', () => {
  it.each([
    ['Cause | Event | Effect', 'too few nurses | wards are short | harm', { ...parts, title: 'Wards are short' }],
    ['If | Then | Resulting in', 'too few nurses | wards are short | harm', { ...parts, title: 'Wards are short' }],
    ['There is a risk that | Caused by | Leading to', 'wards are short | too few nurses | harm', { ...parts, title: 'Wards are short' }],
    ['If | Then | Resulting in', 'If too few nurses | then wards are short | resulting in harm', { ...parts, title: 'Wards are short' }],
    ['Risk title | Cause | Event | Effect', 'Staffing | too few nurses | wards are short | harm', { ...parts, title: 'Staffing' }],
    [
      'Risk description | Cause | Consequence',
      'Staffing | too few nurses | harm comes to patients',
      { title: 'Staffing', cause: 'too few nurses' },
    ],
    [
      'Risk description',
      'There is a risk that wards are short caused by too few nurses leading to harm',
      { ...parts, title: 'Wards are short' },
    ],
    ['Risk description', 'There is a risk that wards are short', { title: 'There is a risk that wards are short' }],
    ['Risk title | Description', 'Staffing | If too few nurses, then wards are short, resulting in harm', { ...parts, title: 'Staffing' }],
    [
      'Risk title | Description',
      'Staffing | Too many shifts are bank shifts',
      { title: 'Staffing', event: 'Too many shifts are bank shifts' },
    ],
    ['Risk title | Description | Event', 'Staffing | More of it | wards are short', { title: 'Staffing', event: 'wards are short' }],
  ])('reads %s: %s', (header, row, expected) => expect(first(register(header, row))?.fields).toMatchObject(expected))

  it('takes a column of consequences in words for the effect, and one of degrees for the consequence', () => {
    const drawn = (said: string) =>
      `| Risk ID | Risk | Cause | Consequence | L | C | Score |\n| 1 | Waits | Demand | ${said} | 4 | 4 | 16 |`
    expect(first(drawn('People come to harm'))?.fields).toMatchObject({ effect: 'People come to harm', consequence: 4 })
    expect(first('| Risk ID | Risk | Likelihood | Consequence | Score |\n| 1 | Waits | Likely | Major | 16 |')?.fields).toMatchObject({
      ...{ likelihood: 4, consequence: 4, score: 16 },
    })
    expect(first('| Risk ID | Risk | Likelihood | Consequence | Score |\n| 1 | Waits | Likely | Major | 16 |')?.fields).not.toHaveProperty(
      'effect',
    )
  })

  it('tells the executive lead, the owner, review and target days, appetite and tolerance apart, as written', () =>
    expect(
      first(`
      | Risk ID | Risk title | Risk owner | Executive lead | Next review date | Risk score | Target score | Target date | Risk appetite | Tolerance |
      | 7 | Lifts fail | Head of Estates | Director of Estates | 1 June 2025 | 12 | 6 | end of Q3 2024/25 | Open | ≤ 12 |`)?.fields,
    ).toMatchObject({
      ...{ owner: 'Head of Estates', lead: 'Director of Estates', reviewOn: '1 June 2025', targetBy: 'end of Q3 2024/25' },
      ...{ appetite: 'Open', tolerance: '≤ 12', target: 6 },
    }))

  it('takes a target date beside the actions for theirs', () =>
    expect(
      first(
        '| Risk ID | Risk title | Risk score | Actions | Action owner | Target date |\n| 7 | Lifts fail | 12 | Mend them | COO | 1 June 2025 |',
      )?.fields,
    ).toMatchObject({ actionDue: '1 June 2025', targetBy: null }))

  it('never takes an executive lead for the owner', () =>
    expect(
      first('| Risk ID | Directorate | Risk title | Executive lead | Score |\n| 7 | Estates | Lifts fail | Director of Estates | 12 |')
        ?.fields,
    ).toEqual({ number: '7', title: 'Lifts fail', score: 12, lead: 'Director of Estates' }))
})

describe('degrees told in words', () => {
  const own = riskRecognisersOf({ likelihoods: ['Seldom', 'Often'], consequences: ['Small', 'Large'] })

  it.each([
    ['Likely x Major = 16', riskRecognisers, { score: 16, likelihood: 4, consequence: 4 }],
    ['Often x Large = 4', own, { score: 4, likelihood: 2, consequence: 2 }],
    ['Likely x Major = 16', own, { score: null, likelihood: null }],
    ['16', riskRecognisers, { score: 16, likelihood: null }],
  ])('reads %s by the matrix given', (said, by, expected) =>
    expect(
      read(
        `| Risk ID | Risk | Current score |\n| 1 | Waits | ${said} |\n| 2 | Money | ${by === own ? 'Often x Small' : 'Rare x Minor'} |`,
        by,
      )[0]?.fields,
    ).toMatchObject(expected),
  )

  it('knows a column of scores by the words of the matrix given, where its header alone does not', () => {
    const drawn = '| Risk ID | Risk | Residual risk |\n| 1 | Waits | Often x Large |\n| 2 | Money | Seldom x Large |'
    expect(read(drawn, own).map(({ fields }) => fields.score)).toEqual([4, 2])
    expect(read(drawn)).toEqual([])
  })

  it('says of a degree whose figure and label differ, and takes neither', () =>
    expect(first('| Risk ID | Risk | Likelihood | Consequence | Score |\n| 1 | Waits | 3 - Likely | 4 - Major | 16 |')).toMatchObject({
      fields: { likelihood: null, consequence: 4, score: 16 },
      problems: ['The likelihood “3 - Likely” contradicts itself: Likely is 4'],
    }))
})
