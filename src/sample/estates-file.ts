import { readFileSync } from 'node:fs'
import { bringInRead } from '../capabilities/importing/index.ts'
import { contextFor } from './context.ts'
import { type Happening, keeperOf, type Stage } from './replay.ts'

type ReadFile = Parameters<typeof bringInRead>[1]

/** A PDF of the sample, made by Typst from the source beside it, and what was read from it, so that filling a trust reads no PDF. */
interface KeptPdf extends Omit<ReadFile, 'bytes'> {
  /** The file in base64, in lines. */
  pdf: string[]
}

/** The PDF that the sample keeps, with its bytes. */
export function estatesFile(): ReadFile {
  const { name, reading, pdf } = JSON.parse(readFileSync(new URL('./data/estates-plan.json', import.meta.url), 'utf8')) as KeptPdf
  return { name, reading, bytes: Buffer.from(pdf.join(''), 'base64') }
}

/** A PDF brought in and left for review in the trust that has a draft file too. */
export function estatesFileHappenings(stage: Stage): Happening[] {
  if (!stage.sample.draftFile) return []
  const [by, at] = [keeperOf(stage), '2024-10-11T10:20:00Z']
  const write: Happening['write'] = async (trx) => {
    await bringInRead(contextFor(trx, stage, { by, at }), estatesFile())
    return null
  }
  return [{ at, by, write }]
}
