import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../../documents/recognising/build-grid.ts'
import { recognise } from '../../../documents/recognising/recognise.ts'
import { recognisers } from '../recognised-once.ts'

const read = (drawn: string, title?: string) => recognise(buildReading(buildGrid(drawn, title ? { title } : {})), recognisers)
const table = (drawn: string, title?: string) => read(drawn, title).tables[0]
const fieldsOf = (drawn: string, title?: string) => table(drawn, title)?.rows.map(({ fields }) => fields)
const problemsOf = (drawn: string, title?: string) => table(drawn, title)?.rows.map(({ problems }) => problems)

describe('action trackers of many layouts', () => {
  it('reads number, action, owner, due and status as written', () => {
    const tracker = `
      | Ref | Action | Owner | Due date | Status |
      | 1 | Publish the falls bundle | Chief Nurse | 30/09/2024 | Complete |
      | 2 | Recruit two pharmacists | Chief Pharmacist | within 3 months | In progress – delayed |`
    expect(table(tracker)?.kind).toBe('actions')
    expect(fieldsOf(tracker)).toEqual([
      { number: '1', title: 'Publish the falls bundle', owner: 'Chief Nurse', due: '30/09/2024', status: 'Complete' },
      { number: '2', title: 'Recruit two pharmacists', owner: 'Chief Pharmacist', due: 'within 3 months', status: 'In progress – delayed' },
    ])
    expect(read(tracker).problems).toEqual([])
  })

  it('keeps the letters of a BRAG, and says where only a colour stands', () => {
    const tracker = `
      | Action No | Agreed action | Lead | Deadline | BRAG |
      | A1 | Repair the lift | Head of Estates | Dec 24 | B |
      | A2 | Buy beds | Head of Procurement | Jan 25 | {red} |
      | A3 | Paint doors | Head of Estates | TBC | |
      | A4 | Fix taps | Head of Estates | Q3 | ● {green} |`
    expect(fieldsOf(tracker)?.map(({ status }) => status)).toEqual(['B', 'red', null, 'green'])
    expect(problemsOf(tracker)).toEqual([
      [],
      ['Status taken from the shading: red'],
      ['No status is given'],
      ['Status taken from the shading: green'],
    ])
  })

  it('reads a status that stands first, by colour alone', () =>
    expect(
      fieldsOf('| RAG | Action | Owner | Due |\n| {green} | Publish | Chief Nurse | May |\n| {red} | Hire | COO | June |')?.map(
        ({ status }) => status,
      ),
    ).toEqual(['green', 'red']))

  it.each([
    ['| Ref | Must/Should | Action | Lead | Due | RAG |', 'Must', 'Should', ''],
    ['| No | M/S | Action | Owner | Date | Status |', 'M', 'S', 'M/S'],
    ['| No | MD/SD | Action | Owner | Due | Status |', 'MD', 'SD', 'tbc'],
    ['| No | Requirement type | Action | Owner | Due | Status |', 'Must do', 'Should do', 'Must and should'],
    [
      '| No | Must do / should do | Action | Owner | Due | RAG |',
      'The trust must audit charts',
      'The service should review rotas',
      'Other',
    ],
  ])('reads must and should under %s', (header, must, should, neither) => {
    const tracker = `${header}
      | 1 | ${must} | Audit charts | Chief Nurse | May | Green |
      | 2 | ${should} | Review rotas | COO | June | Amber |
      | 3 | ${must} | Mend doors | COO | June | Amber |
      | 4 | ${should} | Buy beds | COO | June | Amber |
      | 5 | ${neither} | Paint walls | COO | June | Amber |`
    expect(table(tracker)?.kind).toBe('actions')
    expect(fieldsOf(tracker)?.map((one) => one.must)).toEqual(['must', 'should', 'must', 'should', null])
    expect(problemsOf(tracker)?.[4]).toHaveLength(1)
  })

  it.each([
    [
      'references',
      '| Ref | Action | Owner | Target date | RAG |\n| MD1 | Audit | CN | June | G |\n| SD2 | Review | MD | July | A |\n| 7 | Other | COO | July | R |',
      ['must', 'should', null],
    ],
    [
      'headings over the rows',
      '| Ref | Action | Owner | Due | Status |\n| MUST DO actions | < | < | < | < |\n| 1 | Audit | CN | June | Open |\n| SHOULD DO actions | < | < | < | < |\n| 2 | Review | MD | July | Open |',
      ['must', 'should'],
    ],
    [
      'a column of references',
      '| Must Do | Regulation | Action | Responsible | Deadline | Status |\n| MD1 | Reg 12 | Audit | CN | May | Done |\n| MD2 | Reg 17 | Review | COO | June | Open |',
      ['must', 'must'],
    ],
  ])('reads must and should from %s', (_, drawn, expected) => expect(fieldsOf(drawn)?.map(({ must }) => must)).toEqual(expected))

  it('reads must from the header of the actions, or from their sentences under one of both', () => {
    const under = (header: string) =>
      fieldsOf(
        `| ${header} | Lead | Due | BRAG |\n| The trust must audit charts | CN | May | A |\n| The trust should review rotas | CS | June | B |`,
      )
    expect(under('Must do action')?.map(({ must }) => must)).toEqual(['must', 'must'])
    expect(under('Must do / should do')?.map(({ must }) => must)).toEqual(['must', 'should'])
  })

  it('reads a short tracker over its key', () =>
    expect(
      fieldsOf(
        '| Ref | Action | Owner | Due | BRAG |\n| 1 | Publish | CN | May | G |\n| BRAG key | | | | |\n| B | Complete | | | |\n| G | On track | | | |',
      ),
    ).toEqual([{ number: '1', title: 'Publish', owner: 'CN', due: 'May', status: 'G' }]))

  it('reads must from the title of the table, and has no such key where nothing says it', () => {
    const tracker = '| Ref | Action | Owner | Due | Status |\n| 1 | Audit | CN | May | Open |'
    expect(fieldsOf(tracker, 'Must do actions')?.[0]?.must).toBe('must')
    expect(fieldsOf(tracker)?.[0]).not.toHaveProperty('must')
    expect(fieldsOf(tracker)?.[0]).not.toHaveProperty('source')
  })

  it('never makes a must of an M in a reference that may be anything', () =>
    expect(
      fieldsOf(
        '| Ref | Finding | Action | Owner | Due | Status |\n| M1 | Gaps | Audit | CN | May | Open |\n| S2 | Holes | Mend | CN | May | Open |',
      )?.[0],
    ).not.toHaveProperty('must'))

  it.each([
    [
      '| Audit | Rec No | Recommendation | Responsible officer | Due | Status |\n| Payroll 23/24 | 1.1 | Reconcile monthly | Head of Finance | May | Open |',
      { source: 'Payroll 23/24', number: '1.1', title: 'Reconcile monthly' },
    ],
    [
      '| Minute ref | Action | Lead | Date due | Update | Status |\n| 24/056 | Send the paper | Secretary | May board | Sent | Closed |',
      { source: '24/056', title: 'Send the paper', due: 'May board' },
    ],
    [
      '| No | Meeting | Action | Owner | Deadline | Status |\n| 1 | Audit Committee | Share it | Head of Audit | May | Open |',
      { source: 'Audit Committee', number: '1' },
    ],
  ])('says where an action comes from: %j', (drawn, expected) => expect(fieldsOf(drawn)?.[0]).toMatchObject(expected))

  it('takes a meeting over the rows for their source', () => {
    const log = `
      | No | Action | By whom | By when | Status |
      | Audit Committee 12 May 2024 | < | < | < | < |
      | 1 | Share the tracker | Head of Audit | June | Open |
      | Quality Committee 3 June 2024 | < | < | < | < |
      | 2 | Share the report | Chief Nurse | July | Closed |`
    expect(fieldsOf(log)?.map(({ source }) => source)).toEqual(['Audit Committee 12 May 2024', 'Quality Committee 3 June 2024'])
  })

  it('takes the later of two days due, and the first where none came after, saying so', () => {
    const tracker = `
      | Ref | Recommendation | Owner | Original due date | Revised due date | Status |
      | 1 | Reconcile | CFO | 31/03/2024 | 30/06/2024 | Open |
      | 2 | Remove leavers | CIO | 30/04/2024 | | Open |
      | 3 | Count stock | CFO | | | Open |`
    expect(fieldsOf(tracker)?.map(({ due }) => due)).toEqual(['30/06/2024', '30/04/2024', null])
    expect(problemsOf(tracker)).toEqual([[], ['Due taken from “Original due date”: no later date is given'], ['No due is given']])
  })

  it('reads a header of two rows, blank columns and a tracker cut by a page', () => {
    const two = `
      | Ref | Action | Responsibility | < | Timescale | < | | BRAG |
      | ^ | ^ | Executive lead | Operational lead | Start | Due | | ^ |
      | 1 | Publish | Chief Nurse | Matron | April | May | | B |`
    expect(fieldsOf(two)?.[0]).toEqual({ number: '1', title: 'Publish', owner: 'Chief Nurse', due: 'May', status: 'B' })
    const cut = recognise(
      buildReading('| Ref | Action | Owner | Due | Status |\n| 1 | Publish | CN | May | Open |', '| 2 | Hire | COO | June | Closed |'),
      recognisers,
    )
    expect(cut.tables.map(({ kind, rows }) => [kind, rows[0]?.fields.title])).toEqual([
      ['actions', 'Publish'],
      ['actions', 'Hire'],
    ])
  })

  it('leaves a priority of high and low out of it, and names what was left', () => {
    const tracker =
      '| Priority | Action | Owner | Due | Progress | RAG |\n| High | Publish | CN | May | Begun | G |\n| Low | Hire | COO | June | Slow | R |'
    expect(table(tracker)?.kind).toBe('actions')
    expect(read(tracker).problems.at(-1)).toBe('table 1: columns left out: “Priority”, “Progress”')
  })
})

describe('tables that look like action trackers', () => {
  it.each([
    ['delivery-plan', '| Priority | Objective | Action | Lead | Due | RAG |\n| Quality | Fewer falls | Bundle | CN | May | G |'],
    ['delivery-plan', '| Theme | Action | Owner | Due | Status |\n| Care | Huddles | Chief Nurse | Q2 | On track |'],
    ['delivery-plan', '| Recommendation | Action | Reference | Progress | RAG |\n| one | two | three | Going well | G |'],
    ['progress', '| Item no. | Topic | Aim | Update | SRO | RAG |\n| 1 | Access | Shorter waits | Clinics added | COO | Amber |'],
    ['baf', '| Ref | Principal risk | Current score | Target | Actions | Owner | Due |\n| 1 | Waits | 16 | 8 | Clinics | COO | May |'],
  ])('a %s stays one', (kind, drawn) => expect(table(drawn)?.kind).toBe(kind))

  it.each([
    '| Item | Discussion | Action | By whom |\n| 1 | The report was noted | Send slides | Secretary |',
    '| Agenda item | Purpose | Lead | Action required | Time |\n| Welcome | To note | Chair | Note | 10:00 |',
    '| Item | Subject | Lead | Paper | Time |\n| 1 | Welcome | Chair | Verbal | 10:00 |',
    '| Name | Role | Band | WTE | Team |\n| A N Other | Ward manager | 7 | 1.0 | Ward 3 |',
    '| Version | Date | Author | Changes | Status |\n| 0.1 | 1 May | Secretary | First draft | Draft |',
    '| Name | Email | Telephone | Responsible for |\n| A N Other | a@example.org | 01234 | Estates |',
    '| Term | Meaning |\n| BAF | Board assurance framework |',
    '| Policy | Owner | Review date | Status |\n| Falls | Chief Nurse | May 2025 | In date |',
    '| Type | Meaning |\n| Must do | A breach of regulation |\n| Should do | No breach |',
    '| Status | Definition |\n| Blue | Complete and evidenced |\n| Green | On track |',
    '| Course | Lead | Due | Compliance |\n| Fire | Head of Estates | annual | 92% |',
    '| Committee | Open actions | Closed actions | Overdue |\n| Audit | 3 | 10 | 1 |',
    '| Decision | Made by | Date |\n| Approve the plan | Board | May |',
  ])('%j is none', (drawn) => expect(table(drawn)).toMatchObject({ kind: 'unknown', rows: [] }))
})
