import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report, ReportTable } from '../report.ts'
import { linkTarget, pageTarget } from './link-target.ts'
import { reportFaults } from './report-faults.ts'
import { ReportBody } from './report-html.tsx'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { reportStyle } from './report-style.ts'

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('<script>alert(1)</script>', '"><b>', '&amp;', "' onload='x", '</style>', '#read("x")', '\u202e'),
)
const said = words.filter((text) => text.trim() !== '' && !text.includes('\n'))
const cell = fc.record(
  { text: words, tone: fc.constantFrom('red', 'amber', 'green', 'blue', 'none') },
  { requiredKeys: ['text'] },
) as fc.Arbitrary<ReportTable['rows'][number]['cells'][number]>
const table = fc.array(fc.tuple(cell, cell)).map(
  (rows): ReportTable => ({
    kind: 'table',
    id: 'items',
    caption: 'Items',
    columns: [
      { key: 'item', title: 'Item', width: 2, rowHeader: true },
      { key: 'status', title: 'Earned', width: 1 },
    ],
    rows: rows.map((cells) => ({ ref: 'item:1', cells })),
  }),
)
const reports: fc.Arbitrary<Report> = fc
  .record({
    title: said,
    subtitle: words,
    trust: words,
    status: words,
    description: words,
    footer: words,
    table,
    heading: said,
    text: words,
  })
  .map(({ table: items, heading, text, ...head }) => ({
    ...head,
    lang: 'en-GB',
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [text, { text, bold: true, href: 'javascript:alert(1)' }] },
      { kind: 'heading', level: 2, id: 'first', text: heading },
      { kind: 'facts', items: [{ term: text, words: text }] },
      { kind: 'list', items: [[text]] },
      items,
    ],
  }))

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
/** What a reader sees: tags taken away, then escapes undone. */
const seen = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '\u0001')
    .replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')

const textsOf = ({ title, subtitle, trust, status, footer, blocks }: Report): string[] => [
  ...[title, trust, footer, subtitle.trim(), status.trim()],
  ...blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    if (block.kind === 'table')
      return [block.caption, ...block.rows.flatMap((row) => row.cells.filter(({ tone }) => !tone).map(({ text }) => text))]
    return block.kind === 'paragraph' ? block.spans.map((span) => (typeof span === 'string' ? span : span.text)) : []
  }),
]

describe('every report', () => {
  test('says everything in the page, with no tag but its own', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const html = writeHtml(report)
        for (const text of textsOf(report)) expect(seen(html)).toContain(text)
        expect(html).not.toMatch(/<script|<b>|onload='|href="javascript/)
      }),
    )
  })

  test('never shows a tone without a word', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const tags = [...writeHtml(report).matchAll(/<strong class="nhsuk-tag[^"]*">([^<]*)</g)].map(([, word = '']) => word)
        const toned = report.blocks.flatMap((block) =>
          block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.filter(({ tone }) => tone)) : [],
        )
        expect(tags).toHaveLength(toned.length)
        expect(tags.every((word) => word.trim() !== '')).toBe(true)
      }),
    )
  })

  test('is the same JSON each time, holding every cell under its column', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const json = JSON.parse(writeJson(report))
        expect(writeJson(structuredClone(report))).toBe(writeJson(report))
        expect(json).toMatchObject({ format: 'stepup-report', version: 1, title: JSON.parse(JSON.stringify(report.title)) })
        const rows = report.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
        const written = json.blocks.at(-1).rows.map((row: { cells: { item: { text: string; tone: string | null } } }) => row.cells.item)
        for (const [at, { cells }] of rows.entries()) {
          if (cells[0]?.tone === undefined) expect(written[at].text).toBe(cells[0]?.text)
          else expect(written[at].text.trim()).not.toBe('')
        }
      }),
    )
  })
})

const paper: Report = {
  title: 'Progress',
  subtitle: 'Board of directors',
  trust: 'Soarvale Partnership NHS Trust',
  status: 'Draft, not frozen',
  lang: 'en-GB',
  description: 'd',
  footer: 'f',
  blocks: [
    { kind: 'heading', level: 2, id: 'first', text: 'First' },
    {
      kind: 'table',
      id: 'items',
      caption: 'Items',
      columns: [
        { key: 'item', title: 'Item', width: 1, rowHeader: true },
        { key: 'now', title: 'Now', width: 1, align: 'right' },
      ],
      rows: [
        {
          cells: [
            { text: 'A', href: '/delivery/1' },
            { text: '20', value: 20 },
          ],
        },
      ],
    },
  ],
}

test('a table is captioned, scoped and labelled for a small screen', () => {
  const html = String(<ReportBody report={paper} />)
  expect(html).toContain(
    '<section aria-labelledby="first"><h2 id="first">First</h2><table class="s-table is-stack" role="table" id="items"><caption>Items</caption>',
  )
  expect(html).toContain('<th scope="col" role="columnheader" class="num">Now</th>')
  expect(html).toContain(
    '<th scope="row" role="rowheader"><a href="/delivery/1">A</a></th><td role="cell" data-l="Now" class="num">20</td>',
  )
})

test('a file allows its own stylesheet and nothing else', () => {
  const html = writeHtml(paper)
  const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
  expect(style).toBe(reportStyle)
  expect(html).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;`)
  expect(html).not.toMatch(/ style="|<script|src=/)
})

test.each([
  ['/delivery/1', undefined, '/delivery/1'],
  ['#first', { place: 'first' }, { place: 'first' }],
  ['#nowhere', undefined, undefined],
  ['https://example.org/a', { url: 'https://example.org/a' }, { url: 'https://example.org/a' }],
  ['javascript:alert(1)', undefined, undefined],
  ['//example.org', undefined, undefined],
  ['/\\example.org', undefined, undefined],
])('%s leads to %o in a file and %o in the page', (href, file, page) => {
  expect(linkTarget(href, paper)).toEqual(file)
  expect(pageTarget(href, paper)).toEqual(typeof page === 'string' ? { url: page } : page)
})

test('with the address of the product a file leads into it', () =>
  expect(linkTarget('/delivery/1', { ...paper, address: 'https://stepup.example/' })).toEqual({ url: 'https://stepup.example/delivery/1' }))

test('an unsound report is named in words and not written', () => {
  const [heading, items] = paper.blocks as [Report['blocks'][0], ReportTable]
  const faulty: Report = {
    ...paper,
    blocks: [{ ...heading, level: 3 } as Report['blocks'][0], { ...items, id: 'first', caption: ' ', rows: [{ cells: [] }] }],
  }
  expect(reportFaults(paper)).toEqual([])
  expect(reportFaults(faulty)).toEqual([
    'Two blocks have the id "first".',
    'Heading "First" is of level 3 and stands under no heading of level 2.',
    'Table "first" has a blank caption.',
    'Table " ", row 1: 0 cells under 2 columns.',
  ])
  expect(() => writeHtml(faulty)).toThrow('This report cannot be written.')
})

test('a table without a caption does not compile', () => {
  // @ts-expect-error a caption is not optional
  const bare: ReportTable = { kind: 'table', id: 'x', columns: [], rows: [] }
  expect(bare.caption).toBeUndefined()
})
