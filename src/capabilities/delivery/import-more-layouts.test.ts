import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../documents/recognising/build-grid.ts'
import { recognise } from '../../documents/recognising/recognise.ts'
import { deliveryRecognisers } from './imports.ts'

const read = (drawn: string, title?: string) => recognise(buildReading(buildGrid(drawn, title ? { title } : {})), deliveryRecognisers)
const firstRow = (drawn: string, title?: string) => read(drawn, title).tables[0]?.rows[0]

describe('columns that could be mistaken', () => {
  it.each([
    [
      '| Theme | Action | Lead Committee | Lead | Progress | RAG |\n| Care | Huddle | Quality Committee | Chief Nurse | Fine | G |',
      { sro: 'Chief Nurse' },
    ],
    [
      '| Theme | Action | Start date | End date | Completed date | Progress | RAG |\n| Care | Huddle | May 24 | July 24 | | Fine | G |',
      { due: 'July 24' },
    ],
    [
      '| Theme | Action | Original due date | Revised due date | Progress | RAG |\n| Care | Huddle | May 24 | July 24 | Fine | G |',
      { due: 'July 24' },
    ],
    [
      '| Programme | Objective | SRO | Progress in the period | Next steps | RAG this month | RAG last month |\n| Digital | Record | Chief Information Officer | Built | Test | G | A |',
      { rag: 'green', theme: 'Digital', focus: 'Record' },
    ],
    ['| Theme | Deliverable | Jun-24 RAG | Sep-24 RAG | Update |\n| Care | Huddle | A | G | Done |', { rag: 'green' }],
    ['| Theme | Deliverable | Q1 update | RAG | Q2 update | RAG |\n| Care | Huddle | Began | A | Done | G |', { rag: 'green' }],
    [
      '| | Theme | Focus | Outcomes | Update | RAG |\n| S | High Standards | Harm | Less harm | Fine | G |',
      { theme: 'High Standards', focus: 'Harm' },
    ],
    ['| Theme | Action | Ｐrogress | ＲＡＧ |\n| Care | Huddle | Fine | Ｇ |', { rag: 'green' }],
    [
      '| Goal | What we said we would do | What we did | How are we doing? | Executive Lead |\n| Care | Huddle | Done | 🟠 | Chief Nurse |',
      { rag: 'amber', sro: 'Chief Nurse' },
    ],
    [
      '| Workstream | Objectives | Actions | Timescales | Lead Director |\n| Care | Harm | Huddle | Q3 | Chief Nurse |',
      { theme: 'Care', focus: 'Harm', outcome: 'Huddle', due: 'Q3', sro: 'Chief Nurse' },
    ],
  ])('reads %j', (drawn, expected) => expect(firstRow(drawn)?.fields).toMatchObject(expected))

  it('has no key for what the table has no column for', () => {
    expect(
      Object.keys(
        firstRow('| Theme | Action | Responsible Committee | Progress | RAG |\n| Care | Huddle | Quality Committee | Fine | G |')?.fields ??
          {},
      ),
    ).toEqual(['theme', 'outcome', 'updates', 'rag'])
  })

  it('takes shaded months of a chart neither for updates nor for statuses, and names the columns left out', () => {
    const { tables, problems } = read(
      '| Workstream | Action | Apr | May | Jun | Lead |\n| Care | Huddle | {blue} | {blue} | | Chief Nurse |\n| People | Rota | | {blue} | | Director of People |',
    )
    expect(tables[0]?.rows[0]?.fields).toEqual({ theme: 'Care', outcome: 'Huddle', sro: 'Chief Nurse' })
    expect(problems).toEqual(['table 1: columns left out: “Apr”, “May”, “Jun”'])
  })

  it('does not take planned milestones of a quarter for outcomes or updates', () => {
    expect(
      firstRow(
        '| Theme | Objective | Q1 milestones | Q2 milestones | Q2 progress | RAG |\n| Care | Harm | First plan | Second plan | Did it | G |',
        'Plan 2024/25',
      )?.fields,
    ).toEqual({
      theme: 'Care',
      focus: 'Harm',
      updates: [{ period: 'Q2 2024/25', text: 'Did it' }],
      rag: 'green',
    })
  })

  it('reads a status merged over rows for each of them, and an update merged over two quarters for the first only', () => {
    const rows = read(
      '| Theme | Action | Q1 update | Q2 update | RAG |\n| Care | Huddle | Paused | < | G |\n| ^ | Audit | Began | Done | ^ |',
    ).tables[0]?.rows
    expect(rows?.map(({ fields }) => fields.rag)).toEqual(['green', 'green'])
    expect(rows?.[0]?.fields.updates).toEqual([
      { period: 'Q1', text: 'Paused' },
      { period: 'Q2', text: null },
    ])
    expect(rows?.[0]?.problems).toEqual(['No update for Q2: its cell is merged with the one to its left'])
  })

  it('joins rows that a page cut mid-sentence, and says so', () => {
    const { tables } = read(`
      | Theme | Focus | Outcome | Update |
      | Care | Fewer falls | A plan for the wards that includes huddles, | Begun |
      | | | rounds and reviews. | And going on |
      | Care | Fewer ulcers | A plan for mattresses. | Bought |
      | Care | Fewer sores | A plan for heels. | Bought |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.outcome)).toEqual([
      'A plan for the wards that includes huddles,\nrounds and reviews.',
      'A plan for mattresses.',
      'A plan for heels.',
    ])
    expect(tables[0]?.rows[0]?.problems).toEqual(['Joined with table 1 row 3, which goes on mid-sentence'])
  })
})
