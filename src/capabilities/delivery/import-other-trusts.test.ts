import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../documents/recognising/build-grid.ts'
import { recognise } from '../../documents/recognising/recognise.ts'
import { deliveryRecognisers } from './imports.ts'

const read = (...grids: Parameters<typeof buildReading>) => recognise(buildReading(...grids), deliveryRecognisers)
const fieldsOf = (...grids: Parameters<typeof buildReading>) =>
  read(...grids).tables.flatMap(({ rows }) => rows.map(({ fields }) => fields))

describe('levels of a plan stand from left to right', () => {
  it.each([
    ['Programme | Workstream | Deliverable', { theme: 'one', focus: 'two', outcome: 'three' }],
    ['Strategic priority | Action | Milestone', { theme: 'one', focus: 'two', outcome: 'three' }],
    ['Theme | Objective | Action', { theme: 'one', focus: 'two', outcome: 'three' }],
    ['Recommendation | Action | Reference', { focus: 'one', outcome: 'two' }],
    ['Objective | Deliverables in 2024/25 | Notice', { focus: 'one', outcome: 'two' }],
  ])('reads %s', (header, expected) =>
    expect(
      fieldsOf(`| ${header} | Progress | RAG |\n| one | two | three | Going well | G |\n| four | five | six | Going badly | R |`)[0],
    ).toMatchObject(expected),
  )
})

describe('what stands beside and below a plan', () => {
  const plan = '| Theme | Action | Update | RAG |\n| Care | Huddles | Six wards | G |\n| People | Rotas | Slow | R |'

  it.each([
    '| RAG key | | | |\n| Red {red} | Off track | | |\n| Green {green} | On track | | |',
    '| Red | Off track | | |\n| Green | On track | | |',
    '| {red} | Off track | | |\n| {green} | On track | | |',
    '| R | Off track | A | At risk |',
  ])('leaves out the key %j, and says so', (key) => {
    const { tables, problems } = read(`${plan}\n${key}`)
    expect(tables[0]?.rows.map(({ fields }) => fields.outcome)).toEqual(['Huddles', 'Rotas'])
    expect(problems.length).toBe(key.split('\n').length)
  })

  it('leaves out totals by colour', () => expect(fieldsOf(`${plan}\n| Total green | 1 | | |`)).toHaveLength(2))

  it.each([
    '| No | Meeting | Action | Owner | Deadline | Update | Status |\n| 1 | Audit Committee | Share the tracker | Head of Audit | May | Shared | Green |',
    '| Action | Raised by | Owner | Due | Update | Status |\n| Share the tracker | Chair | Head of Audit | May | Shared | Green |',
    '| Stakeholder | Objective | Action | Lead | When |\n| Councils | Keep informed | Letters | Head of Communications | Monthly |',
  ])('does not take %j for a plan', (drawn) => expect(read(drawn).tables[0]?.kind).toBe('unknown'))

  it('reads a goal over one table alone as its theme, but not the title of the paper', () => {
    const table = '| Objective | Milestone | Progress | RAG |\n| Falls | Huddles | Six wards | G |'
    expect(fieldsOf(`| Goal 1: Great care | < | < | < |\n${table}`)[0]?.theme).toBe('Goal 1: Great care')
    expect(fieldsOf(`| Annual plan 2024/25 | < | < | < |\n${table}`)[0]).not.toHaveProperty('theme')
  })

  it('keeps the year of a sheet for every goal in it, and one kind for all', () => {
    const header = '| Ref | Objective | Lead | Q2 update | RAG |'
    const { tables } = read(
      buildGrid(
        `| Annual plan 2024/25 | < | < | < | < |
         | Goal 1: Care | | | | |
         ${header}
         | 1 | Falls | Chief Nurse | Six wards | G |
         | 2 | Sepsis | Medical Director | Issued | A |
         | Goal 2: People | | | | |
         ${header}
         | 3 | Rotas | Director of People | Slow | R |`,
        { sheet: 'Plan' },
      ),
    )
    expect(tables.map(({ kind, rows }) => [kind, rows.at(-1)?.fields.theme, rows.at(-1)?.fields.updates])).toEqual([
      ['delivery-plan', 'Goal 1: Care', [{ period: 'Q2 2024/25', text: 'Issued' }]],
      ['delivery-plan', 'Goal 2: People', [{ period: 'Q2 2024/25', text: 'Slow' }]],
    ])
  })
})

describe('cells that could be misread', () => {
  it('leaves a blank focus blank beside a theme written on every row', () =>
    expect(
      fieldsOf(
        '| Theme | Focus | Outcome | Update |\n| Care | Falls | Fewer falls | Begun |\n| Care | | Bundle | Issued |\n| People | Rotas | Live | Slow |',
      ).map(({ focus }) => focus),
    ).toEqual(['Falls', null, 'Rotas']))

  it('takes quarters shaded in several statuses for statuses, the latest for today’s', () =>
    expect(
      fieldsOf(
        '| Annual objective | Executive owner | Q1 | Q2 | Q3 |\n| Cut waits | Chief Operating Officer | {amber} | {green} | |\n| Break even | Chief Finance Officer | {green} | {red} | |',
      ).map(({ rag }) => rag),
    ).toEqual(['green', 'red']))

  it('reads delivery confidence, Welsh colours and progress beside a question', () => {
    const rows = fieldsOf(`
      | Priority | Action | How are we doing? (Sept 2024) | Delivery confidence |
      | Care | Huddles | Nine wards have them | Gwyrdd / Green |
      | People | Rotas | Behind by a month | Amber-Red |`)
    expect(rows.map(({ rag }) => rag)).toEqual(['green', null])
    expect(rows[0]?.updates).toEqual([{ period: 'Sept 2024', text: 'Nine wards have them' }])
  })

  it('reads what was done in a quarter, not what was planned, and the forecast before the baseline day', () =>
    expect(
      fieldsOf(
        '| Objective | Action | Q1 plan | Q1 actual | Baseline date | Forecast date | RAG |\n| Care | Huddles | Six wards | Five of them | Jun 24 | Jul 24 | G |',
      )[0],
    ).toMatchObject({ updates: [{ period: 'Q1', text: 'Five of them' }], due: 'Jul 24' }))
})
