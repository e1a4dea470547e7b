import { describe, expect, it } from 'vitest'
import { buildGrid, buildReading } from '../../documents/recognising/build-grid.ts'
import { recognise } from '../../documents/recognising/recognise.ts'
import { deliveryRecognisers } from './imports.ts'

const read = (...grids: Parameters<typeof buildReading>) => recognise(buildReading(...grids), deliveryRecognisers)
const fieldsOf = (...grids: Parameters<typeof buildReading>) =>
  read(...grids).tables.flatMap(({ rows }) => rows.map(({ fields }) => fields))
const kinds = (...grids: Parameters<typeof buildReading>) => read(...grids).tables.map(({ kind }) => kind)

describe('delivery plans of many layouts', () => {
  it('reads a plan with merged themes, a header of two rows and statuses shown by shading only', () => {
    const { tables } = read(`
      | Theme | Focus | Outcomes | Progress 22/23 | <              | RAG | Due |
      | ^     | ^     | ^        | SUTG Q1 22/23  | Latest Update  | ^   | ^   |
      | Safe care {brand} | Falls    | Fewer falls   | Started | Going well | {green} | 30/09/2022 |
      | ^ {brand}         | Pressure | Fewer ulcers  | Begun   | Behind     | {amber} | Ongoing    |
      | Our people {brand}| Joining  | Fewer vacancies | Plan  | Slipped    | {red}   | March 23   |`)
    expect(tables[0]?.kind).toBe('delivery-plan')
    expect(tables[0]?.rows.map(({ fields }) => [fields.theme, fields.rag, fields.due])).toEqual([
      ['Safe care', 'green', '30/09/2022'],
      ['Safe care', 'amber', 'Ongoing'],
      ['Our people', 'red', 'March 23'],
    ])
    expect(tables[0]?.rows[1]?.fields.updates).toEqual([
      { period: 'Q1 2022/23', text: 'Begun' },
      { period: 'Latest Update', text: 'Behind' },
    ])
    expect(tables[0]?.rows.map(({ at }) => at)).toEqual(['table 1 row 3', 'table 1 row 4', 'table 1 row 5'])
    expect(tables[0]?.rows.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('takes a blank theme from the row above where each theme is written once, over tables that retype the header', () => {
    const header = '| Strategic priority | Objective | Key action | Q2 update | BRAG | Deadline | Exec lead |'
    const rows = fieldsOf(
      `${header}
       | Quality | Safer wards | Roll out huddles | Done on six | B | Sept 24 | Chief Nurse |
       |         | Learning | New framework  | Training    | G | Dec 24  | Medical Director |`,
      `${header}
       |         | Feedback | New survey | Piloted | A | Jan 25 | Chief Nurse |
       | Finance | Break even | Savings plan | Under plan | Red | March 25 | Chief Finance Officer |`,
    )
    expect(rows.map((row) => row.theme)).toEqual(['Quality', 'Quality', 'Quality', 'Finance'])
    expect(rows.map((row) => row.rag)).toEqual(['blue', 'green', 'amber', 'red'])
    expect(rows.map((row) => row.sro)).toEqual(['Chief Nurse', 'Medical Director', 'Chief Nurse', 'Chief Finance Officer'])
    expect(rows[0]?.updates).toEqual([{ period: 'Q2', text: 'Done on six' }])
  })

  it('leaves a blank theme blank where every row repeats its theme', () => {
    const { tables } = read(`
      | Theme | Focus | Outcome | Update |
      | Quality | One | First thing | Words |
      | Quality | Two | Second thing | Words |
      |         | Three | Third thing | Words |
      | Access | Four | Fourth thing | Words |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.theme)).toEqual(['Quality', 'Quality', null, 'Access'])
    expect(tables[0]?.rows[2]?.problems).toEqual(['No theme is given'])
  })

  it('pairs updates with quarters and takes the status of the latest quarter filled', () => {
    const rows = fieldsOf(
      buildGrid(
        `
      | Delivery plan 2024/25 | | | | | | | |
      | Workstream | Deliverable | Update Q1 | RAG Q1 | Update Q2 | RAG Q2 | Update Q3 | RAG Q3 |
      | Digital | New record | Bought | A | Built | G | | |
      | Estates | New ward | Drawn | G | Delayed | Α | | |
      | People | Rota | Agreed | G | | | | |`,
        { sheet: 'Plan' },
      ),
    )
    expect(rows.map((row) => row.rag)).toEqual(['green', 'amber', null])
    expect(rows[2]?.updates).toEqual([
      { period: 'Q1 2024/25', text: 'Agreed' },
      { period: 'Q2 2024/25', text: null },
    ])
  })

  it('reads quarters as columns under one merged heading', () => {
    const rows = fieldsOf(`
      | Pillar | Aim | Q1 2024/25 | < | Q2 2024/25 | < | Lead |
      | ^ | ^ | Update | RAG | Update | RAG | ^ |
      | Care | Fewer waits | Began | R | Going | A | Chief Operating Officer |
      | Place | Anchor work | Began | G | Done | B | Director of Strategy |`)
    expect(rows.map((row) => [row.theme, row.focus, row.rag, row.sro])).toEqual([
      ['Care', 'Fewer waits', 'amber', 'Chief Operating Officer'],
      ['Place', 'Anchor work', 'blue', 'Director of Strategy'],
    ])
    expect(rows[1]?.updates).toEqual([
      { period: 'Q1 2024/25', text: 'Began' },
      { period: 'Q2 2024/25', text: 'Done' },
    ])
  })

  it('reads columns headed by quarters alone as updates', () => {
    const rows = fieldsOf(
      buildGrid(
        `
      | Domain | Commitment | Q1 | Q2 | Q3 | Q4 | Status |
      | Quality | Less harm | Policy written | Policy used | | | On track |
      | Access | Shorter waits | Lists cleaned | Clinics added | | | Off track |`,
        { title: 'Operational plan 2025/26', table: 1 },
      ),
    )
    expect(rows.map((row) => row.rag)).toEqual(['green', 'red'])
    expect(rows[0]?.updates).toEqual([
      { period: 'Q1 2025/26', text: 'Policy written' },
      { period: 'Q2 2025/26', text: 'Policy used' },
    ])
  })

  it('reads quarters that hold letters as statuses', () => {
    const rows = fieldsOf(`
      | Theme | Action | Q1 | Q2 | Progress to date | Owner |
      | Quality | Less harm | A | G | Going well | Chief Nurse |
      | Access | Shorter waits | G | R | Stuck | Chief Operating Officer |`)
    expect(rows.map((row) => row.rag)).toEqual(['green', 'red'])
    expect(rows[0]?.updates).toEqual([{ period: 'Progress to date', text: 'Going well' }])
  })

  it('takes the executive lead before the owner and says so', () => {
    const { tables, problems } = read(`
      | Priority | Action | Owner | Executive Lead | RAG |
      | Quality | Huddles | Ward manager | Chief Nurse | G |
      | Access | Clinics | Service manager | Chief Operating Officer | R |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.sro)).toEqual(['Chief Nurse', 'Chief Operating Officer'])
    expect(problems).toEqual(['table 1: column “Owner” was not taken: “Executive Lead” was read as sro'])
  })

  it('reads one table per goal, each under a title row, with the title as theme', () => {
    const header = '| Objective | What we will do | Position at 30 June | RAG rating | By when |'
    const rows = fieldsOf(`
      | Goal 1: Great care | < | < | < | < |
      ${header}
      | Safer wards | Huddles on wards | Six wards | Green | Sept 24 |
      | Goal 2: Great place to work | < | < | < | < |
      ${header}
      | Fewer vacancies | Open days | Two held | Amber | Dec 24 |`)
    expect(rows).toEqual([
      {
        theme: 'Goal 1: Great care',
        focus: 'Safer wards',
        outcome: 'Huddles on wards',
        updates: [{ period: '30 June', text: 'Six wards' }],
        rag: 'green',
        due: 'Sept 24',
      },
      {
        theme: 'Goal 2: Great place to work',
        focus: 'Fewer vacancies',
        outcome: 'Open days',
        updates: [{ period: '30 June', text: 'Two held' }],
        rag: 'amber',
        due: 'Dec 24',
      },
    ])
  })

  it('reads heading rows across a table as themes', () => {
    const rows = fieldsOf(`
      | Aim | Milestone | Timescale | Accountable officer | Status |
      | Safe care {brand} | < | < | < | < |
      | Less harm | Policy in use | Q2 | Chief Nurse | Complete |
      | Our people {brand} | < | < | < | < |
      | More staff | Open days held | Q4 | Director of People | At risk |`)
    expect(rows.map((row) => [row.theme, row.rag])).toEqual([
      ['Safe care', 'blue'],
      ['Our people', 'amber'],
    ])
  })

  it('finds the header under the title lines of a sheet, and leaves notes and totals under the table', () => {
    const { tables, problems } = read(
      buildGrid(
        `
      | Anytown NHS Trust | | | | |
      | Annual plan 2024/25 | | | | |
      | | | | | |
      | Theme | Focus | Outcome | Q1 update | RAG |
      | Quality | Harm | Less harm | Going | G |
      | Access | Waits | Shorter waits | Slow | A |
      | Total | | | 2 | |
      | Note: G means on track | | | | |`,
        { sheet: 'Plan' },
      ),
    )
    expect(tables[0]?.rows.map(({ at }) => at)).toEqual(['Plan!A5', 'Plan!A6'])
    expect(problems).toEqual([
      'sheet Plan: Plan!A7: a total, left out (“Total”)',
      'sheet Plan: Plan!A8: a note, left out (“Note: G means on track”)',
    ])
    expect(tables[0]?.rows[0]?.fields.updates).toEqual([{ period: 'Q1 2024/25', text: 'Going' }])
  })

  it('continues a table without a header only where its columns can be checked', () => {
    const plan = `
      | Theme | Action | Progress | RAG |
      | Quality | Huddles | Six wards | G |
      | Access | Clinics | Two added | R |`
    expect(kinds(plan, '| People | Open days | Two held | A |\n| Place | Anchor work | Begun | G |')).toEqual([
      'delivery-plan',
      'delivery-plan',
    ])
    expect(kinds(plan, '| G | On track to deliver | No action needed | None |\n| A | At risk | Action needed | Some |')).toEqual([
      'delivery-plan',
      'unknown',
    ])
  })

  it('leaves keys, contents, versions and measures alone', () => {
    expect(
      kinds(
        '| RAG | Definition |\n| R | Off track |\n| G | On track |',
        '| Version | Date | Author | Comments |\n| 1 | May 24 | Board secretary | First draft |',
        '| Contents | Page |\n| Quality | 3 |',
        '| Status | Number of actions |\n| Red | 3 |\n| Green | 12 |',
        '| Abbreviation | Meaning |\n| SRO | Senior responsible officer |',
        '| Measure | Month | Value | Target | Direction |\n| Falls | Apr-24 | 12 | 10 | lower |',
        '| Objective | KPI | Baseline | Target | Actual | RAG |\n| Less harm | Falls | 12 | 10 | 11 | G |',
        '| Name | Role | Sent |\n| Board secretary | Author | Yes |',
        '| Theme | Red | Amber | Green | Total |\n| Quality | 1 | 2 | 3 | 6 |',
        '| Minute ref | Action | Owner | Due date | Status |\n| 24/05 | Send paper | Secretary | May | Closed |',
      ),
    ).toEqual(Array(10).fill('unknown'))
  })

  it('reads a plan by the words of another trust', () => {
    expect(
      fieldsOf(`
      | Strategic Objective | Area of focus | Expected outcome | Commentary | BRAG status | Target completion date | Senior Responsible Officer |
      | Excellent care | Sepsis | Antibiotics within the hour | Audit done | Blue | 31/03/2025 | Chief Medical Officer |`),
    ).toEqual([
      {
        theme: 'Excellent care',
        focus: 'Sepsis',
        outcome: 'Antibiotics within the hour',
        updates: [{ period: 'Commentary', text: 'Audit done' }],
        rag: 'blue',
        due: '31/03/2025',
        sro: 'Chief Medical Officer',
      },
    ])
  })

  it('leaves previous and forecast statuses alone', () => {
    const rows = fieldsOf(`
      | Programme | Action | Previous RAG | RAG | Year end forecast RAG | Progress |
      | Digital | New record | R | A | G | Built |`)
    expect(rows[0]?.rag).toBe('amber')
  })

  it('gives no status where two columns do not say which is the latest', () => {
    const { tables } = read(`
      | Programme | Action | RAG | RAG | Progress |
      | Digital | New record | R | A | Built |
      | Estates | New ward | G | A | Drawn |`)
    expect(tables[0]?.rows[0]?.fields.rag ?? null).toBeNull()
    expect(tables[0]?.rows[0]?.problems[0]).toMatch(/do not say which is the latest/)
  })

  it('says of a row that a status column holds words that are none', () => {
    const { tables } = read(`
      | Theme | Action | RAG | Update |
      | Quality | Huddles | A/G | Six wards |
      | Access | Clinics | Amber-Red | Two added |
      | People | Open days | TBC | None yet |
      | Place | Anchor | Delayed {red} | Begun |
      | Estates | Ward | G {red} | Drawn |
      | Digital | Record | Complete {green} | Bought |
      | Carers | Survey | 🟢 | Sent |
      | Youth | Panel | Ｇ | Met |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.rag)).toEqual([null, null, null, 'red', 'green', null, 'green', 'green'])
    expect(tables[0]?.rows.map(({ problems }) => problems.length)).toEqual([1, 1, 1, 1, 1, 1, 0, 0])
  })

  it('does not take banded rows or brand colours for statuses', () => {
    const { tables } = read(`
      | Theme {brand} | Action {brand} | Update {brand} | RAG {brand} |
      | Quality {E2EFDA} | Huddles {E2EFDA} | Six wards {E2EFDA} | {E2EFDA} |
      | Access | Clinics | Two added | A |
      | People {E2EFDA} | Open days {E2EFDA} | Held {E2EFDA} | G {E2EFDA} |`)
    expect(tables[0]?.rows.map(({ fields }) => fields.rag)).toEqual([null, 'amber', 'green'])
  })

  it('keeps to what a person corrects', () => {
    const reading = buildReading('| Bucket | Thing to do | Said in June | Colour code |\n| Quality | Huddles | Six wards | G |')
    expect(recognise(reading, deliveryRecognisers).tables[0]?.kind).toBe('unknown')
    const mended = recognise(reading, deliveryRecognisers, {
      0: { kind: 'delivery-plan', columns: { 0: 'theme', 1: 'outcome', 2: 'updates', 3: 'rag' } },
    })
    expect(mended.tables[0]?.rows).toEqual([
      {
        at: 'table 1 row 2',
        fields: { theme: 'Quality', outcome: 'Huddles', updates: [{ period: 'June', text: 'Six wards' }], rag: 'green' },
        problems: [],
      },
    ])
  })
})
