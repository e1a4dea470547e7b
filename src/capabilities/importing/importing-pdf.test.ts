import { afterAll, expect, test } from 'vitest'
import { journey } from '../../../tests/support.ts'
import type { Grid } from '../../documents/grid.ts'
import { pagePicture, stopPainting } from '../../documents/reading/pdf/page-picture.ts'
import { drawnTable, rawPdf, typstPdf } from '../../documents/reading/pdf/pdf-fixture.ts'
import { rowsByPage, tablesOnPage } from './pages-of-file.ts'
import { accepted, broughtIn, trustWithCalendar, wordsOf } from './test-support.ts'

afterAll(stopPainting)

const long = (words: string, times: number) => Array.from({ length: times }, () => words).join(' ')
const plan = () =>
  Buffer.from(
    typstPdf(
      `#set page(height: 8cm, width: 24cm)
Delivery plan for 2024/25
#table(columns: (3cm, 4cm, 1fr, 2cm, 3cm, 3cm), table.header([Theme], [Outcome], [Q2 2024/25 update], [RAG], [Due], [SRO]),
  [Calm wards], [Quiet hours on every ward], [Posters are up on all wards.], [G], [31 March 2025], [Director of Nursing],
  [Calm wards], [No moves after nine], [${long('The trial runs on two wards.', 16)}], [A], [31 March 2025], [Director of Nursing],
  [Good neighbours], [Forty apprenticeships], [Nineteen places are filled.], [R], [30 June 2025], [Director of Nursing])`,
      { plain: true },
    ),
  )

journey('a PDF is held against its pages before it is imported', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'plan.pdf', plan())
  const page = await lead.read(review)
  expect(wordsOf(page)).toContain('Read from a PDF: hold each page against its picture before you accept.')
  expect(wordsOf(page)).toContain('Joined from pages 1 and 2: check that nothing is lost or doubled')
  expect(page).toContain(`href="${review}/pages/2"`)

  const first = await lead.read(`${review}/pages/1`)
  expect(wordsOf(first)).toContain('2 rows read from page 1, in 1 table.')
  expect(first).toContain(`src="${review}/pages/1/picture"`)
  expect(wordsOf(await lead.read(`${review}/pages/2`))).toContain('The words at its top go on with page 1 table 1 row 3')
  const picture = await lead.get(`${review}/pages/1/picture`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect([...new Uint8Array(await picture.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  expect((await lead.get(`${review}/pages/9`)).status).toBe(404)

  const refused = await accepted(lead, review)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Tick that you have held the rows against the pages')
  const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
  const done = await lead.post(`${review}/acceptance`, { seen, held: 'yes' })
  expect(done.status).toBe(303)
  const receipt = await lead.read(done.headers.get('location') ?? '')
  expect(wordsOf(receipt)).toContain('No moves after nine')
  expect((await lead.get(`${review}/pages/1`)).status).toBe(200)
})

journey('a file that is no PDF has no pages, and one that cannot be painted says so in its picture', async (world) => {
  const lead = await trustWithCalendar(world)
  const csv = await broughtIn(lead, 'plan.csv', 'Theme,Outcome,Update,RAG\nCalm wards,Quiet hours,Posters up.,G\n')
  expect((await lead.get(`${csv}/pages/1`)).status).toBe(404)
  expect((await lead.get(`${csv}/pages/1/picture`)).status).toBe(404)
  const review = await broughtIn(
    lead,
    'plan.pdf',
    rawPdf([
      {
        content: drawnTable([
          ['Outcome', 'RAG'],
          ['Quiet hours', 'G'],
        ]),
      },
    ]),
  )
  const id = Number(review.split('/').at(-1))
  await world.inTrust(lead.personId, async (db) => {
    await db
      .updateTable('import_readings')
      .set({ bytes: Buffer.from('%PDF-1.4 broken') })
      .where('import_id', '=', id)
      .execute()
  })
  expect((await lead.get(`${review}/pages/1`)).status).toBe(200)
  const picture = await lead.get(`${review}/pages/1/picture`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([503, 'image/svg+xml'])
  expect(await picture.text()).toContain('The picture of page 1 could not be made')
})

test('a picture is never larger than it may be, whatever the page', async () => {
  const size = (png: Uint8Array) => [Buffer.from(png).readUInt32BE(16), Buffer.from(png).readUInt32BE(20)]
  const page = (box: string) => rawPdf([{ content: drawnTable([['a', 'b']]), box }])
  expect(size(await pagePicture(page('0 0 14400 14400'), 1, { width: 9000 }))).toEqual([1600, 1600])
  expect(size(await pagePicture(page('0 0 100 14400'), 1))).toEqual([28, 4000])
  await expect(pagePicture(page('0 0 100 100'), 2)).rejects.toThrow('The picture of page 2 could not be made: the file has 1 pages.')
})

test('rows are told by the page they begin on', () => {
  const row = (text: string) => [{ text }, { text }]
  const grid: Grid = {
    source: { file: 'a.pdf', page: 1, table: 1 },
    rows: [row('Head'), row('a'), row('b'), row('c')],
    addressOf: {
      kind: 'table',
      table: 1,
      page: 1,
      parts: [
        { page: 1, table: 1, from: 0, skipped: 0 },
        { page: 2, table: 1, from: 3, skipped: 2 },
      ],
    },
    warnings: [],
    rowNotes: { 2: 'Joined from pages 1 and 2: check that nothing is lost or doubled' },
  }
  expect(rowsByPage([grid], 3)).toEqual([
    { page: 1, rows: 2, noted: 1 },
    { page: 2, rows: 1, noted: 0 },
    { page: 3, rows: 0, noted: 0 },
  ])
  const [second] = tablesOnPage([grid], 2)
  expect(second).toMatchObject({ heads: ['Head', 'Head'], joined: 'page 1 table 1 row 3', rows: [{ at: '3' }] })
})
