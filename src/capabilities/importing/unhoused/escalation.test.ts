import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { recognisers } from '../recognised-once.ts'

const read = (drawn: string, title?: string) => recognise(buildReading(buildGrid(drawn, title ? { title } : {})), recognisers)
const rowsOf = (drawn: string, title?: string) => read(drawn, title).tables.flatMap(({ kind, rows }) => (kind === 'escalation' ? rows : []))
const fieldsOf = (drawn: string, title?: string) => rowsOf(drawn, title).map(({ fields }) => fields)

const three = [
  { level: 'alert', text: 'Ward 3 is short of nurses.' },
  { level: 'advise', text: 'The audit was delayed.' },
  { level: 'assure', text: 'Sepsis screening is at target.' },
]

describe('alert, advise and assure reports of many layouts', () => {
  it('reads a column for the level, and lists a level that is none of the three', () => {
    const table = `
      | Category | Issue | Action | Owner | Due |
      | ALERT | Ward 3 short | Book bank staff | Chief Nurse | June |
      | Advise | Audit delayed | New date set | Head of Audit | July |
      | Assurance | Sepsis at target | None | Medical Director | - |
      | Applaud | Awards won | None | COO | May |
      | Alert / Advise | Cash | Plan | CFO | May |`
    expect(fieldsOf(table)).toEqual([
      { level: 'alert', text: 'Ward 3 short', action: 'Book bank staff', owner: 'Chief Nurse', due: 'June' },
      { level: 'advise', text: 'Audit delayed', action: 'New date set', owner: 'Head of Audit', due: 'July' },
      { level: 'assure', text: 'Sepsis at target', action: 'None', owner: 'Medical Director', due: null },
      { level: null, text: 'Awards won', action: 'None', owner: 'COO', due: 'May' },
      { level: null, text: 'Cash', action: 'Plan', owner: 'CFO', due: 'May' },
    ])
    expect(rowsOf(table).map(({ problems }) => problems)).toEqual([
      [],
      [],
      ['No due is given'],
      ['Level “Applaud” is none of alert, advise and assure'],
      ['Level “Alert / Advise” names more than one of alert, advise and assure'],
    ])
  })

  it.each([
    [
      'labels beside their words',
      '| Alert | Ward 3 is short of nurses. |\n| Advise | The audit was delayed. |\n| Assure | Sepsis screening is at target. |',
    ],
    [
      'headings over them',
      '| ALERT: alert the board to matters of concern | < |\n| Ward 3 is short of nurses. | < |\n| ADVISE | < |\n| The audit was delayed. | < |\n| ASSURE | < |\n| Sepsis screening is at target. | < |',
    ],
    [
      'a column a level',
      '| Alert | Advise | Assure |\n| Ward 3 is short of nurses. | The audit was delayed. | Sepsis screening is at target. |',
    ],
    [
      'numbered lines',
      '| | Alert |\n| 1 | Ward 3 is short of nurses. |\n| | Advise |\n| 1 | The audit was delayed. |\n| | Assure |\n| 1 | Sepsis screening is at target. |',
    ],
  ])('reads %s', (_, drawn) => expect(fieldsOf(drawn)).toEqual(three))

  it('says of each where it stood, several in one row by their columns', () =>
    expect(rowsOf('| Alert | Advise |\n| Cash is short. | Audit late. |\n| | Pay rose. |').map(({ at }) => at)).toEqual([
      'table 1 row 2 column 1',
      'table 1 row 2 column 2',
      'table 1 row 3',
    ]))

  it('takes the committee from the lines before, and names what else stands there', () => {
    const report = '| Committee: | Quality Committee |\n| Date of meeting | 3 June 2024 |\n| Alert | Ward 3 |\n| Advise | Audit late |'
    expect(fieldsOf(report)).toEqual([
      { level: 'alert', text: 'Ward 3', committee: 'Quality Committee' },
      { level: 'advise', text: 'Audit late', committee: 'Quality Committee' },
    ])
    expect(read(report).problems).toEqual(['table 1: “Date of meeting | 3 June 2024” was left out'])
  })

  it('reads columns of their own under headings that are levels, and tables under titles that are', () => {
    expect(
      fieldsOf(
        '| Item | Action | Owner | Due |\n| Alert | < | < | < |\n| Ward 3 | Book bank | CN | June |\n| Assure | < | < | < |\n| Sepsis | None | MD | May |',
      ),
    ).toEqual([
      { level: 'alert', topic: 'Ward 3', action: 'Book bank', owner: 'CN', due: 'June' },
      { level: 'assure', topic: 'Sepsis', action: 'None', owner: 'MD', due: 'May' },
    ])
    expect(fieldsOf('| Issue | Action | Owner | Due |\n| Ward 3 is short | Book bank | CN | June |', 'Alert')).toEqual([
      { level: 'alert', text: 'Ward 3 is short', action: 'Book bank', owner: 'CN', due: 'June' },
    ])
    expect(fieldsOf('| The audit was delayed. |\n| Pay rose. |', 'Items to advise')).toEqual([
      { level: 'advise', text: 'The audit was delayed.' },
      { level: 'advise', text: 'Pay rose.' },
    ])
  })

  it('reads highlights with the assurance taken from each, in the paper’s own word', () =>
    expect(
      fieldsOf(
        '| Agenda item | Summary | Assurance level | Action | Lead |\n| Staffing | Vacancies fell | Significant | Continue | Director of People |',
      ),
    ).toEqual([{ topic: 'Staffing', text: 'Vacancies fell', assurance: 'Significant', action: 'Continue', owner: 'Director of People' }]))
})

describe('tables that look like such reports', () => {
  it.each([
    '| Alert | Matters that require the board’s attention now |\n| Advise | Ongoing monitoring or developments the board should know of |\n| Assure | Positive assurance received and its source |',
    '| Level | Definition |\n| Alert | Matters that require attention |\n| Advise | Ongoing |',
    '| Report title | Escalation report |\n| Executive lead | Chief Nurse |\n| Purpose | For assurance |\n| Assurance level | Limited |',
    '| Assurance level | Description |\n| Substantial | A good system of control |\n| Limited | A weak one |',
    '| Source of assurance | Frequency |\n| Internal audit | Yearly |',
  ])('%j is none', (drawn) => expect(read(drawn).tables.flatMap(({ rows }) => rows)).toEqual([]))
})
