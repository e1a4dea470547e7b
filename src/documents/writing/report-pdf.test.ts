import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { Report, ReportTable } from '../report.ts'
import { coverageOf } from './font-coverage.ts'
import { type Printing, printable } from './printable.ts'
import { stopPrinting, writePdf } from './report-pdf.ts'

afterAll(stopPrinting)

/** The objects of a PDF as Typst writes it: each a dictionary in plain text, streams inflated. */
function objectsOf(pdf: Uint8Array): Map<string, { words: string; stream: string }> {
  const text = Buffer.from(pdf).toString('latin1')
  const found = [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number = '', body = '']) => {
    const [words = '', rest] = body.split(/\nstream\n/)
    const bytes = rest === undefined ? undefined : Buffer.from(rest.slice(0, Number(/\/Length (\d+)/.exec(words)?.[1])), 'latin1')
    const stream = bytes === undefined ? '' : (words.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
    return [number, { words, stream }] as const
  })
  return new Map(found)
}

const hexText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const literal = (text: string): string =>
  text.replace(/\\([0-7]{3}|[\s\S])/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )

/** A tag's dictionary (passed over), the choice of a font, or words: in brackets, which may stand in brackets, or as hexadecimal. */
const drawnWords = /\/\w+ <<[\s\S]*?>> BDC|\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<([0-9A-Fa-f]+)>/g

/** What a reader of the file finds when it copies its words, in the order in which they are drawn, without white space. */
function wordsOf(pdf: Uint8Array): string {
  const objects = objectsOf(pdf)
  const shapes = (font: string): Map<number, string> => {
    const map = objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font)?.words ?? '')?.[1] ?? '')?.stream ?? ''
    return new Map([...map.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, code = '', to = '']) => [Number.parseInt(code, 16), hexText(to)]))
  }
  const pages = [...objects.values()].filter(({ words }) => words.includes('/Type /Page\n'))
  const drawn = pages.map(({ words }) => {
    const fonts = new Map([...words.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, shapes(number)]))
    let font = new Map<number, string>()
    const content = objects.get(/\/Contents (\d+)/.exec(words)?.[1] ?? '')?.stream ?? ''
    return [...content.matchAll(drawnWords)].map(([, name, inBrackets, hex]) => {
      if (name) font = fonts.get(name) ?? font
      const codes = hex ? Buffer.from(hex, 'hex') : Buffer.from(literal(inBrackets ?? ''), 'latin1')
      return Array.from({ length: codes.length / 2 }, (_, i) => font.get(codes.readUInt16BE(i * 2)) ?? '?').join('')
    })
  })
  return drawn
    .flat()
    .join('')
    .replace(/[\s\u200b]/g, '')
}

const table = (rows: ReportTable['rows'], more: Partial<ReportTable> = {}): ReportTable => ({
  kind: 'table',
  id: 'items',
  caption: 'Items of the first goal',
  columns: [
    { key: 'item', title: 'Item', width: 3, rowHeader: true },
    { key: 'status', title: 'Earned', width: 1 },
  ],
  rows,
  ...more,
})
const paper = (blocks: Report['blocks'], more: Partial<Report> = {}): Report => ({
  title: 'Progress in Q2 2024/25',
  subtitle: 'Board of directors, 26 November 2024',
  trust: 'Soarvale Partnership NHS Trust',
  status: 'Draft, not frozen',
  lang: 'en-GB',
  description: 'Progress of the plan',
  footer: 'Records as at 11 October 2024',
  blocks: [{ kind: 'heading', level: 2, text: '1. Great outcomes', id: 'first' }, ...blocks],
  ...more,
})
const plainRow = (text: string) => ({ cells: [{ text }, { text: 'Cannot tell', tone: 'none' as const }] })

describe('the file', async () => {
  const pdf = await writePdf(
    paper(
      [
        table([
          {
            cells: [
              { text: 'A', href: '/delivery/1' },
              { text: 'Green', tone: 'green' },
            ],
          },
        ]),
      ],
      { address: 'https://stepup.example' },
    ),
  )
  const objects = [...objectsOf(pdf).values()]
  const all = objects.map(({ words, stream }) => `${words}\n${words.includes('/XML') ? stream : ''}`).join('\n')

  test.each([
    ['is tagged', /\/Marked true/],
    ['is in British English', /\/Lang \(en-GB\)/],
    ['claims PDF/UA-1', /<pdfuaid:part>1</],
    ['has a title', /<rdf:li xml:lang="x-default">Progress in Q2 2024\/25</],
    ['shows its title in the window', /\/DisplayDocTitle true/],
    ['has bookmarks', /\/Type \/Outlines\s+\/First/],
    ['opens with a heading of level 1', /\/S \/H1\b/],
    ['has a table with a caption', /\/S \/Caption\b/],
    ['has headers with a scope', /\/Scope \/Column/],
    ['leads into the product', /\/URI \(https:\/\/stepup\.example\/delivery\/1\)/],
  ])('%s', (_, pattern) => expect(all).toMatch(pattern))

  test('every column has a header cell, every font is within the file and can be read back', () => {
    expect(all.match(/\/S \/TH\b/g)).toHaveLength(2)
    const fonts = objects.filter(({ words }) => words.includes('/Subtype /Type0'))
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.every(({ words }) => words.includes('/ToUnicode'))).toBe(true)
    expect(all.match(/\/FontFile[23] /g)).toHaveLength(all.match(/\/Type \/FontDescriptor/g)?.length ?? -1)
  })

  test('nothing is drawn outside a tag or an artifact', () => {
    const drawing = objects
      .filter(({ stream }) => /\bBT\b/.test(stream) && / TJ/.test(stream))
      .map(({ stream }) => stream.replace(/\((?:\\[\s\S]|[^\\)])*\)/g, '()'))
    expect(drawing.length).toBeGreaterThan(0)
    for (const content of drawing) {
      let depth = 0
      for (const [operator] of content.matchAll(/\b(?:BMC|BDC|EMC|TJ|Tj|S|f|B)\b(?=\n|$)/gm)) {
        if (operator === 'BMC' || operator === 'BDC') depth += 1
        else if (operator === 'EMC') depth -= 1
        else expect(depth, operator).toBeGreaterThan(0)
      }
    }
  })

  test('is the same for the same report', async () => expect(await writePdf(paper([]))).toEqual(await writePdf(paper([]))))
})

describe('words', () => {
  test('markup of the typesetter and of the web comes out literally', async () => {
    const hostile = '#read("/etc/passwd") *bold* $x$ @first <first> \\ // note /* x */ [a] `b` <script>alert(1)</script>'
    expect(wordsOf(await writePdf(paper([table([plainRow(hostile)])], { title: hostile, footer: hostile })))).toContain(
      hostile.replaceAll(' ', ''),
    )
  })

  test('characters without a shape are marked, counted and do not stop the paper', async () => {
    const words = wordsOf(await writePdf(paper([{ kind: 'paragraph', spans: ['Ŵy → 👍🏽 👨‍👩‍👧 \ud800 end\u0000'] }])))
    expect(words).toContain('Ŵy→□□□end')
    expect(words).toContain('□standsfor3charactersthatthetypeface')
  })

  test('long tables, cells of many words and empty rows are all printed', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => plainRow(`Row number ${i + 1}`))
    const long = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ')
    const words = wordsOf(await writePdf(paper([table([...rows, plainRow(long), plainRow('')])])))
    for (let i = 1; i <= 60; i += 1) expect(words).toContain(`Rownumber${i}`)
    for (let i = 0; i < 400; i += 1) expect(words).toContain(`word${i}`)
    expect(words.match(/ItemEarned/g)?.length).toBeGreaterThan(1)
  })

  test('a table without rows says so, a blank toned cell has its word', async () => {
    expect(wordsOf(await writePdf(paper([table([], { empty: 'Nothing is linked.' })])))).toContain('Nothingislinked.')
    expect(wordsOf(await writePdf(paper([table([{ cells: [{ text: 'x' }, { text: '', tone: 'red' }] }])])))).toContain('xRed')
  })

  test('every text of a report is in the file', async () => {
    const alphabet = 'abcXYZ 019#$@*_`<>[]{}()"\'\\/=+-~^&%!?.,:;ŵÉ→≥\n'
    const text = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 40 })
    const { readFileSync } = await import('node:fs')
    const { fileURLToPath } = await import('node:url')
    const font = fileURLToPath(import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'))
    const printing: Printing = { has: coverageOf(readFileSync(font)), missing: 0 }
    const bare = (words: string) => printable(words, printing).replace(/\s/g, '')
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 12 }), async (texts) => {
        const [first = '', second = '', ...rest] = texts
        const blocks: Report['blocks'] = [
          { kind: 'paragraph', spans: [first], role: 'lead' },
          { kind: 'facts', items: [{ term: second, words: first }] },
          { kind: 'list', items: texts.map((item) => [item]) },
          table(rest.map((cell) => ({ cells: [{ text: cell }, { text: cell.replaceAll('\n', ' '), tone: 'amber' }] }))),
        ]
        const words = wordsOf(await writePdf(paper(blocks)))
        for (const expected of texts) expect(words).toContain(bare(expected))
      }),
      { numRuns: 60 },
    )
  })
})
