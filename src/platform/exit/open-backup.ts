import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { ExitRefused } from './exit-refused.ts'
import { type Manifest, type Part, readManifest } from './manifest.ts'

/** An open backup: what it says of itself, and its parts, each read as often as asked. */
export interface Backup {
  manifest: Manifest
  /** The bytes of a part; at its end they are held against the digest, and anything else than what was packed is an error. */
  read(name: string): AsyncIterable<Buffer>
  has(name: string): boolean
  close(): void
}

const mostParts = 200_000
const mostManifest = 64 * 2 ** 20
/** What all parts may come to: a terabyte says more about the file than about a trust. */
const mostBytes = 2 ** 40

const partName =
  /^(README\.txt|manifest\.json|dictionary\.(json|csv)|(data|history|audit)\/[a-z][a-z0-9_]*\.(jsonl|csv)|files\/[a-z][a-z0-9_]*\/[^/\\]{1,240})$/

const broken = (why: string) => new ExitRefused(`The file is not whole: ${why}. Take it again from where it came`)

const opened = (file: string): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (error, zip) => {
      if (!error) return resolve(zip)
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT') return reject(new ExitRefused(`There is no file ${file}`))
      if (code === 'EISDIR' || code === 'EACCES') return reject(new ExitRefused(`${file} cannot be read: ${error.message}`))
      reject(new ExitRefused(`${file} is no ZIP file, or is cut short. Take it again from where it came`))
    })
  })

/** The table of contents: every name known and given once, nothing protected, nothing that leads out of a folder. */
async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  if (zip.entryCount > mostParts) throw new ExitRefused(`The file has ${zip.entryCount} parts: a backup has at most ${mostParts}`)
  const entries = new Map<string, yauzl.Entry>()
  let total = 0
  await new Promise<void>((resolve, reject) => {
    zip.on('entry', (entry: yauzl.Entry) => {
      total += entry.uncompressedSize
      const { fileName: name } = entry
      if (!partName.test(name) || name.split('/').some((part) => part === '.' || part === '..'))
        return reject(new ExitRefused(`The file holds “${name.slice(0, 80)}”, which no backup does. It was changed since it was made`))
      if (entries.has(name)) return reject(new ExitRefused(`The file holds ${name} twice. It was changed since it was made`))
      if (entry.generalPurposeBitFlag & 1) return reject(new ExitRefused('The file is protected by a password. Give it without one'))
      if (total > mostBytes) return reject(new ExitRefused('The file says that it unpacks to more than a terabyte: it is no backup'))
      entries.set(name, entry)
      zip.readEntry()
    })
    zip.once('end', resolve)
    zip.once('error', () => reject(broken('its table of contents cannot be read')))
    zip.readEntry()
  })
  return entries
}

const streamOf = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(broken(`${entry.fileName} cannot be unpacked`)) : resolve(stream))),
  )

async function manifestIn(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): Promise<Manifest> {
  if (!entry) throw new ExitRefused('This is not a backup of StepUp: it has no manifest.json')
  if (entry.uncompressedSize > mostManifest) throw new ExitRefused('The manifest of the file is larger than any manifest can be')
  const pieces: Buffer[] = []
  try {
    for await (const piece of await streamOf(zip, entry)) pieces.push(piece as Buffer)
  } catch {
    throw broken('its manifest cannot be unpacked')
  }
  return readManifest(Buffer.concat(pieces).toString('utf8'))
}

/** Holds the table of contents against the manifest: the same parts, of the same sizes. */
function checkParts({ parts, tables }: Manifest, entries: Map<string, yauzl.Entry>): void {
  const known = new Map(parts.map((part) => [part.name, part]))
  if (known.size !== parts.length) throw broken('its manifest names a part twice')
  for (const name of entries.keys())
    if (name !== 'manifest.json' && !known.has(name)) throw new ExitRefused(`The file holds ${name}, of which its manifest knows nothing`)
  for (const { name, bytes } of parts) {
    const entry = entries.get(name)
    if (!entry) throw broken(`${name} is missing`)
    if (entry.uncompressedSize !== bytes) throw broken(`${name} has another size than when it was made`)
  }
  for (const { part } of tables) if (!known.has(`${part}.jsonl`)) throw broken(`${part}.jsonl is missing`)
}

async function* checked(zip: yauzl.ZipFile, entry: yauzl.Entry, part: Part): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  const stream = await streamOf(zip, entry)
  try {
    for await (const piece of stream) {
      digest.update(piece as Buffer)
      yield piece as Buffer
    }
  } catch {
    throw broken(`${part.name} cannot be unpacked`)
  }
  if (digest.digest('hex') !== part.sha256) throw new ExitRefused(`${part.name} does not say what it said when the backup was made`)
}

/** Opens a backup and reads what it says of itself; refused in words where it is anything else. Nothing is unpacked to disk, ever. */
export async function openBackup(file: string): Promise<Backup> {
  const zip = await opened(file)
  try {
    const entries = await entriesOf(zip)
    const manifest = await manifestIn(zip, entries.get('manifest.json'))
    checkParts(manifest, entries)
    const parts = new Map(manifest.parts.map((part) => [part.name, part]))
    return {
      manifest,
      has: (name) => parts.has(name),
      close: () => zip.close(),
      read(name) {
        const [entry, part] = [entries.get(name), parts.get(name)]
        if (!entry || !part) throw broken(`${name} is missing`)
        return checked(zip, entry, part)
      },
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/** Reads every part once and holds it against its digest. */
export async function checkDigests(backup: Backup, told: (done: number, all: number) => void = () => {}): Promise<void> {
  const { parts } = backup.manifest
  for (const [at, { name }] of parts.entries()) {
    for await (const _ of backup.read(name));
    told(at + 1, parts.length)
  }
}
