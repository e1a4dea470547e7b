import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { capabilities } from '../src/capabilities.ts'
import { capabilityOf, floorOf, isTest, type SourceFile, sourceFiles } from './house/source.ts'

/** Who may lean on whom; a floor may always import itself. */
const below: Record<string, string[]> = {
  kernel: [],
  ui: ['kernel'],
  documents: ['kernel'],
  spc: ['kernel'],
  platform: ['kernel'],
  capabilities: ['kernel', 'ui', 'documents', 'platform', 'spc', 'capabilities'],
  sample: ['kernel', 'platform', 'capabilities'],
}
const tops = ['app', 'assets', 'dress', 'frame', 'problem-page', 'main', 'ready', 'cli', 'post-room']

/** Which npm packages and Node modules each part may know. What is not named here may be used nowhere. */
const packages: [name: RegExp, where: RegExp, remedy: string][] = [
  [/^(kysely|pg|@electric-sql\/pglite)/, /^src\/platform\//, 'ask the database through a function of platform/db'],
  [/^hono\/(jsx|html)/, /^src\/.*\.tsx$|^src\/ui\/(jsx\/|field\.ts)/, 'markup belongs in a .tsx file'],
  [/^(hono|@hono\/node-server)/, /^src\/(platform\/|app\.ts|assets\.ts|main\.ts)/, 'a capability answers through platform/http.ts'],
  [/^zod/, /^src\/platform\/forms\.ts$/, 'take z from platform/forms.ts'],
  [
    /^(yauzl|yazl)$/,
    /^src\/(documents|platform\/exit)\//,
    'files are packed in documents, and for taking everything away in platform/exit',
  ],
  [
    /^(saxes|papaparse|iconv-lite|docx|hucre|pptxgenjs|pdfjs-dist|@napi-rs\/canvas|@resvg\/resvg-js|@myriaddreamin|@expo-google-fonts)/,
    /^src\/documents\//,
    'files are read and written in documents',
  ],
  [/^(nodemailer|ical-generator)$/, /^src\/platform\/mail\//, 'mail and calendar files are made in platform/mail'],
  [/^diff$/, /^src\/ui\//, 'changed words are marked in ui'],
  [/^(esbuild|nhsuk-frontend)/, /^src\/(ui|documents|platform)\//, 'building assets is the work of ui'],
  [
    /^node:/,
    /^src\/(documents|platform|cli|sample|ui\/assets|main\.ts|ready\.ts|assets\.ts|dress\.ts)/,
    'the outside reaches a capability as an argument',
  ],
  [/^#jsx/, /^src\//, ''],
]

const product = sourceFiles.filter((f) => !isTest(f.path))
const ours = (imported: string) => imported.startsWith('src/')
const problems = (check: (file: SourceFile, imported: string) => string | false | undefined) =>
  product.flatMap((file) => file.imports.map((imported) => check(file, imported)).filter(Boolean))

describe('the house', () => {
  test('floors lean only downwards', () =>
    expect(
      problems((file, to) => {
        const [from, at] = [floorOf(file.path), floorOf(to)]
        if (!ours(to) || from === at || tops.includes(from)) return false
        return !below[from]?.includes(at) && `${file.path} imports ${to}: ${from} may not know ${at}; move the idea down or hand it in`
      }),
    ).toEqual([]))

  test('a capability is entered by its front door, and only if it said it uses it', () =>
    expect(
      problems((file, to) => {
        const [from, at] = [capabilityOf(file.path), capabilityOf(to)]
        if (!at || from === at) return false
        if (!to.endsWith('/index.ts')) return `${file.path} reaches into ${to}: import ${at}/index.ts instead`
        return (
          from &&
          !capabilities.find((c) => c.name === from)?.uses.includes(at) &&
          `${file.path}: add '${at}' to what ${from} uses, or move the code`
        )
      }),
    ).toEqual([]))

  test('a capability uses only those listed before it, so there are no circles', () => {
    const names = capabilities.map((c) => c.name)
    for (const c of capabilities) expect(names.slice(0, names.indexOf(c.name)), c.name).toEqual(expect.arrayContaining([...c.uses]))
  })

  test('every folder of a capability is in the list, and every one in the list has a folder', () =>
    expect(readdirSync('src/capabilities').sort()).toEqual(capabilities.map((c) => c.name).sort()))

  test('packages stay where they belong', () =>
    expect(
      problems((file, to) => {
        if (ours(to)) return false
        const rule = packages.find(([name]) => name.test(to))
        if (!rule) return `${file.path} imports ${to}: say in tests/architecture.test.ts where it may be used, and write the ADR`
        return !rule[1].test(file.path) && `${file.path} imports ${to}: ${rule[2]}`
      }),
    ).toEqual([]))

  test('pages and rules never fetch: no await, no clock, no chance, no environment', () => {
    const outside =
      /\/(routes(-[a-z-]+)?\.tsx|actions(-[a-z-]+)?\.ts|queries(-[a-z-]+)?\.ts|writing(-[a-z-]+)?\.ts|imports\.ts|sections(-[a-z-]+)?\.ts|index\.ts|api\.ts)$/
    const pure = product.filter((f) => capabilityOf(f.path) && !outside.test(f.path))
    const found = pure.flatMap((f) =>
      [...f.text.matchAll(/\bawait\b|Date\.now|new Date\(\)|Math\.random|process\.env/g)].map(
        (m) => `${f.path}: ${m[0]} belongs in routes, actions or queries`,
      ),
    )
    expect(found).toEqual([])
    expect(
      pure.flatMap((f) =>
        f.imports
          .filter((to) => /\/(queries|actions)(-[a-z-]+)?\.ts$|platform\/(db|http|mount)/.test(to) && !typeOnly(f, to))
          .map((to) => `${f.path} imports ${to}: hand the facts in`),
      ),
    ).toEqual([])
  })

  test('every route names a permission of its own capability, and every permission is used', () => {
    for (const c of capabilities) {
      const named = [...new Set(c.routes.declared.map((r) => r.permission))].filter((p) => p !== 'anyone')
      const asked = product
        .filter((f) => capabilityOf(f.path) === c.name)
        .flatMap((f) => [...f.text.matchAll(/may\('([a-z-]+:[a-z-]+)'\)/g)].map((m) => m[1]))
      expect(
        named.filter((p) => !Object.hasOwn(c.may, p)),
        `${c.name} declares no such permission`,
      ).toEqual([])
      expect(
        Object.keys(c.may).filter((p) => !named.includes(p) && !asked.includes(p)),
        `${c.name} never uses`,
      ).toEqual([])
    }
  })

  test('everything that is recorded can be told as a sentence', () => {
    for (const c of capabilities) {
      const recorded = product
        .filter((f) => capabilityOf(f.path) === c.name)
        .flatMap((f) => [...f.text.matchAll(/verb: '([a-z ]+\.[a-zA-Z]+)'/g)].map((m) => m[1]))
      expect([...new Set(recorded)].sort(), c.name).toEqual(Object.keys(c.verbs).sort())
    }
  })

  test('each migration touches only tables of its own capability', () => {
    for (const c of capabilities) {
      const folder = `src/capabilities/${c.name}/migrations`
      const files = readdirSync(`src/capabilities/${c.name}`).includes('migrations') ? readdirSync(folder) : []
      const sql = files.map((f) => readFileSync(`${folder}/${f}`, 'utf8').replace(/--.*$/gm, '')).join('\n')
      const made = [...sql.matchAll(/create table (\w+)/g)].map((m) => m[1])
      const walled = [...sql.matchAll(/app\.(?:version|wall)_table(?:_by_batch)?\('(\w+)'\)/g)].map((m) => m[1])
      expect(walled.sort(), `${c.name}: every table made is walled, and no other`).toEqual(made.sort())
      const changed = [...sql.matchAll(/(?:alter table|drop table|insert into|(?<!after )update|delete from) (\w+)/g)].map((m) => m[1])
      expect(
        changed.filter((t) => !made.includes(t)),
        c.name,
      ).toEqual([])
    }
  })

  test('files and functions stay small enough to read in one sitting', () => {
    expect(
      sourceFiles
        .filter((f) => !f.path.startsWith('src/sample/data/') && f.lines > (isTest(f.path) ? 300 : 200))
        .map((f) => `${f.path}: ${f.lines} lines, 200 at most (tests 300)`),
    ).toEqual([])
    expect(
      product.flatMap((f) => f.functions.filter((fn) => fn.lines > 40).map((fn) => `${f.path} ${fn.name}: ${fn.lines} lines, 40 at most`)),
    ).toEqual([])
  })

  test('no junk drawers', () =>
    expect(
      sourceFiles
        .filter((f) => /(^|[/-])(util|helper|service|manager|common|misc|shared|base)s?(\.|-|\/)/i.test(f.path.replace(/^src\//, '')))
        .map((f) => f.path),
    ).toEqual([]))

  test('nothing is unreachable from the program', () => expect(unreachable()).toEqual([]))
})

const typeOnly = (file: SourceFile, to: string) => {
  const name = to.split('/').at(-1)?.replace(/\./g, '\\.')
  return new RegExp(`import type [^;\\n]*${name}'`).test(file.text)
}

/** Files no import leads to from where the program starts; children and workers are started by name. */
function unreachable(): string[] {
  const byPath = new Map(product.map((f) => [f.path, f]))
  const starts = product.filter(
    (f) =>
      /^src\/(cli\/main|ui\/assets|ui\/browser\/.*|.*\/(child|worker)(-[a-z-]+)?)\.tsx?$/.test(f.path) ||
      /-(child|worker)\.ts$/.test(f.path),
  )
  const seen = new Set<string>()
  const walk = (file: SourceFile | undefined): void => {
    if (!file || seen.has(file.path)) return
    seen.add(file.path)
    for (const to of file.imports) walk(byPath.get(to))
  }
  starts.forEach(walk)
  return product.map((f) => f.path).filter((path) => !seen.has(path) && !path.startsWith('src/ui/jsx/'))
}
