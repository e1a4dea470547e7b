import { afterAll, expect, test } from 'vitest'
import { controlAxis } from '../charts/control-axis.ts'
import { fallsChart, fallsFigure, wardFunnel } from '../charts/control-fixture.ts'
import type { Report, ReportFigure } from '../report.ts'
import { excelWorkbook } from './excel-workbook.ts'
import { withFigures } from './figures-annex.ts'
import { packageFaults } from './package-fixture.ts'
import { writeCsv } from './report-csv.ts'
import { scoreFigure, wholeReport } from './report-fixture.ts'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'
import { slidesDeck } from './slides-deck.ts'
import { wordDocument } from './word-document.ts'
import { partsOf } from './zip-parts.ts'

afterAll(stopPrinting)

const wards: ReportFigure = {
  ...fallsFigure('wards'),
  caption: 'Falls by ward',
  words: 'Ward 4 stands above the 99.8% limit.',
  chart: wardFunnel,
}
const paper: Report = {
  ...wholeReport,
  blocks: [fallsFigure(), { kind: 'figures', across: 2, items: [fallsFigure('second'), wards] }, scoreFigure('score-1', 20)],
}
const words = fallsFigure().words

test('printed papers have the figures at their end; of many charts they say where the figures are', () => {
  const { blocks } = withFigures(paper)
  expect(blocks.slice(paper.blocks.length).map((block) => ('caption' in block ? block.caption : block.kind))).toEqual([
    'heading',
    'Falls of patients on wards: the figures',
    'Falls of patients on wards: the figures',
    'Falls by ward: the figures',
  ])
  const many = withFigures({ ...paper, blocks: Array.from({ length: 40 }, (_, at) => fallsFigure(`f${at}`)) })
  expect(many.blocks.slice(40)).toMatchObject([
    { kind: 'heading' },
    { kind: 'paragraph', spans: [expect.stringMatching(/^This paper has 40 control charts/)] },
  ])
  const plain = { ...paper, blocks: [scoreFigure('score-1', 20)] }
  expect(withFigures(plain)).toBe(plain)
})

test('on a page: drawn, said in words, and its figures as a table whose columns of words are not set as numbers', () => {
  const html = writeHtml(paper)
  expect(html).toContain('role="img" aria-label="Falls of patients on wards" aria-describedby="falls.words"')
  expect(html).toContain('<th scope="col">Month</th><th scope="col" class="num">Value</th><th scope="col" class="num">Mean</th>')
  expect(html).toContain('<td>Concern</td><td>Above the upper limit</td>')
  expect(html).not.toMatch(/ style="|<script| id="spc/)
})

test('words of a chart are never markup, in any place they may stand', () => {
  const attack = '</text></svg><script>alert(1)</script>'
  const told = [{ at: 3, words: attack }]
  const points = fallsChart.points.map((point) => ({
    ...point,
    why: attack,
    ...(point.value === null ? { missing: attack } : { hollow: attack }),
  }))
  const chart = {
    ...fallsChart,
    measure: attack,
    centreName: attack,
    labels: fallsChart.labels.map(() => attack),
    points,
    breaks: told,
    notes: told,
  }
  const named = { ...wardFunnel, sizedBy: attack, points: wardFunnel.points.map((point) => ({ ...point, name: attack })) }
  const html = writeHtml({ ...paper, blocks: [fallsFigure('a', chart), { ...wards, chart: named }] })
  expect(html).not.toMatch(/<script|<\/svg><\//)
})

test('in a PDF: lines, not pictures, with the words for those who do not see it', async () => {
  const pdf = Buffer.from(await writePdf(paper)).toString('latin1')
  expect(pdf).not.toMatch(/\/Subtype ?\/Image/)
  expect(pdf.split('/Alt').length - 1).toBeGreaterThanOrEqual(4)
  expect(pdf).toContain(words)
})

test('in Word and PowerPoint: sharp lines beside a picture, with the words as alternative text', async () => {
  for (const [bytes, part] of [
    [await wordDocument(paper), 'word/document.xml'],
    [await slidesDeck(paper), 'ppt/slides/slide2.xml'],
  ] as const) {
    expect(await packageFaults(bytes)).toEqual([])
    const parts = await partsOf(bytes)
    expect(parts.get(part)?.toString('utf8')).toContain(`descr="${words}"`)
    expect([...parts.keys()].filter((name) => name.endsWith('.svg')).length).toBe(4)
  }
})

test('in Excel: a chart of its own on the sheet of SPC charts, points with a signal as series marked by shape, a funnel as a picture', async () => {
  const bytes = await excelWorkbook(paper)
  expect(await packageFaults(bytes)).toEqual([])
  const parts = await partsOf(bytes)
  const part = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  expect(part('xl/workbook.xml')).toMatch(/name="Charts"[\s\S]*name="SPC charts"/)
  const chart = part('xl/charts/chart2.xml')
  for (const name of ['Value', 'Mean', 'Upper limit', 'Lower limit', 'Target', 'Trajectory', 'Improvement', 'Concern'])
    expect(chart).toContain(`<c:v>${name}</c:v>`)
  expect(chart).toContain('<c:symbol val="diamond"/>')
  expect(chart).toContain("'SPC charts'!$B$21:$B$47")
  const sheet = part('xl/worksheets/sheet3.xml')
  expect(sheet).toMatch(/<c r="B21"[^>]*><v>6.2<\/v>/)
  expect([...parts.keys()].filter((name) => /^xl\/media\//.test(name))).toHaveLength(1)
  expect([...parts.keys()].some((name) => name.includes('drawing') && part(name).includes('Ward 4 stands above'))).toBe(true)
})

test('in JSON: one object for each period with all that is known of it', () => {
  const [falls, side] = JSON.parse(writeJson(paper)).blocks
  expect(falls.chart).toMatchObject({
    drawn: 'control',
    meanIs: 'Mean',
    format: { decimals: 1, percent: false, unit: null },
    icons: fallsChart.icons,
  })
  expect(falls.chart.periods[22]).toEqual({
    label: 'Feb 25',
    value: 5.9,
    mean: 3.92,
    lower: 2.6,
    upper: 5.24,
    target: 4,
    trajectory: fallsChart.trajectory?.[22],
    forecast: null,
    signal: 'concern',
    rule: 'Above the upper limit',
    notSettled: null,
    missing: null,
  })
  expect(falls.chart.periods[9]).toMatchObject({ value: null, missing: 'not sent' })
  expect(falls.chart.periods[26]).toMatchObject({ label: 'Jun 25', value: null, signal: null })
  expect(side.items[1].chart.places[3]).toEqual({ name: 'Ward 4', n: 700, value: 12.4, place: 'above 99.8', missing: null })
})

test('in CSV: its numbers as they are, a gap as nothing, or one chart alone by its id', () => {
  const csv = writeCsv(paper, 'falls').split('\r\n')
  expect(csv[0]).toBe('\ufeffMonth,Value,Mean,Lower limit,Upper limit,Target,Trajectory,What it says,Rule,Note')
  expect(csv[10]).toBe('Jan 24,,6.42,4.3,8.54,5,,No value: not sent,,')
  expect(writeCsv(paper)).toContain('\r\n\r\nFalls by ward\r\nName,Occupied bed days,Value,Average,What it says\r\n')
  expect(() => writeCsv(paper, 'none')).toThrow('no table "none"')
})

test('a chart whose figures the paper has in a table of its own is not given them again', () => {
  const own = { ...paper, blocks: [{ ...fallsFigure(), table: 'figures' }] }
  expect(withFigures(own)).toBe(own)
})

test('on paper and on slides what a chart shows is read, not only heard', async () => {
  const one = { ...paper, blocks: [fallsFigure()] }
  for (const [bytes, name] of [
    [await wordDocument(one), /^word\/document\.xml$/],
    [await slidesDeck(one), /^ppt\/slides\/slide\d+\.xml$/],
  ] as const) {
    const parts = [...(await partsOf(bytes))].filter(([path]) => name.test(path))
    const read = parts.map(([, part]) => part.toString('utf8').replaceAll(/<[^>]+>/g, ''))
    expect(read.join('')).toContain(words)
  }
})

test('Excel draws on the axis every other format draws on, not from nought', async () => {
  const { from, to } = controlAxis(fallsChart, 5)
  const parts = await partsOf(await excelWorkbook({ ...paper, blocks: [fallsFigure()] }))
  const chart = parts.get('xl/charts/chart1.xml')?.toString('utf8')
  expect(chart).toContain(`<c:min val="${from}"/>`)
  expect(chart).toContain(`<c:max val="${to}"/>`)
})
