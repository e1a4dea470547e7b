import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../../documents/grid.ts'
import { readText } from '../../../../documents/reading/csv.ts'
import { excelFile } from '../../../../documents/reading/office-fixture.ts'
import { readBytes } from '../../../../documents/reading/read-bytes.ts'
import { readObservations } from './read-observations.ts'

const csv = (text: string, name = 'figures.csv'): Reading => readText(name, text)
const rowsOf = (read: ReturnType<typeof readObservations>) =>
  read.rows.map((r) => [r.measure, r.place ?? r.code, r.period.start, r.value, r.status, r.at])
const told = (read: ReturnType<typeof readObservations>) => read.findings.map((f) => `${f.severity}: ${f.words} [${f.cells.join(' ')}]`)

describe('shapes', () => {
  test('measures across, codes and months down, as the national files of activity stand', () => {
    const read = readObservations(
      csv(
        'year_month,org_code,parent_org,org_name,total_attendances,waited_over_12h\n2024-04,RZ9,THE EAST ,SOMEWHERE NHS TRUST,"12,345",0\n2024-04,Y12,THE EAST ,A WALK-IN CENTRE,233,*\n',
      ),
    )
    expect(read.tables[0]?.shape).toBe('wide by measure')
    expect(read.tables[0]?.columns.map((c) => c.role)).toEqual(['period', 'place code', 'place above', 'place', 'value', 'value'])
    expect(rowsOf(read)).toEqual([
      ['total_attendances', 'SOMEWHERE NHS TRUST', '2024-04-01', 12345, 'given', 'E2'],
      ['waited_over_12h', 'SOMEWHERE NHS TRUST', '2024-04-01', 0, 'given', 'F2'],
      ['total_attendances', 'A WALK-IN CENTRE', '2024-04-01', 233, 'given', 'E3'],
      ['waited_over_12h', 'A WALK-IN CENTRE', '2024-04-01', null, 'suppressed', 'F3'],
    ])
    expect(read.findings).toEqual([])
  })

  test('`NA` is missing, never zero, and months may be words', () => {
    const read = readObservations(
      csv('"nhs_trust22_code","date","beds_available","occupancy_rate"\n"RZ9","April 2024",0,NA\n"RZ9","May 2024",10,0.9\n'),
    )
    expect(rowsOf(read).map((r) => r.slice(2, 5))).toEqual([
      ['2024-04-01', 0, 'given'],
      ['2024-04-01', null, 'missing'],
      ['2024-05-01', 10, 'given'],
      ['2024-05-01', 0.9, 'given'],
    ])
  })

  test('one figure a row, with numerator and denominator', () => {
    const read = readObservations(
      csv('Measure,Ward,Month,Numerator,Denominator\nHand hygiene,Ash,Sep-24,93,100\nHand hygiene,Beech,Sep-24,-,-\n'),
    )
    expect(read.tables[0]?.shape).toBe('long')
    expect(read.rows.map((r) => [r.measure, r.place, r.numerator, r.denominator, r.status])).toEqual([
      ['Hand hygiene', 'Ash', 93, 100, 'given'],
      ['Hand hygiene', 'Beech', null, null, 'missing'],
    ])
    expect(told(read)).toEqual(['tells: 2 cells: the year has two digits, read as 20…: “Sep-24” [C2 C3]'])
  })

  test('periods across: an empty cell of a month to come says nothing', () => {
    const read = readObservations(csv('Measure,Ward,Jul 2024,Aug 2024,Sep 2024\nFalls,Ash,3,4,\nFalls,Beech,1,-,2\n'))
    expect(read.tables[0]?.shape).toBe('wide by period')
    expect(rowsOf(read).map((r) => [r[1], r[2], r[3], r[4]])).toEqual([
      ['Ash', '2024-07-01', 3, 'given'],
      ['Ash', '2024-08-01', 4, 'given'],
      ['Beech', '2024-07-01', 1, 'given'],
      ['Beech', '2024-08-01', null, 'missing'],
      ['Beech', '2024-09-01', 2, 'given'],
    ])
  })

  test('periods over measures, the upper heading reaching to the right', () => {
    const read = readObservations(csv('Ward,April 2024,,May 2024,\n,Falls,Harm,Falls,Harm\nAsh,3,1,4,0\nBeech,5,2,6,1\n'))
    expect(read.rows.filter((r) => r.place === 'Ash').map((r) => [r.measure, r.period.start, r.value])).toEqual([
      ['Falls', '2024-04-01', 3],
      ['Harm', '2024-04-01', 1],
      ['Falls', '2024-05-01', 4],
      ['Harm', '2024-05-01', 0],
    ])
  })

  test('the month in a line above stands over that of the file name, and a total is held against its rows', () => {
    const text =
      'Title:,Monthly activity,,\nPeriod:,September 2024,,\nPublished:,10 October 2024,,\n,,,\nCode,Name,Attendances,Breaches\n-,England,300,30\nRZ1,First,100,10\nRZ2,Second,190,20\n'
    const read = readObservations(csv(text, 'Monthly-AE-September-2024.csv'))
    expect(read.tables[0]?.period).toEqual({ start: '2024-09-01', frequency: 'month', from: 'the line “Period: September 2024”' })
    expect(read.rows.map((r) => r.code)).toEqual(['RZ1', 'RZ1', 'RZ2', 'RZ2'])
    expect(told(read)).toEqual(['asks: A total of “Attendances” does not equal the rows: it says 300, its 2 rows add up to 290 [C6]'])
  })

  test('the month only in the name of the file; nowhere, it is asked', () => {
    const text = 'Ward,Falls\nAsh,3\nBeech,4\n'
    expect(readObservations(csv(text, 'Ward figures 2024-09.csv')).rows.map((r) => r.period.start)).toEqual(['2024-09-01', '2024-09-01'])
    expect(readObservations(csv(text, 'Falls_Sept_2024.csv')).rows[0]?.period.start).toBe('2024-09-01')
    const none = readObservations(csv(text))
    expect(none.rows).toEqual([])
    expect(none.findings[0]?.words).toContain('no column, title or file name says which period')
    expect(readObservations(csv(text), { 0: { period: 'September 2024' } }).rows).toHaveLength(2)
  })

  test('several tables of one sheet and repeated headings', () => {
    const text =
      'Falls by ward,,\nWard,Apr 2024,May 2024\nAsh,3,4\nWard,Apr 2024,May 2024\nBeech,1,2\n,,\nHarm by ward,,\nWard,Apr 2024,May 2024,\nAsh,0,1\n'
    const read = readObservations(csv(text))
    expect(read.tables.map((t) => [t.rows, t.above])).toEqual([
      [2, ['Falls by ward']],
      [1, ['Harm by ward']],
    ])
    expect(read.rows.map((r) => [r.measure, r.place, r.value])).toEqual([
      ['Falls by ward', 'Ash', 3],
      ['Falls by ward', 'Ash', 4],
      ['Falls by ward', 'Beech', 1],
      ['Falls by ward', 'Beech', 2],
      ['Harm by ward', 'Ash', 0],
      ['Harm by ward', 'Ash', 1],
    ])
    expect(told(read)[0]).toContain('headings are repeated')
  })

  test('a directorate beside its wards is where they belong; alone it is the place itself', () => {
    const roles = (text: string) => readObservations(csv(text)).tables[0]?.columns.map(({ role }) => role)
    expect(roles('Directorate,Ward,Month,Falls\nNorth,Ash,2024-08,3\n')).toEqual(['place above', 'place', 'period', 'value'])
    expect(roles('Directorate,Month,Falls\nNorth,2024-08,3\n')).toEqual(['place', 'period', 'value'])
  })

  test('groups of people, with their characteristic', () => {
    const read = readObservations(
      csv(
        'Measure,Month,Ethnic group,Value\nWaiting over 18 weeks,2024-09,Asian or Asian British,12\nWaiting over 18 weeks,2024-09,All,140\n',
      ),
    )
    expect(read.rows.map((r) => r.group)).toEqual([{ characteristic: 'Ethnic group', name: 'Asian or Asian British' }, null])
  })

  test('year and month in columns of their own, financial years too', () => {
    const read = readObservations(csv('Year,Month,Ward,Falls\n2024-25,April,Ash,3\n2024-25,January,Ash,4\n'))
    expect(read.rows.map((r) => r.period.start)).toEqual(['2024-04-01', '2025-01-01'])
  })
})

describe('what a person says stands over every guess', () => {
  test('a column is left out, another is the numerator of a measure', () => {
    const asked = {
      0: {
        columns: {
          2: { role: 'numerator' as const, measure: 'Occupancy' },
          3: { role: 'denominator' as const, measure: 'Occupancy' },
          4: { role: 'left out' as const },
        },
      },
    }
    const read = readObservations(csv('Month,Ward,Occupied,Available,Staff\n2024-09,Ash,18,20,4\n'), asked)
    expect(read.rows.map((r) => [r.measure, r.numerator, r.denominator, r.value])).toEqual([['Occupancy', 18, 20, null]])
    expect(read.tables[0]?.columns[2]).toMatchObject({ role: 'numerator', byHand: true })
  })
})

describe('bad input is told with its cell', () => {
  test('text for a number, months that are none, rows without a month', () => {
    const read = readObservations(
      csv('Month,Ward,Falls\n2024-09,Ash,three\n2024-13,Ash,4\n,Ash,5\n2024-08,Ash,£1.2m and more\n2024-07,Ash,2\n'),
    )
    expect(rowsOf(read)).toEqual([['Falls', 'Ash', '2024-07-01', 2, 'given', 'C6']])
    expect(told(read)).toEqual([
      'stops: 2 cells under “Falls” are not a figure: “three” cannot be read as one figure [C2 C5]',
      'stops: 1 cell: “2024-13”: there is no month 13 [A3]',
      'stops: 1 cell: the row says no period [A4]',
    ])
  })

  test('percentages of a workbook keep what the cell shows less of; hidden sheets are told', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Month</t></is></c><c r="B1" t="inlineStr"><is><t>Hygiene</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Sep 2024</t></is></c><c r="B2" s="1"><v>0.93456</v></c></row></sheetData>'
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>'
    const read = readObservations(await readBytes('book.xlsx', await excelFile(sheet, { styles, state: 'hidden' })))
    expect(read.rows).toMatchObject([{ value: 93.456, unit: '%', at: 'Plan!B2' }])
    expect(told(read)[0]).toContain('The sheet is hidden')
  })

  test('a file without figures says so', () => {
    const read = readObservations(csv('code,name\nR1,One\nR2,Two\n'))
    expect([read.rows, told(read)]).toEqual([[], [expect.stringContaining('stops: No column of figures was found')]])
  })
})
