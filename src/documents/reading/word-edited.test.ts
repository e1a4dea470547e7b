import { expect, test } from 'vitest'
import { wordFile } from './office-fixture.ts'
import { readBytes } from './read-bytes.ts'

const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const p = (words: string, mark = '') => `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${r(words)}</w:p>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const sdt = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const readingOf = async (body: string, more = {}) => readBytes('plan.docx', await wordFile(body, more))
const textsOf = async (body: string) =>
  (await readingOf(body)).grids.map(({ rows }) => rows.map((row) => row.map(({ text, covered }) => covered ?? text)))
const cellText = async (content: string) => (await textsOf(`<w:tbl>${tr(tc(content), tc(p('beside')))}</w:tbl>`))[0]?.[0]?.[0]

test.each([
  [
    'a comment’s anchors',
    `<w:p><w:commentRangeStart w:id="1"/>${r('said')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    'said',
  ],
  ['an endnote’s mark', `<w:p>${r('said')}<w:r><w:endnoteReference w:id="1"/></w:r></w:p>`, 'said'],
  [
    'a footnote’s number raised by hand',
    `<w:p>${r('12')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r></w:p>`,
    '12¹',
  ],
  ['words moved away', `<w:p>${r('stays')}<w:moveFrom w:id="1">${r(' moved')}</w:moveFrom></w:p>`, 'stays'],
  ['words moved here', `<w:p>${r('stays')}<w:moveTo w:id="1">${r(' moved')}</w:moveTo></w:p>`, 'stays moved'],
  ['a paragraph’s end that was deleted', p('one ', '<w:del w:id="1"/>') + p('two') + p('three'), 'one two\nthree'],
  ['an insertion within a deletion', `<w:p><w:del w:id="1"><w:ins w:id="2">${r('gone')}</w:ins></w:del>${r('kept')}</w:p>`, 'kept'],
  [
    'a field with its code and its result',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    '12',
  ],
  [
    'a simple field within a link',
    `<w:p><w:hyperlink><w:fldSimple w:instr="REF">${r('a link')}</w:fldSimple></w:hyperlink></w:p>`,
    'a link',
  ],
  ['content controls within each other', sdt(sdt(`<w:p>${sdt(r('12'))}</w:p>`)), '12'],
])('the words of %s', async (_, content, words) => {
  expect(await cellText(content)).toBe(words)
})

test('a table within a content control, inserted rows kept, a deleted row within a merge gone', async () => {
  const inserted = `<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>${tc(p('new'))}${tc(p('row'))}</w:tr>`
  const top = tr(tc(p('goal'), '<w:vMerge w:val="restart"/>'), tc(p('a')))
  const deleted = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${tc(p(''), '<w:vMerge/>')}${tc(p('gone'))}</w:tr>`
  const last = tr(tc(p(''), '<w:vMerge/>'), tc(p('b')))
  expect(await textsOf(sdt(`<w:tbl>${inserted}${top}${deleted}${last}</w:tbl>`))).toEqual([
    [
      ['new', 'row'],
      ['goal', 'a'],
      ['down', 'b'],
    ],
  ])
})

test('a table whose every row was deleted is gone', async () => {
  expect(await textsOf(`<w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr>${tc(p('gone'))}</w:tr></w:tbl>`)).toEqual([])
})

test('pictures side by side are no table; a table of one row with a picture among its words is', async () => {
  const picture = '<w:p><w:r><w:drawing/></w:r></w:p>'
  expect(await textsOf(`<w:tbl>${tr(tc(p('First chart') + picture), tc(p('Second chart') + picture))}</w:tbl>`)).toEqual([])
  expect(await textsOf(`<w:tbl>${tr(tc(p('Words') + picture), tc(p('more words')))}</w:tbl>`)).toEqual([[['Words', 'more words']]])
})

const mark = (name: string, words: string) => `<w:p><w:bookmarkStart w:id="1" w:name="${name}"/>${r(words)}<w:bookmarkEnd w:id="1"/></w:p>`
test('rows say which record they are by their bookmark, whatever an editor has put around it', async () => {
  const rows = [
    tr(tc(p('Number')), tc(p('Words'))),
    tr(tc(mark('stepup_item_12', '12')), tc(p('a'))),
    tr(tc(sdt(mark('stepup_plan_item_13__2', '13'))), tc(p('b'))),
    tr(tc(p('new')), tc(p('c'))),
    tr(tc(mark('_GoBack', '14')), tc(p('d'))),
    tr(tc(mark('stepup_item_015', '15')), tc(p('e'))),
    tr(tc(mark('stepup_item_16', '16') + mark('stepup_item_17', '17')), tc(p('joined'))),
    tr(tc(mark('stepup_item_18', '18')), tc(p('copied'))),
    tr(tc(mark('stepup_item_18__3', '18')), tc(p('copied'))),
  ]
  const { grids, writtenHere } = await readingOf(`<w:tbl>${rows.join('')}</w:tbl>`)
  expect(writtenHere).toBeUndefined()
  expect(grids[0]?.identities).toEqual({ 1: 'item:12', 2: 'plan-item:13' })
  expect(grids[0]?.rowNotes).toEqual({
    6: expect.stringContaining('more than one record'),
    7: expect.stringContaining('the same record as another row'),
    8: expect.stringContaining('the same record as another row'),
  })
})

const property = (name: string, value: string) => `<property name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`
test.each([
  [
    'all of it',
    [
      ['trust', 'RXX'],
      ['paper', 'plan:3'],
      ['at', '2024-10-15T09:00:00Z'],
    ],
    { trust: 'RXX', paper: 'plan:3', at: '2024-10-15T09:00:00Z' },
  ],
  [
    'a part missing',
    [
      ['trust', 'RXX'],
      ['at', '2024-10-15T09:00:00Z'],
    ],
    undefined,
  ],
  [
    'no instant',
    [
      ['trust', 'RXX'],
      ['paper', 'plan:3'],
      ['at', 'yesterday'],
    ],
    undefined,
  ],
  [
    'more than could be one',
    [
      ['trust', 'R'.repeat(300)],
      ['paper', 'plan:3'],
      ['at', '2024-10-15T09:00:00Z'],
    ],
    undefined,
  ],
] as const)('where the file says it was written here: %s', async (_, parts, identity) => {
  const relation = (type: string, target: string, id: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const { writtenHere } = await readingOf(`<w:tbl>${tr(tc(p('a')))}</w:tbl>`, {
    more: {
      '_rels/.rels': `<Relationships>${relation('officeDocument', 'word/document.xml', 'r1')}${relation('custom-properties', 'docProps/custom.xml', 'r2')}</Relationships>`,
      'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="x">${parts.map(([name, value]) => property(`StepUp ${name}`, value)).join('')}</Properties>`,
    },
  })
  expect(writtenHere).toEqual(identity)
})
