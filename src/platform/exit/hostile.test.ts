import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Database } from '../db/index.ts'
import { newTrust } from '../db/test-database.ts'
import { addLink, renameLink, type Who } from '../history/test-links.ts'
import { checkDigests, openBackup } from './index.ts'
import { bringBack, emptyDatabase, forged, newFile, partsOf, place, takeTo, zipOf } from './test-backups.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let db: Database
let target: Database
let who: Who
let good = ''

beforeAll(async () => {
  ;[db, target] = [await emptyDatabase(), await emptyDatabase()]
  who = await newTrust(db)
  const id = await addLink(db, who, 'first')
  await renameLink(db, who, { id, relation: 'second' })
  good = (await takeTo(db, who.trustId)).file
})
afterAll(() => Promise.all([db.close(), target.close()]))

const opening = async (file: string) => {
  const backup = await openBackup(file)
  await checkDigests(backup).finally(() => backup.close())
}

/** The good backup with its bytes changed. */
function bent(change: (bytes: Buffer) => Buffer): string {
  const file = newFile()
  writeFileSync(file, change(Buffer.from(readFileSync(good))))
  return file
}

/** Where the table of contents says how large its last part is. */
const sizeIn = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24

describe('what is no whole backup is refused in words', () => {
  const parts = async (more: [string, string | Buffer][]) =>
    zipOf([...(await partsOf(good)).parts, ['manifest.json', await manifest()], ...more])
  const manifest = async (change: object = {}) => JSON.stringify({ ...(await partsOf(good)).backup.manifest, ...change })

  test.each<[string, () => Promise<string> | string, RegExp]>([
    ['no file', () => `${place}/none.zip`, /There is no file/],
    ['a folder', () => place, /cannot be read|no ZIP/],
    ['a letter', () => bent(() => Buffer.from('Dear all')), /is no ZIP file, or is cut short/],
    ['an empty file', () => bent(() => Buffer.alloc(0)), /is no ZIP file, or is cut short/],
    ['a half', () => bent((bytes) => bytes.subarray(0, bytes.length / 2)), /is no ZIP file, or is cut short/],
    ['a flipped byte', () => bent((bytes) => bytes.fill((bytes[400] as number) ^ 255, 400, 401)), /cannot be unpacked|does not say what/],
    ['another ZIP', () => zipOf([['README.txt', 'x']]), /no manifest\.json/],
    ['a manifest that is no JSON', () => zipOf([['manifest.json', '{']]), /its manifest cannot be read/],
    ['a manifest of something else', () => zipOf([['manifest.json', '{"format":"other"}']]), /not a backup of StepUp/],
    [
      'a manifest that lacks something',
      () => zipOf([['manifest.json', '{"format":"stepup-backup","formatVersion":1}']]),
      /manifest lacks something/,
    ],
    [
      'a later format',
      async () => zipOf([['manifest.json', await manifest({ formatVersion: 2, product: '9.0' })]]),
      /format 2.*StepUp 9\.0 or later/,
    ],
    ['a part too many', () => parts([['data/strangers.jsonl', '{}']]), /strangers\.jsonl, of which its manifest knows nothing/],
    ['a program', () => parts([['install.exe', 'MZ']]), /“install\.exe”, which no backup does/],
    ['a name twice', () => parts([['data/items.jsonl', '']]), /holds data\/items\.jsonl twice/],
    ['a part too few', async () => zipOf([['manifest.json', await manifest()]]), /is missing/],
    [
      'a bomb that lies about its size',
      () => bent((bytes) => bytes.fill(7, sizeIn(bytes), sizeIn(bytes) + 1)),
      /cannot be unpacked|another size|cannot be read/,
    ],
  ])('%s', async (_, make, words) => {
    const file = await make()
    const failure = await opening(file).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'Error', message: expect.stringMatching(words) })
  })

  test.each(['../../outside.txt', '/etc/passwd', 'data\\..\\x.jsonl', 'files/../x', 'files/../a.json'])('a way out: %s', async (name) => {
    const file = bent((bytes) => {
      const asked = 'dictionary.json'
      const fitted = name.padEnd(asked.length, 'x').slice(0, asked.length)
      for (let at = bytes.indexOf(asked); at >= 0; at = bytes.indexOf(asked, at + 1)) bytes.write(fitted, at)
      return bytes
    })
    await expect(opening(file)).rejects.toThrow(/no backup does|table of contents cannot be read/)
  })
})

describe('a backup that somebody rewrote', () => {
  const rewritten = (part: string, from: string, to: string, honest: boolean) =>
    forged(
      good,
      (parts) => {
        const before = (parts.get(part) as Buffer).toString()
        expect(before).toContain(from)
        parts.set(part, Buffer.from(before.replace(from, to)))
      },
      { honest },
    )

  test('is found out by its digests', async () => {
    const file = await rewritten('data/links.jsonl', '"second"', '"secomd"', false)
    await expect(bringBack(target, file)).rejects.toThrow('data/links.jsonl does not say what it said when the backup was made')
  })

  test.each([
    ['data/links.jsonl', '"second"', '"third"', /links \d+, version 2, does not say what was sealed/],
    ['history/links.jsonl', '"first"', '"third"', /links \d+, version 1, does not say what was sealed/],
    ['audit/changes.jsonl', 'link.changed', 'link.made', /Change 1 .* does not say what was sealed/],
    ['audit/heads.jsonl', '"seq":2', '"seq":1', /the history of the backup does not prove itself/],
  ])('with new digests, is found out by its history: %s', async (part, from, to, words) => {
    await expect(bringBack(target, await rewritten(part, from, to, true))).rejects.toThrow(words)
    expect(await target.owner.selectFrom('trusts').select('id').execute()).toEqual([])
    expect(await target.owner.selectFrom('people').select('id').execute()).toEqual([])
  })

  test('with a row less, or a strange column, or against a rule, leaves nothing behind', async () => {
    const without = await forged(good, (parts) => parts.set('data/links.jsonl', Buffer.alloc(0)))
    await expect(bringBack(target, without)).rejects.toThrow('data/links holds 0 rows where its manifest says 1')
    const strange = await forged(good, (_, manifest) => manifest.tables.find(({ part }) => part === 'data/links')?.columns.push('evil'))
    await expect(bringBack(target, strange)).rejects.toThrow('The backup has a column evil of links')
    const orphan = await rewritten('data/memberships.jsonl', `"person_id":${who.personId}`, '"person_id":999999', true)
    await expect(bringBack(target, orphan)).rejects.toThrow(
      /Nothing was restored: the database refuses what the backup holds \(.*memberships.*999999/,
    )
    expect(await target.owner.selectFrom('trusts').select('id').execute()).toEqual([])
  })

  test('is refused where a later version made it', async () => {
    const later = await forged(good, (_, manifest) =>
      manifest.migrations.push({ name: '2999-01-01-tomorrow.sql', checksum: '0'.repeat(64) }),
    )
    await expect(bringBack(target, later)).rejects.toThrow(/made by a later version of StepUp .* which has 2999-01-01-tomorrow\.sql/)
    const other = await forged(good, (_, manifest) => Object.assign(manifest.migrations[0] ?? {}, { checksum: '0'.repeat(64) }))
    await expect(bringBack(target, other)).rejects.toThrow(/made by another edition of StepUp/)
  })

  test('is no trouble to the good one, which comes back', async () => {
    expect(await bringBack(target, good)).toMatchObject({ changes: 2 })
    await expect(bringBack(target, good)).rejects.toThrow(/cannot stand beside what is in this database: the trust .* is here already/)
  })
})
