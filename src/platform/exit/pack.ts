import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Database } from '../db/index.ts'
import { ask, named } from './ask.ts'
import { ExitRefused } from './exit-refused.ts'
import type { Gathered, HeldFile } from './gather.ts'
import { joined, linesOf } from './lines.ts'
import type { Manifest, Part } from './manifest.ts'
import { csvHead, csvLine, jsonLine, type Text } from './row-text.ts'

/** What goes into a backup: its name, and where its bytes come from when its turn comes. */
export interface Content {
  name: string
  bytes: () => AsyncIterable<string | Uint8Array>
}

const text = (whole: string) =>
  async function* () {
    yield whole
  }

/** A part that is written as it stands. */
export const written = (name: string, whole: string): Content => ({ name, bytes: text(whole) })

async function* rowsIn(file: string): AsyncGenerator<Text[]> {
  for await (const line of linesOf(createReadStream(file))) yield JSON.parse(line) as Text[]
}

async function* jsonLines({ file, source }: Gathered): AsyncGenerator<string> {
  for await (const values of rowsIn(file)) yield jsonLine(source.columns, values)
}

async function* csvLines({ file, source }: Gathered): AsyncGenerator<string> {
  yield csvHead(source.columns)
  for await (const values of rowsIn(file)) yield csvLine(source.columns, values)
}

/** A table twice: exact, and to be read. */
export const tableContents = (table: Gathered): Content[] => [
  { name: `${table.part}.jsonl`, bytes: () => joined(jsonLines(table)) },
  { name: `${table.part}.csv`, bytes: () => joined(csvLines(table)) },
]

/** A file a record holds, read from the database when its turn comes. */
export const fileContent = (database: Database, { part, table, column, key }: HeldFile): Content => ({
  name: part,
  async *bytes() {
    const where = Object.keys(key).map((name, at) => `${named(name)} = $${at + 1}`)
    const statement = `select ${named(column)} as held from public.${named(table)} where ${where.join(' and ')}`
    const [row] = await ask<{ held: Uint8Array | null }>(database.owner, statement, Object.values(key))
    if (!row?.held) throw new ExitRefused(`${part} was removed while the backup was taken. Take the backup again`)
    yield row.held
  },
})

/** A content as it is packed, counted and digested on its way. */
async function* counted({ name, bytes }: Content, parts: Part[]): AsyncGenerator<Buffer> {
  const [digest, part] = [createHash('sha256'), { name, bytes: 0, sha256: '' }]
  for await (const piece of bytes()) {
    const held = Buffer.from(piece as string)
    digest.update(held)
    part.bytes += held.length
    if (held.length > 0) yield held
  }
  parts.push({ ...part, sha256: digest.digest('hex') })
}

const isPacked = (name: string): boolean => /\.(docx|xlsx|pptx|pdf|zip|png|jpe?g|gz)$/i.test(name)

/**
 * Packs the contents one after another, and last the manifest, which then knows them all. The memory taken does not grow with them.
 * The stream fails with the first content that does: what was written of it is no ZIP file.
 */
export function packed(contents: readonly Content[], { at, manifest }: { at: Date; manifest: (parts: Part[]) => Manifest }): Readable {
  const [zip, parts]: [yazl.ZipFile, Part[]] = [new yazl.ZipFile(), []]
  const out = zip.outputStream as Readable
  zip.on('error', (error: Error) => out.destroy(error))
  const add = (name: string, stream: () => Readable) =>
    zip.addReadStreamLazy(name, { mtime: at, mode: 0o100644, compress: !isPacked(name) }, (give) => {
      const reading = stream()
      reading.once('error', (error) => out.destroy(error))
      out.once('close', () => reading.destroy())
      give(null, reading)
    })
  out.setMaxListeners(0)
  for (const content of contents) add(content.name, () => Readable.from(counted(content, parts), { objectMode: false }))
  add('manifest.json', () => Readable.from([`${JSON.stringify(manifest(parts), null, 1)}\n`], { objectMode: false }))
  zip.end()
  return out
}
