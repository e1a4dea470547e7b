// A report in hand to its file, warm: a chart, a board pack of 22 pages with twelve charts as PDF and Excel, one of 202 pages as PDF with the memory it takes.
import { readdirSync, readFileSync } from 'node:fs'
import { boardPack, scoreFigure } from './board-pack.mjs'
import { processor, tell, timed } from './figure.mjs'

const product = (path) => import(new URL(`../dist/documents/${path}`, import.meta.url))
const { chartSvg } = await product('charts/chart-svg.js')
const { stopPrinting, writePdf } = await product('writing/report-pdf.js')
const { writeExcel } = await product('writing/report-excel.js')
const { stopOffice } = await product('writing/office-file.js')
const { writeCsv } = await product('writing/report-csv.js')

const pagesOf = (pdf) =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type ?\/Page\b/g) ?? []
  ).length

/** Most megabytes any process of ours has held at once, as Linux counts them; undefined elsewhere. */
function peakOfChildren() {
  try {
    const children = readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').trim().split(' '),
    )
    const peaks = children.filter(Boolean).map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]))
    return Math.round(Math.max(...peaks) / 1024)
  } catch {
    return undefined
  }
}

/** Another edition of the same paper each time: the very same paper would be remembered. */
let edition = 0
function anew(report) {
  edition += 1
  return { ...report, title: `${report.title}, draft ${edition}` }
}

const figure = scoreFigure('score-1', 20)
tell({ name: 'a chart as SVG', samples: processor(20, () => chartSvg(figure)), unit: 'ms', data: 'six quarters, two lines', target: 0.8 })

const pack = boardPack(7)
const pages = pagesOf(await writePdf(pack))
const data = `${pages} pages, twelve charts`
tell({ name: 'a pack as PDF', samples: await timed(15, () => writePdf(anew(pack)), 3), unit: 'ms', data, target: 200 })
tell({ name: 'a pack as Excel', samples: await timed(15, () => writeExcel(anew(pack)), 3), unit: 'ms', data, target: 150 })
tell({ name: 'a pack as CSV', samples: await timed(15, async () => writeCsv(anew(pack))), unit: 'ms', data })
stopOffice()
stopPrinting()

const long = boardPack(66)
const longPages = pagesOf(await writePdf(long))
const longData = `${longPages} pages, twelve charts`
tell({ name: 'a long pack as PDF', samples: await timed(5, () => writePdf(anew(long)), 1), unit: 'ms', data: longData, target: 1200 })
const peak = peakOfChildren()
if (peak !== undefined) tell({ name: 'memory of printing a long pack', samples: [peak], unit: 'MB', data: longData, target: 300 })
stopPrinting()
process.exit()
