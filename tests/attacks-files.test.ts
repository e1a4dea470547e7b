import { execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildItem, buildPlan } from '../src/capabilities/delivery/build.ts'
import { asFile, heldPapers, takenAway } from '../src/capabilities/importing/returning/test-paper.ts'
import { broughtIn, trustWithCalendar, wordsOf } from '../src/capabilities/importing/test-support.ts'
import { wordFile, zipped } from '../src/documents/reading/office-fixture.ts'
import { stopPainting } from '../src/documents/reading/pdf/page-picture.ts'
import { drawnTable, rawPdf } from '../src/documents/reading/pdf/pdf-fixture.ts'
import { readDocument } from '../src/documents/reading/read-document.ts'
import { Refused } from '../src/documents/reading/refused.ts'
import { stopWriting } from '../src/documents/writing/formats.ts'
import { journey, newWorld } from './support.ts'

const asked: string[] = []
const server = createServer((request, answer) => {
  asked.push(String(request.url))
  answer.end('<!ELEMENT x ANY>')
})
let evil = ''

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  evil = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  stopPainting()
  stopWriting()
})

const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
const body = `<w:tbl><w:tr>${cell('Theme')}${cell('Outcome')}</w:tr><w:tr>${cell('Calm')}${cell('Quiet')}</w:tr></w:tbl>`
const outward = (kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`
const drawn = drawnTable([
  ['Theme', 'Outcome'],
  ['Calm', 'Quiet'],
])

test.each<[string, string, () => Promise<Buffer> | Buffer]>([
  [
    'a template from elsewhere',
    'a.docx',
    () => wordFile(body, { more: { 'word/_rels/settings.xml.rels': outward('attachedTemplate', evil) } }),
  ],
  [
    'its styles from elsewhere',
    'a.docx',
    () => wordFile(body, { more: { 'word/_rels/document.xml.rels': outward('styles', `${evil}/s`) } }),
  ],
  [
    'its styles from this machine',
    'a.docx',
    () => wordFile(body, { more: { 'word/_rels/document.xml.rels': outward('styles', 'file:///etc/passwd') } }),
  ],
  [
    'styles by a way out',
    'a.docx',
    () => wordFile(body, { more: { 'word/_rels/document.xml.rels': outward('styles', '../../../../etc/passwd') } }),
  ],
  [
    'an entity from elsewhere',
    'a.docx',
    () => wordFile(body, { more: { 'word/styles.xml': `<!DOCTYPE x SYSTEM "${evil}/dtd"><w:styles/>` } }),
  ],
  ['a program within it', 'a.docx', () => wordFile(body, { more: { 'word/embeddings/oleObject1.bin': Buffer.alloc(2000, 7) } })],
  [
    'names that lead out',
    'a.docx',
    () => wordFile(body, { more: { '../../../tmp/attack.txt': 'x', '/etc/attack': 'x' } }).catch(() => wordFile(body)),
  ],
  [
    'a PDF that runs, launches and fetches',
    'a.pdf',
    () =>
      rawPdf([{ content: drawn }], {
        catalog: `/OpenAction<</S/Launch/F(${evil}/run.exe)>>/AA<</WC<</S/URI/URI(${evil}/uri)>>>>/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/FS/URL/F(${evil}/f)>>]>>>>`,
      }),
  ],
])('nothing is fetched or run for a file with %s', async (_, name, make) => {
  const bytes = await make()
  const { grids } = await readDocument({ name, bytes }).catch((error: unknown) => {
    expect(error).toBeInstanceOf(Refused)
    return { grids: [] }
  })
  for (const grid of grids) expect(JSON.stringify(grid)).not.toMatch(/root:x:|oleObject/)
  expect(asked).toEqual([])
})

test('a part twice, and entities that grow, are refused in words', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`
  for (const bytes of [
    await wordFile(body, { more: { 'word/document.xml': laughs } }),
    await wordFile(body, { more: { 'WORD/document.xml': '<x/>', 'Word/Document.xml': '<x/>' } }),
    await zipped({ '[Content_Types].xml': '<Types/>' }),
  ])
    await expect(readDocument({ name: 'a.docx', bytes })).rejects.toBeInstanceOf(Refused)
})

journey('ten thousand marks of records, and marks that are formulas or numbers too large, tell nothing', async (world) => {
  const { lead, plan } = await heldPapers(world)
  const paper = await takenAway(lead, plan)
  const [first] = paper.rows as [(typeof paper.rows)[number]]
  const marks = [
    '=item:1',
    'item:-1',
    'item:0',
    'item:999999999999999999',
    'item:1e3',
    'person:1',
    'item:1;risk:1',
    '__proto__:1',
    'item:2147483648',
  ]
  for (const ref of marks) {
    const text = (await asFile({ ...paper, rows: [first] }, 'csv')).toString().replaceAll(String(first.ref), ref)
    const answer = await lead.upload('/imports', { file: new File([text], 'back.csv'), text: '' })
    expect([303, 422], ref).toContain(answer.status)
    if (answer.status === 303) expect((await lead.get(answer.headers.get('location') ?? '')).status, ref).toBe(200)
  }
  const many = { ...paper, rows: Array.from({ length: 10_000 }, (_, at) => ({ ...first, ref: `item:${at + 1}` })) }
  const began = performance.now()
  const answer = await lead.upload('/imports', { file: new File([(await asFile(many, 'csv')) as never], 'many.csv'), text: '' })
  expect([303, 422]).toContain(answer.status)
  expect(performance.now() - began).toBeLessThan(60_000)
})

journey('pictures of pages: only of one’s own trust, only of pages there are, and many at once leave the product up', async (world) => {
  const lead = await trustWithCalendar(world)
  const review = await broughtIn(lead, 'plan.pdf', rawPdf(Array.from({ length: 20 }, () => ({ content: drawn }))))
  for (const page of ['0', '21', '999999', '-1', '1.5', '1e1', '99999999999999999999', 'x', '%00', '1%2F..%2F2'])
    for (const what of ['', '/picture']) expect((await lead.get(`${review}/pages/${page}${what}`)).status, page).toBe(404)
  const stranger = await (await newWorld()).as('governance lead', 'administrator', 'secretary')
  for (const what of ['', '/picture']) expect((await stranger.get(`${review}/pages/1${what}`)).status).toBe(404)
  const pictures = Array.from({ length: 20 }, (_, at) => lead.get(`${review}/pages/${at + 1}/picture`))
  expect((await lead.get('/imports')).status).toBe(200)
  const answers = await Promise.all(pictures)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]))
  for (const answer of answers.filter(({ status }) => status === 503)) expect(await answer.text()).not.toMatch(/<script|onload|href="http/)
  expect((await lead.get(`${review}/pages/20/picture`)).status).toBe(200)
})

/** The numbers of the processes that this one has started to write and read files. */
const children = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)])
    .toString()
    .split('\n')
    .filter((line) => line.includes('children'))
    .map((line) => Number.parseInt(line, 10))

journey('a renderer that is killed while it writes leaves a page that says so, and the next file comes', async (world) => {
  const lead = await world.as('governance lead')
  const plan = await buildPlan(world, lead.personId, { name: 'Plan' })
  for (let n = 0; n < 150; n++) await buildItem(world, lead.personId, { planId: plan, title: `Row ${n} ${'words '.repeat(100)}` })
  for (const format of ['pdf', 'docx']) {
    const at = `/reports/plans/${plan}/${format}`
    const before = children()
    expect((await lead.get(at)).status).toBe(200)
    const running = children().find((child) => !before.includes(child))
    expect(running, format).toBeGreaterThan(0)
    const asking = lead.get(at)
    process.kill(running as number, 'SIGSTOP')
    setTimeout(() => process.kill(running as number, 'SIGKILL'), 1500)
    expect((await lead.get('/reports')).status).toBe(200)
    const answer = await asking
    expect(answer.status, format).toBe(503)
    expect(wordsOf(await answer.text()), format).toMatch(/could not be made/)
    expect((await lead.get(at)).status, `${format} again`).toBe(200)
  }
})
