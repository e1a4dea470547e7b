import { createCanvas } from '@napi-rs/canvas'
import { startWatchdog } from '../../writing/watchdog.ts'
import { openPdf } from './pdf-document.ts'

/** What the parent asks: a page of a PDF, at most so many pixels wide and high. */
export interface PictureJob {
  bytes: Uint8Array
  page: number
  width: number
  height: number
}

/** What it is answered: the picture as PNG, or why there is none. */
export type PictureAnswer = { png: Uint8Array } | { failed: string }

async function painted({ bytes, page: number, width, height }: PictureJob): Promise<PictureAnswer> {
  const document = await openPdf(bytes, { pictures: true })
  try {
    if (number < 1 || number > document.numPages) return { failed: `the file has ${document.numPages} pages` }
    const page = await document.getPage(number)
    const whole = page.getViewport({ scale: 1 })
    const scale = Math.min(width / whole.width, height / whole.height)
    const viewport = page.getViewport({ scale })
    const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)))
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, background: '#ffffff' }).promise
    return { png: canvas.toBuffer('image/png') }
  } finally {
    await document.destroy()
  }
}

startWatchdog(Number(process.argv[2]))
process.on('message', (job: PictureJob) =>
  painted(job).then(
    (answer) => process.send?.(answer),
    () => process.send?.({ failed: 'the page cannot be painted' }),
  ),
)
process.on('disconnect', () => process.exit(0))
