import type { Browser, World } from '../../../../tests/support.ts'
import type { PaperIdentity } from '../../../documents/grid.ts'
import type { Report, ReportTable, Tone } from '../../../documents/report.ts'
import { excelWorkbook } from '../../../documents/writing/excel-workbook.ts'
import { writeCsv } from '../../../documents/writing/report-csv.ts'
import { wordDocument } from '../../../documents/writing/word-document.ts'
import { record } from '../../../platform/history/index.ts'
import { accepted, broughtIn, planCsv, trustWithCalendar } from '../test-support.ts'

/** For tests: a paper as a person has it before them, to be edited and written as a file. */
export interface Paper {
  title: string
  identity: PaperIdentity
  columns: { key: string; title: string }[]
  rows: { ref?: string | undefined; cells: Record<string, { text: string; tone?: Tone }> }[]
}

const registerCsv = `Risk ID,Risk title,Risk owner,Likelihood,Consequence,Score,Target score
1,Too few nurses on the wards,Director of Nursing,4,4,16,8
2,The boilers fail in winter,Head of Estates,3,5,15,10
`

/** For tests: a trust with a plan of three items, a register of two risks, and a reporting period open; its lead's browser, and where the papers are. */
export async function heldPapers(world: World): Promise<{ lead: Browser; plan: string; register: string }> {
  const lead = await trustWithCalendar(world)
  await world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .updateTable('periods')
      .set({ state: 'open' })
      .where('label', '=', 'Q2 2024/25')
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'period.opened', ref: { kind: 'period', id }, facts: { period: 'Q2 2024/25' } })
  })
  for (const [name, text] of [
    ['Plan 2024-25.csv', planCsv.replace('Posters printed.,,', 'Posters printed.,Posters up.,')],
    ['Risk register Q2 2024-25.csv', registerCsv],
  ] as const) {
    const answer = await accepted(lead, await broughtIn(lead, name, text))
    if (answer.status !== 303) throw new Error(`${name}: ${answer.status}`)
  }
  const { id } = await world.database.owner.selectFrom('plans').where('trust_id', '=', world.trustId).select('id').executeTakeFirstOrThrow()
  return { lead, plan: `/reports/plans/${id}`, register: '/reports/register' }
}

/** For tests: the paper as it goes out now. */
export async function takenAway(lead: Browser, address: string): Promise<Paper> {
  const { title, identity, blocks } = JSON.parse(await lead.read(`${address}/json`))
  const { columns, rows } = blocks.find((block: { kind: string }) => block.kind === 'table')
  return { title, identity, columns, rows }
}

function reportOf({ title, identity, columns, rows }: Paper): Report {
  const table: ReportTable = {
    ...{ kind: 'table', id: 'rows', caption: title, empty: 'None.' },
    columns: columns.map(({ key, title: over }, at) => ({
      key,
      title: over,
      width: 10,
      ...(at === 1 ? { rowHeader: true as const } : {}),
    })),
    rows: rows.map(({ ref, cells }) => ({
      ...(ref ? { ref } : {}),
      cells: columns.map(({ key }) => {
        const { text = '', tone } = cells[key] ?? {}
        return { text, ...(tone ? { tone } : {}), ...(/^\d+$/.test(text) && key !== 'number' ? { value: Number(text) } : {}) }
      }),
    })),
  }
  const words = { subtitle: 'As kept', trust: identity.trust, status: 'Written from the records', description: title, footer: 'Foot' }
  return { title, ...words, lang: 'en-GB', landscape: true, identity, blocks: [table] }
}

/** For tests: the paper as a file of a format. */
export async function asFile(paper: Paper, format: 'csv' | 'xlsx' | 'docx'): Promise<Buffer> {
  const report = reportOf(paper)
  if (format === 'csv') return Buffer.from(writeCsv(report))
  return Buffer.from(await (format === 'xlsx' ? excelWorkbook(report) : wordDocument(report)))
}

/** For tests: the paper with one cell changed, in the row whose words have this in them. */
export function edited(paper: Paper, row: string, cells: Record<string, string>): Paper {
  const rows = paper.rows.map((one) =>
    Object.values(one.cells).some(({ text }) => text.includes(row))
      ? { ...one, cells: { ...one.cells, ...Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, cellOf(key, text)])) } }
      : one,
  )
  return { ...paper, rows }
}

const cellOf = (key: string, text: string): { text: string; tone?: Tone } =>
  key === 'rag' && text !== '' ? { text, tone: text.toLowerCase() as Tone } : { text }
