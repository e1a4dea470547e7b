import { afterAll, describe, expect, test } from 'vitest'
import type { Report, ReportFigure } from '../report.ts'
import { digestOf } from '../report-digest.ts'
import { reportFaults } from './report-faults.ts'
import { scoreFigure, wholeReport } from './report-fixture.ts'
import { ReportBody } from './report-html.tsx'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'
import { typstData } from './typst-data.ts'

afterAll(stopPrinting)

const paperWith = (...blocks: Report['blocks']): Report => {
  const { draft: _, ...rest } = wholeReport
  return { ...rest, blocks }
}
const figure = scoreFigure('score-1', 20)

describe('a figure on a page', () => {
  const html = writeHtml(wholeReport)

  test('is named, said in words, drawn, and has its data as a table', () => {
    expect(html).toMatch(
      /<figure class="s-figure" id="score-1"><figcaption><strong>Score of risk 1<\/strong><span id="score-1.words">The score stands at 20/,
    )
    expect(html).toContain('role="img" aria-label="Score of risk 1" aria-describedby="score-1.words"')
    expect(html).toMatch(/<th scope="row">Q3 2023\/24<\/th><td class="num">–<\/td><td class="num">8<\/td>/)
    expect(html).toContain('<p class="s-source">Board assurance framework, as at 15 October 2024</p>')
  })

  test('is drawn for a wide and for a narrow screen, side by side once', () => {
    expect(html.match(/class="s-drawn is-wide"/g)).toHaveLength(2)
    expect(html.match(/class="s-drawn is-narrow"/g)).toHaveLength(2)
    expect(html).toMatch(/<div class="s-figures is-2"><figure/)
  })

  test('needs nothing a strict policy forbids, and takes no words for markup', () => {
    const hostile = '</text></svg><script>alert(1)</script>'
    const { chart } = figure
    const attack: ReportFigure = {
      ...figure,
      caption: hostile,
      words: hostile,
      source: hostile,
      chart: {
        ...chart,
        measure: hostile,
        labels: chart.labels.map(() => hostile),
        series: chart.series.map((one) => ({ ...one, name: hostile })),
      },
    }
    for (const page of [html, writeHtml(paperWith(attack)), String(<ReportBody report={paperWith(attack)} />)])
      expect(page).not.toMatch(/ style="|<script|src=|<\/svg><\/|xlink/)
  })

  test('a draft is marked; any other paper is not', () => {
    expect(html).toContain('<p class="s-draft">DRAFT</p>')
    expect(writeHtml(paperWith())).not.toContain('class="s-draft"')
  })
})

test('JSON has the whole chart, and null where the paper has nothing', () => {
  const [one, side] = JSON.parse(writeJson(paperWith(figure, { kind: 'figures', across: 3, items: [figureOf('b'), figureOf('c')] }))).blocks
  expect(one).toEqual({
    kind: 'figure',
    id: figure.id,
    caption: figure.caption,
    words: figure.words,
    source: figure.source,
    chart: {
      ...figure.chart,
      drawn: null,
      labelled: null,
      series: figure.chart.series.map((series) => ({ ...series, tone: null })),
      stacked: false,
    },
  })
  expect(side).toMatchObject({ kind: 'figures', across: 3, items: [{ id: 'b' }, { id: 'c', source: figure.source }] })
  expect(JSON.parse(writeJson(paperWith()))).toMatchObject({ draft: false, identity: wholeReport.identity })
})

function figureOf(id: string): ReportFigure {
  return { ...figure, id }
}

test('a PDF holds each chart once, with its words for those who do not see it', async () => {
  const pdf = Buffer.from(await writePdf(wholeReport)).toString('latin1')
  const alt = [...pdf.matchAll(/\/Alt ?\(([^)]*)\)/g)].map(([, words = '']) => words)
  const figures = ['20', '12', '15'].map((score) => `The score stands at ${score}, above its target of 8; it was not scored in Q3 2023/24.`)
  for (const words of figures) expect(alt.filter((one) => one === words)).toHaveLength(1)
  expect(pdf).not.toMatch(/\/Subtype ?\/Image/)
})

test('charts are printed as wide as their place, and across a wider page no wider than reads well', () => {
  const widths = (landscape?: true) => {
    const data = typstData(
      { ...paperWith(figure, { kind: 'figures', across: 2, items: [figureOf('b')] }), ...(landscape && { landscape }) },
      () => true,
    )
    return (data as { blocks: { points?: number; items?: { points: number }[] }[] }).blocks.map(({ points, items }) =>
      Math.round(points ?? items?.[0]?.points ?? 0),
    )
  }
  expect(widths()).toEqual([482, 230])
  expect(widths(true)).toEqual([600, 370])
})

test.each<[string, Partial<ReportFigure>, string]>([
  ['no caption', { caption: ' ' }, 'Figure "score-1" has a blank caption.'],
  ['no words', { words: '' }, 'Figure "Score of risk 1" does not say in words what it shows.'],
  ['no measure', { chart: { ...figure.chart, measure: ' ' } }, 'Figure "Score of risk 1" does not say what it measures.'],
  ['no series', { chart: { ...figure.chart, series: [] } }, 'Figure "Score of risk 1" has no series.'],
  ['a label too few', { chart: { ...figure.chart, labels: figure.chart.labels.slice(1) } }, '"Score" has 6 values under 5 labels.'],
  [
    'a value that is none',
    { chart: { ...figure.chart, labels: ['Q1'], series: [{ name: 'S', drawn: 'line', values: [Number.NaN] }] } },
    '"S" has a value that is no number.',
  ],
  ['an axis upside down', { chart: { ...figure.chart, from: 25, to: 0 } }, 'its axis does not lead from a number to a greater one.'],
])('a figure with %s is a fault, alone or side by side', (_, change, words) => {
  const faulty = { ...figure, ...change }
  for (const blocks of [[faulty], [{ kind: 'figures', across: 2, items: [faulty] } as const]]) {
    expect(reportFaults(paperWith(...blocks)).join(' ')).toContain(words)
    expect(() => writeJson(paperWith(...blocks))).toThrow('This report cannot be written.')
  }
})

test('a figure’s id is a place like any other', () =>
  expect(reportFaults(paperWith(figure, { kind: 'figures', across: 2, items: [figure] }))).toEqual(['Two blocks have the id "score-1".']))

test('a paper without the new keys has the digest it always had', () =>
  expect(
    digestOf({
      title: 'T',
      subtitle: '',
      trust: 'Trust',
      status: '',
      lang: 'en-GB',
      description: '',
      footer: '',
      blocks: [{ kind: 'heading', level: 2, id: 'a', text: 'A' }],
    }),
  ).toBe(
    digestOf({
      title: 'T',
      subtitle: '',
      trust: 'Trust',
      status: '',
      lang: 'en-GB',
      description: '',
      footer: '',
      draft: undefined,
      identity: undefined,
      blocks: [{ kind: 'heading', level: 2, id: 'a', text: 'A', newPage: undefined }],
    } as unknown as Report),
  ))

test('a figure without words does not compile', () => {
  // @ts-expect-error words are not optional
  const bare: ReportFigure = { kind: 'figure', id: 'x', caption: 'X', chart: figure.chart }
  expect(bare.words).toBeUndefined()
})
