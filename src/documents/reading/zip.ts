import yauzl from 'yauzl'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'

/** The parts of an Office file by their names in small letters; only what was asked for is unpacked. */
export type Parts = Map<string, Uint8Array>

const damaged = () =>
  new Refused(
    'broken',
    'The file is cut short or damaged. Copy or download it again, check that it opens in Word or Excel, and upload that.',
  )
const bomb = (detail: string) =>
  new Refused(
    'bomb',
    `The file is far larger inside than a document can be (${detail}). Copy its tables into a new Word or Excel file and upload that.`,
  )

const opened = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const options = { lazyEntries: true, validateEntrySizes: true, decodeStrings: true, strictFileNames: false }
    yauzl.fromBuffer(bytes, options, (error, zip) => (error ? reject(damaged()) : resolve(zip)))
  })

function refuseEntry(entry: yauzl.Entry): void {
  if (/(^|\/)vba(project|data)[^/]*\.(bin|xml)$/i.test(entry.fileName)) {
    throw new Refused(
      'macro',
      'The file carries a macro (a program). Save it as .docx or .xlsx, which leaves the macro out, and upload that.',
    )
  }
  if (entry.generalPurposeBitFlag & 1) {
    throw new Refused('protected', 'The file is protected by a password. Remove the password, save the file and upload it again.')
  }
}

function refuseSize(entry: yauzl.Entry): void {
  const { uncompressedSize: size, compressedSize } = entry
  if (size > limits.entryBytes) throw bomb(`one part of ${Math.round(size / 1e6)} MB`)
  if (size > 1_000_000 && size / Math.max(1, compressedSize) > limits.ratio)
    throw bomb(`one part grows ${Math.round(size / Math.max(1, compressedSize))} times`)
}

/** One part unpacked; `room` is how many bytes it may come to, counted while unpacking and not taken from the file's word. */
function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry, room: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged())
      const pieces: Buffer[] = []
      let size = 0
      stream.on('data', (piece: Buffer) => {
        size += piece.length
        pieces.push(piece)
        if (size <= room) return
        stream.destroy()
        reject(bomb(`more than ${Math.round(room / 1e6)} MB`))
      })
      stream.on('error', () => reject(damaged()))
      stream.on('end', () => resolve(Buffer.concat(pieces)))
    })
  })
}

/** The entries of a zip in order, each only when asked for. */
async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | undefined>((resolve, reject) => {
      zip.removeAllListeners()
      zip.once('entry', resolve)
      zip.once('end', () => resolve(undefined))
      zip.on('error', () => reject(damaged()))
      zip.readEntry()
    })
    if (!entry) return
    yield entry
  }
}

/**
 * Unpacks the wanted parts of an Office file.
 * @throws Refused for damaged or protected files, for macros, and for anything beyond the limits.
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Parts> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (zip.entryCount > limits.entries) throw bomb(`${zip.entryCount} parts`)
  const parts: Parts = new Map()
  let total = 0
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName.toLowerCase().replace(/^\//, '')
    refuseEntry(entry)
    if (!wanted(name)) continue
    refuseSize(entry)
    if (parts.has(name)) throw bomb('the same part twice')
    const part = await unpacked(zip, entry, Math.min(limits.entryBytes, limits.totalBytes - total))
    total += part.length
    parts.set(name, part)
  }
  return parts
}
