import { expect, test } from 'vitest'
import type { Report } from '../report.ts'
import { excelWorkbook } from './excel-workbook.ts'
import { officeText } from './office-text.ts'
import { packageFaults } from './package-fixture.ts'
import { scoreFigure, tableOf, wholeReport } from './report-fixture.ts'
import { slidesDeck } from './slides-deck.ts'
import { wordDocument } from './word-document.ts'
import { packageOf, partsOf } from './zip-parts.ts'

const makers = { docx: wordDocument, xlsx: excelWorkbook, pptx: slidesDeck }
const identity = { trust: 'RXX & "Co"', paper: 'plan:3', at: '2024-10-15T09:00:00.000Z' }
const hostile = '</w:t> & <x> "quoted" \u0000\u0008\u001b\ud800 ]]> 😀 =1+1'
const papers: [string, Report][] = [
  ['with every kind of block', { ...wholeReport, identity, draft: true }],
  [
    'of many pages',
    { ...wholeReport, landscape: true, blocks: [{ kind: 'heading', level: 2, text: 'All', id: 'all' }, tableOf('long', 150)] },
  ],
  ['without a block', { ...wholeReport, subtitle: '', status: '', footer: '', blocks: [] }],
  [
    'with words that would break XML',
    {
      ...wholeReport,
      title: hostile,
      subtitle: hostile,
      trust: hostile,
      status: hostile,
      footer: hostile,
      blocks: [
        { kind: 'heading', level: 2, text: hostile, id: 'a' },
        { kind: 'paragraph', spans: [hostile, { text: hostile, href: 'https://stepup.example/?a=1&b="2"' }] },
        { ...tableOf('hostile', 3), caption: hostile },
        { ...scoreFigure('score-1', 9), caption: hostile, words: hostile, source: hostile },
      ],
    },
  ],
]

test.each(papers.flatMap(([name, report]) => Object.entries(makers).map(([ending, make]) => ({ name, ending, make, report }))))(
  'a $ending file of a paper $name: every part, relation and id holds',
  async ({ make, report }) => {
    expect(await packageFaults(await make(officeText(report)))).toEqual([])
  },
)

test('the check finds what makes PowerPoint offer a repair', async () => {
  const parts = await partsOf(await slidesDeck(wholeReport))
  const types = String(parts.get('[Content_Types].xml'))
  const slide = String(parts.get('ppt/slides/slide2.xml'))
  parts.set('[Content_Types].xml', Buffer.from(types.replace('</Types>', '<Override PartName="/ppt/none.xml" ContentType="x"/></Types>')))
  parts.set('ppt/slides/slide2.xml', Buffer.from(slide.replace(/(<p:cNvPr )id="\d+"/g, '$1id="2"')))
  parts.set('ppt/slides/slide1.xml', Buffer.from('<p:sld>'))
  parts.delete('ppt/presProps.xml')
  const faults = (await packageFaults(await packageOf(parts))).join('\n')
  for (const found of ['ppt/none.xml, which is not there', 'gives the id 2 twice', 'slide1.xml is no XML', 'leads to ppt/presProps.xml'])
    expect(faults).toContain(found)
})
