import { expect, test } from 'vitest'
import { excelFile, wordFile, zipped } from './office-fixture.ts'
import { readDocument } from './read-document.ts'
import { Refused } from './refused.ts'

const rows = (count: number) =>
  Array.from(
    { length: count },
    (_, r) =>
      `<row r="${r + 1}">${'ABCDEFGHIJKL'
        .split('')
        .map((c) => `<c r="${c}${r + 1}" t="str"><v>Words of ${c}${r}, as many as a plan has</v></c>`)
        .join('')}</row>`,
  ).join('')
const refusalOf = (name: string, bytes: Uint8Array, caps = {}) =>
  readDocument({ name, bytes }, caps).then(
    () => undefined,
    (error: unknown) => error,
  )
const text = (words: string) => Buffer.from(words)
const ole = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(60), Buffer.from(stream, 'utf16le')])

test('a large workbook is read in a process of its own', async () => {
  const { grids } = await readDocument({ name: 'plan.xlsx', bytes: await excelFile(`<sheetData>${rows(5000)}</sheetData>`) })
  expect(grids[0]?.rows).toHaveLength(5000)
  expect(grids[0]?.rows[4999]?.[11]?.text).toBe('Words of L4999, as many as a plan has')
})

test('time and memory are capped, and this process goes on', async () => {
  const bytes = await excelFile(`<sheetData>${rows(5000)}</sheetData>`)
  expect(await refusalOf('plan.xlsx', bytes, { seconds: 0.05 })).toMatchObject({ reason: 'out of time' })
  expect(await refusalOf('plan.xlsx', bytes, { megabytes: 12 })).toMatchObject({ reason: 'out of memory' })
  expect((await readDocument({ name: 'a.csv', bytes: text('a,b\n1,2') })).grids).toHaveLength(1)
})

const bomb = () => wordFile('', { more: { 'word/comments.xml': Buffer.alloc(120_000_000, 32) } })
const doctype = () =>
  zipped({
    '[Content_Types].xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    '_rels/.rels': '<Relationships><Relationship Id="1" Type="a/officeDocument" Target="word/document.xml"/></Relationships>',
  })
const plain = () => wordFile('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ['a bomb', 'a.docx', bomb, 'bomb'],
  [
    'a bomb below the size of one part',
    'a.docx',
    () => wordFile('', { more: { 'word/comments.xml': Buffer.alloc(50_000_000, 32) } }),
    'bomb',
  ],
  ['deep nesting', 'a.docx', () => wordFile('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'bomb'],
  ['a macro inside', 'a.docx', () => wordFile('', { more: { 'word/vbaProject.bin': 'x' } }), 'macro'],
  ['a macro by its name', 'a.xlsm', plain, 'macro'],
  ['a document type', 'a.docx', doctype, 'doctype'],
  ['a file cut short', 'a.docx', async () => (await plain()).subarray(0, 700), 'broken'],
  ['broken XML', 'a.docx', () => wordFile('<w:p>'), 'broken'],
  ['a password', 'a.docx', () => ole('EncryptedPackage'), 'protected'],
  ['old Word', 'a.doc', () => ole('WordDocument'), 'old format'],
  ['old Excel', 'a.xls', () => ole('Workbook'), 'old format'],
  ['a PDF cut short', 'a.pdf', () => text('%PDF-1.7'), 'broken'],
  ['a picture', 'a.csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'not a document'],
  ['a web page named as a workbook', 'a.xls', () => text('<html><table></table></html>'), 'not a document'],
  ['some other zip', 'a.docx', () => zipped({ 'readme.txt': 'x' }), 'not a document'],
  ['a binary file', 'a.csv', () => Buffer.from([1, 0, 0, 2, 0, 0]), 'not a document'],
  ['nothing', 'a.docx', () => text(''), 'empty'],
  ['a lock file', '~$plan.docx', () => text('x'), 'name'],
  ['an unseen character in the name', 'pl\u202ean.docx', () => text('x'), 'name'],
  [
    'a cell too far down',
    'a.xlsx',
    () => excelFile('<sheetData><row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row></sheetData>'),
    'too many cells',
  ],
  [
    'a cell too far across',
    'a.xlsx',
    () => excelFile('<sheetData><row r="1"><c r="XFD1" t="str"><v>x</v></c></row></sheetData>'),
    'too many cells',
  ],
  ['too many rows of text', 'a.csv', () => text('a,b\n'.repeat(20_100)), 'too many cells'],
  ['too large a file', 'a.csv', () => Buffer.alloc(25_000_001, 65), 'too large'],
])('refused: %s', async (_, name, make, reason) => {
  const refusal = await refusalOf(name, await make())
  expect(refusal).toBeInstanceOf(Refused)
  expect(refusal).toMatchObject({ reason })
  expect((refusal as Refused).message).toMatch(/^\S.{20,}\.$/)
})

test('a Word file named as a workbook is read as what it is, with a note', async () => {
  const { grids, problems } = await readDocument({ name: 'a.xlsx', bytes: await plain() })
  expect(grids[0]?.rows[0]?.[0]?.text).toBe('a')
  expect(problems[0]).toContain('is a Word document')
})
