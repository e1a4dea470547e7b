import type { Instant } from '../../kernel/day.ts'
import { ExitRefused } from './exit-refused.ts'
import type { Ran } from './standing.ts'

/** One file inside a backup. */
export interface Part {
  name: string
  bytes: number
  /** SHA-256 of what it holds, in hexadecimal. */
  sha256: string
}

/** One table inside a backup: its rows are in `<part>.jsonl`, and to be read in `<part>.csv`. */
export interface TablePart {
  part: string
  columns: string[]
  rows: number
}

/** What a backup says of itself. */
export interface Manifest {
  format: 'stepup-backup'
  formatVersion: 1
  product: string
  /** When it was taken. */
  at: Instant
  trust: { id: number; name: string; shortName: string; odsCode: string | null; isSample: boolean }
  /** Whether the people can sign in with their passphrases after it is restored. */
  passphrases: boolean
  history: { changes: number; head: string; at: Instant }
  migrations: Ran[]
  tables: TablePart[]
  leftOut: Record<string, string>
  parts: Part[]
}

export const newestFormat = 1

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isList = <T>(value: unknown, holds: (item: T) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => holds((item ?? {}) as T))
const isDigest = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value)

function isManifest(value: Manifest): boolean {
  const { trust, history, migrations, tables, parts, passphrases } = value
  return (
    Number.isInteger(trust?.id) &&
    isText(trust.name) &&
    typeof passphrases === 'boolean' &&
    isCount(history?.changes) &&
    (history.head === '' || isDigest(history.head)) &&
    isList<Ran>(migrations, (m) => isText(m.name) && isDigest(m.checksum)) &&
    isList<TablePart>(
      tables,
      (t) => /^(data|history|audit)\/[a-z][a-z0-9_]*$/.test(t.part) && isCount(t.rows) && isList<string>(t.columns, isText),
    ) &&
    isList<Part>(parts, (p) => isText(p.name) && isCount(p.bytes) && isDigest(p.sha256))
  )
}

/** Reads what a backup says of itself; refused in words where it is no backup, or one of a later format. */
export function readManifest(text: string): Manifest {
  let value: Manifest
  try {
    value = JSON.parse(text)
  } catch {
    throw new ExitRefused('The file is not whole: its manifest cannot be read. Take it again from where it came')
  }
  if (value?.format !== 'stepup-backup') throw new ExitRefused('This is not a backup of StepUp: its manifest says something else')
  if (value.formatVersion > newestFormat)
    throw new ExitRefused(
      `The backup has format ${value.formatVersion}, and this version of StepUp reads up to ${newestFormat}. Restore it with StepUp ${value.product} or later`,
    )
  if (!isManifest(value)) throw new ExitRefused('The file is not whole: its manifest lacks something. Take it again from where it came')
  return value
}
