import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above that has a package.json. */
const projectFolder = (from: string): string => (existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from)))

/** Made from source once for each state of the source, under .cache; a bundle keeps its npm packages outside. */
async function madeFromSource(source: string): Promise<string> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  })
  const text = outputFiles[0]?.text ?? ''
  const folder = join(projectFolder(dirname(source)), '.cache', 'children')
  const file = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.mjs`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
  return file
}

/**
 * The JavaScript file that a child process can be started with: the one beside the caller in the built program,
 * or, where the caller runs from TypeScript source (tests), one made from it. `name` is without extension.
 */
export async function childFile(callerUrl: string, name: string): Promise<string> {
  const built = callerUrl.endsWith('.js')
  const beside = fileURLToPath(new URL(`./${name}${built ? '.js' : '.ts'}`, callerUrl))
  return built ? beside : madeFromSource(beside)
}
