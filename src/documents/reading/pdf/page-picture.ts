import { childFile } from '../../child-file.ts'
import { type Bounds, warmProcess } from '../../writing/warm-process.ts'
import type { PictureAnswer, PictureJob } from './picture-child.ts'

/** A page cannot be shown as a picture now; the message is for the person who asked. */
export class PictureFailed extends Error {}

/** The widest and highest picture made, in pixels. */
export const mostPixels = { width: 1600, height: 4000 }

const bounds: Bounds = {
  file: () => childFile(import.meta.url, 'picture-child'),
  milliseconds: 15_000,
  megabytes: 768,
  idle: 60_000,
  jobs: 50,
  waiting: 8,
}

const painter = warmProcess<PictureJob, PictureAnswer>(bounds)

/**
 * A page of a PDF as a PNG of at most the asked width in pixels, made in a process of its own with little memory and
 * time. The page is counted from 1. Throws `PictureFailed` when it cannot be made.
 */
export async function pagePicture(bytes: Uint8Array, page: number, { width = 1100 } = {}, by = painter): Promise<Uint8Array> {
  const job = { bytes, page, width: Math.min(width, mostPixels.width), height: mostPixels.height }
  const answer = await by.ask(job).catch((error: Error) => ({ failed: error.message }))
  if ('failed' in answer) throw new PictureFailed(`The picture of page ${page} could not be made: ${answer.failed}.`)
  return answer.png
}

/** Ends the process that paints, when the program ends. */
export const stopPainting = (): void => painter.stop()
