import { createHash } from 'node:crypto'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll } from 'vitest'
import yazl from 'yazl'
import type { Database } from '../db/index.ts'
import { allMigrations, migratedOnly, openPrepared } from '../db/test-database.ts'
import { type Backup, checkDigests, openBackup, type Restored, restore, type TakenAway, takeAway } from './index.ts'

/** A folder of this test file, gone when it ends. */
export const place = mkdtempSync(join(tmpdir(), 'stepup-exit-test-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

let made = 0
export const newFile = (): string => join(place, `backup-${++made}.zip`)

/** A new, migrated, empty database in memory. */
export const emptyDatabase = (): Promise<Database> => openPrepared(migratedOnly())

/** Takes a trust away into a file. */
export async function takeTo(db: Database, trustId: number, passphrases = true): Promise<{ file: string; taken: TakenAway }> {
  const file = newFile()
  const taken = await takeAway(db, { trustId, passphrases, at: '2024-10-15T09:00:00.000000Z', folder: `${file}.gathering` })
  await pipeline(taken.stream, createWriteStream(file))
  return { file, taken }
}

/** Opens, checks and restores, as the command does. */
export async function bringBack(db: Database, file: string, program = allMigrations()): Promise<Restored> {
  const backup = await openBackup(file)
  try {
    await checkDigests(backup)
    return await restore(db, { backup, program })
  } finally {
    backup.close()
  }
}

/** Every part of a backup, by name. */
export async function partsOf(file: string): Promise<{ backup: Backup; parts: Map<string, Buffer> }> {
  const backup = await openBackup(file)
  const parts = new Map<string, Buffer>()
  for (const { name } of backup.manifest.parts) {
    const pieces: Buffer[] = []
    for await (const piece of backup.read(name)) pieces.push(piece)
    parts.set(name, Buffer.concat(pieces))
  }
  backup.close()
  return { backup, parts }
}

/** A ZIP with these entries, as somebody else might make it. */
export async function zipOf(entries: readonly (readonly [string, Buffer | string])[]): Promise<string> {
  const [file, zip] = [newFile(), new yazl.ZipFile()]
  for (const [name, bytes] of entries) zip.addBuffer(Buffer.from(bytes as string), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
  return file
}

/** The backup with some parts rewritten and a manifest that knows no better: what a forger with patience would make. */
export async function forged(
  file: string,
  change: (parts: Map<string, Buffer>, manifest: Backup['manifest']) => void,
  { honest = true } = {},
): Promise<string> {
  const { backup, parts } = await partsOf(file)
  const manifest = structuredClone(backup.manifest)
  change(parts, manifest)
  if (honest)
    manifest.parts = [...parts].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
  return zipOf([...parts, ['manifest.json', JSON.stringify(manifest)]])
}
