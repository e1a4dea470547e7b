import { readText } from '../../../documents/reading/csv.ts'
import { limits } from '../../../documents/reading/limits.ts'
import { readDocument } from '../../../documents/reading/read-document.ts'
import { Refused } from '../../../documents/reading/refused.ts'
import type { Context } from '../../../platform/context.ts'
import { inTurn } from '../../../platform/in-turn.ts'
import { beginFile, type Received } from './actions.ts'

/** A file as it was sent, read; or why it was not, in words for the form. */
export type ReadFile = Received | { refused: string }

const twoAtOnce = inTurn({ atOnce: 2, waiting: 20, words: 'Many files are being read just now. Wait a minute, then upload yours again.' })

/** The most rows a text file of figures may have: five years of a hundred measures at two hundred wards, one figure a row, in parts. */
export const mostRows = 60_000

/** Reads what the form brought. No transaction is open meanwhile. */
export async function readSent(posted: FormData): Promise<ReadFile> {
  const file = posted.get('file')
  if (!(file instanceof File) || file.size === 0)
    return { refused: file instanceof File && file.name !== '' ? 'The file is empty. Save it again, then upload it.' : 'Select a file' }
  if (file.size > limits.fileBytes)
    return {
      refused: `The file has ${Math.round(file.size / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB can be read. Leave out what is not needed.`,
    }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const reading = await twoAtOnce(() => readDocument({ name: file.name, bytes, rows: mostRows }))
    if (reading.grids.length === 0) return { refused: reading.problems.join(' ') || 'No table was found in it.' }
    return { name: file.name, bytes, reading, digest: await digestOf(bytes) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message }
    throw error
  }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Brings in figures kept as text under the name of a file, for programs that fill a trust; says so in the history, as an upload does. */
export async function bringInFigures(c: Context, { name, text }: { name: string; text: string }): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  return beginFile(c, { name, bytes, digest: await digestOf(bytes), reading: readText(name, text) })
}
