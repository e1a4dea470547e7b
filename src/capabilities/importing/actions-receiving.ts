import type { Reading } from '../../documents/grid.ts'
import { readText } from '../../documents/reading/csv.ts'
import { limits } from '../../documents/reading/limits.ts'
import { readPasted } from '../../documents/reading/pasted.ts'
import { readDocument } from '../../documents/reading/read-document.ts'
import { Refused } from '../../documents/reading/refused.ts'
import type { Context } from '../../platform/context.ts'
import { beginImport } from './actions.ts'
import { pastedName } from './import-row.ts'

/** Brings in a table kept as text under the name of a file, for programs that fill a trust; says so in the history, as an upload does. */
export async function bringInText(c: Context, { name, text }: { name: string; text: string }): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  return beginImport(c, { name, bytes, digest: await digestOf(bytes), reading: readText(name, text) })
}

/** Brings in a file with what was read from it before, for programs that fill a trust. */
export const bringInRead = async (c: Context, file: { name: string; bytes: Uint8Array; reading: Reading }): Promise<number> =>
  beginImport(c, { ...file, digest: await digestOf(file.bytes) })

/** A file or a text as it was sent, read; or why it was not, at the field of the form it came in. */
export type ReadFile = { name: string; bytes: Uint8Array; digest: string; reading: Reading } | { field: 'file' | 'text'; refused: string }

const atOnce = 2
const mostText = 2_000_000
const waiting: (() => void)[] = []
let running = 0

/** Runs work when fewer than two others run: each reading has a process and memory of its own. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** Reads what the form brought: the file where there is one, else the text. No transaction is open meanwhile. */
export async function readSent(posted: FormData): Promise<ReadFile> {
  const file = posted.get('file')
  const text = posted.get('text')
  if (file instanceof File && file.size > 0) return asked('file', file.name, () => readUploaded(file))
  if (typeof text === 'string' && text.trim() !== '') return asked('text', pastedName, () => readTyped(text))
  if (file instanceof File && file.name !== '') return { field: 'file', refused: 'The file is empty. Save it again, then upload it.' }
  return { field: 'file', refused: 'Select a file, or paste the text of its tables' }
}

async function asked(
  field: 'file' | 'text',
  name: string,
  read: () => Promise<{ bytes: Uint8Array; reading: Reading }>,
): Promise<ReadFile> {
  try {
    const { bytes, reading } = await read()
    if (reading.grids.length === 0)
      return {
        field,
        refused:
          reading.problems.join(' ') ||
          'No table was found in it. A scan or a picture of a table cannot be read: copy its text into a Word or Excel table.',
      }
    return { name, bytes, reading, digest: await digestOf(bytes) }
  } catch (error) {
    if (error instanceof Refused) return { field, refused: error.message }
    throw error
  }
}

async function readUploaded(file: File): Promise<{ bytes: Uint8Array; reading: Reading }> {
  if (file.size > limits.fileBytes)
    throw new Refused(
      'too large',
      `The file has ${Math.round(file.size / 1e6)} MB; at most ${limits.fileBytes / 1e6} MB can be read. Take out its pictures and save it again.`,
    )
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { bytes, reading: await inTurn(() => readDocument({ name: file.name, bytes })) }
}

async function readTyped(text: string): Promise<{ bytes: Uint8Array; reading: Reading }> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > mostText)
    throw new Refused('too large', 'The text is longer than 2 MB. Paste only its tables, or upload the document itself.')
  return { bytes, reading: readPasted(text) }
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
