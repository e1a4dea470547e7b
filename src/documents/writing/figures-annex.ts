import { figureTable } from '../charts/figure-table.ts'
import { figuresOf } from '../charts/figures-of.ts'
import { isSpc } from '../charts/is-spc.ts'
import type { Block, Report } from '../report.ts'

/** More charts than this would make an annex that nobody turns to. */
const most = 12

/**
 * The paper with the figures behind its charts of SPC as tables at its end, for formats that show a chart as a picture: who cannot see it
 * reads what stands on it. A chart whose figures the paper has in a table of its own needs none. Of a paper with many
 * such charts the last page says which formats have them.
 */
export function withFigures(report: Report): Report {
  const charts = figuresOf(report).filter(({ chart, table }) => isSpc(chart) && table === undefined)
  if (charts.length === 0) return report
  const head: Block = { kind: 'heading', level: 2, id: 'figures-behind-charts', text: 'The figures behind the charts', newPage: true }
  const told = `This paper has ${charts.length} control charts. Their figures, period by period, are in the paper's web page and in its Excel, CSV and JSON files.`
  const annex: Block[] = charts.length > most ? [{ kind: 'paragraph', role: 'note', spans: [told] }] : charts.map(figureTable)
  return { ...report, blocks: [...report.blocks, head, ...annex] }
}
