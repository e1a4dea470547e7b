import yauzl from 'yauzl'
import yazl from 'yazl'

/** The parts of a package of our own making, by name. */
export type PackageParts = Map<string, Buffer>

const opened = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip))))

const unpacked = (zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(pieces)))
    })
  })

/** Unpacks a package just made, to mend it: without limits, so never for a file from outside. */
export async function partsOf(bytes: Uint8Array): Promise<PackageParts> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const parts: PackageParts = new Map()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName.endsWith('/')) return zip.readEntry()
      unpacked(zip, entry).then((part) => {
        parts.set(entry.fileName, part)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return parts
}

/** Packs parts, the list of contents first; pictures are packed already. */
export async function packageOf(parts: PackageParts): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(Date.UTC(2000, 0, 1))
  for (const [name, part] of parts) zip.addBuffer(part, name, { mtime, compress: !name.endsWith('.png') })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
