import { xmlText } from '../charts/xml-text.ts'
import type { Report } from '../report.ts'
import { withFigures } from './figures-annex.ts'
import { officeInks } from './office-tones.ts'
import { newPresentation, type Presentation } from './slides-library.ts'
import { addCover, contentMaster, coverMaster } from './slides-masters.ts'
import { drawFigures, drawTable, drawWords, inches } from './slides-parts.ts'
import { room, type SlidePlan, slidePlans } from './slides-plan.ts'
import { repairedDeck } from './slides-repair.ts'
import { markOf } from './slides-rows.ts'
import { sizeFor } from './slides-text.ts'

function presentationOf(report: Report): Presentation {
  const deck = newPresentation()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = report.title
  deck.subject = report.subtitle
  deck.author = report.trust
  deck.company = xmlText(report.trust) // the library writes it as it is
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' }
  deck.defineSlideMaster(coverMaster(report))
  deck.defineSlideMaster(contentMaster(report))
  return deck
}

/** Draws one slide as planned; answers with its charts as SVG. */
function drawSlide(deck: Presentation, plan: SlidePlan): string[] {
  const slide = deck.addSlide({ masterName: 'CONTENT' })
  slide.addText(
    [{ text: plan.title, options: { fontSize: sizeFor(plan.title, { width: room.width * 0.97, height: 46 }, [22, 18, 16, 14, 12, 10]) } }],
    { placeholder: 'title' },
  )
  if (plan.section !== '')
    slide.addText(plan.section, {
      x: inches(room.left),
      y: inches(14),
      w: inches(740),
      h: inches(16),
      fontSize: sizeFor(plan.section, { width: 730, height: 16 }, [10, 9, 8, 7]),
      color: officeInks.quiet,
      margin: 0,
    })
  if (plan.words.length > 0) drawWords(slide, plan)
  if (plan.table) drawTable(slide, plan)
  return plan.figures ? drawFigures(slide, plan.figures, plan.beneath) : []
}

/** The report as the bytes of a presentation: a cover, then slide after slide as planned. */
export async function slidesDeck(paper: Report): Promise<Uint8Array> {
  const report = withFigures(paper)
  const deck = presentationOf(report)
  addCover(deck.addSlide({ masterName: 'COVER' }), report)
  const plans = slidePlans(report)
  const records: string[] = []
  const rows = new Map(
    plans.map((plan, at) => [at + 1, [undefined, ...(plan.table?.rows ?? []).map((row) => markOf(row, records))]] as const),
  )
  const charts = new Map(plans.map((plan, at) => [at + 1, drawSlide(deck, plan)] as const))
  const written = (await deck.write({ outputType: 'nodebuffer', compression: false })) as Uint8Array
  return repairedDeck(written, { identity: report.identity, records, rows, charts })
}
