import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'oxc-parser'

/** One source file as the architecture test sees it: its text and everything it imports. */
export interface SourceFile {
  path: string
  text: string
  lines: number
  imports: string[]
  functions: { name: string; lines: number }[]
}

/** Every TypeScript file under src, read once. Generated row types are not anybody's writing and are left out. */
export const sourceFiles: SourceFile[] = readdirSync('src', { recursive: true })
  .map((file) => `src/${String(file)}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'))
  .map(read)

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const { module, program } = parseSync(path, text)
  const specifiers = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : []))),
    ...module.dynamicImports.map((i) => text.slice(i.moduleRequest.start, i.moduleRequest.end).replace(/['"`]/g, '')),
  ]
  const imports = specifiers.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name))
  return { path, text, lines: text.split('\n').length, imports: [...new Set(imports)], functions: functionsOf(program, text) }
}

/** Every function of a file with the lines it takes, nested ones counted on their own too. */
function functionsOf(program: unknown, text: string): SourceFile['functions'] {
  const found: SourceFile['functions'] = []
  const lineAt = (at: number) => text.slice(0, at).split('\n').length
  const visit = (node: unknown, name: string) => {
    if (Array.isArray(node)) {
      for (const n of node) visit(n, name)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { type, start, end, id, key } = node as {
      type?: string
      start: number
      end: number
      id?: { name?: string }
      key?: { name?: string }
    }
    const here = id?.name ?? key?.name ?? name
    if (type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression')
      found.push({ name: here, lines: lineAt(end) - lineAt(start) + 1 })
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, here)
  }
  visit(program, 'anonymous')
  return found
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$|-fixtures?\.ts$|build-grid\.ts$|(^|\/)test-[a-z-]+\.ts$|db\/engines\.ts$|^src\/capabilities\/.*\/build(-[a-z-]+)?\.tsx?$|^src\/sample\/data\//.test(
    path,
  )
export const floorOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\..*/, '')
export const capabilityOf = (path: string): string | undefined => (path.startsWith('src/capabilities/') ? path.split('/')[2] : undefined)
