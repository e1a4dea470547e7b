import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Table } from './catalogue.ts'

/** What a table holds, and what each of its columns does that its name alone does not say. */
export interface Meaning {
  is: string
  columns?: Record<string, string>
}

/** By table; `*` holds the columns that mean the same wherever they stand. */
export type Meanings = Record<string, Meaning>

/** The written meanings under `root` (`src` or `dist`): the platform's own, and each capability's `meanings.json`. */
export function meaningsUnder(root: string): Meanings {
  const capabilities = join(root, 'capabilities')
  const files = readdirSync(capabilities)
    .map((name) => join(capabilities, name, 'meanings.json'))
    .filter((file) => existsSync(file))
  return Object.assign({}, ...[join(root, 'platform/exit/meanings.json'), ...files].map((file) => JSON.parse(readFileSync(file, 'utf8'))))
}

/** What a table or one of its columns means; empty where nobody has said. */
export function meaningOf(meanings: Meanings, { schema, name }: Pick<Table, 'schema' | 'name'>, column?: string): string {
  const own = schema === 'audit' ? meanings[`audit.${name}`] : meanings[name]
  if (column !== undefined) return own?.columns?.[column] ?? meanings['*']?.columns?.[column] ?? ''
  if (!own) return ''
  return schema === 'history' ? `Superseded versions. ${own.is}` : own.is
}
