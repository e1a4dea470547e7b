import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = new URL('..', import.meta.url)
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> }
const files = Object.entries(scripts).flatMap(([name, words]) =>
  [...words.matchAll(/\bnode (\S+)/g)].map((found) => [name, found[1] as string] as const),
)

test.each(files)('npm run %s runs %s, which is there', (_, file) => expect(existsSync(fileURLToPath(new URL(file, root)))).toBe(true))
