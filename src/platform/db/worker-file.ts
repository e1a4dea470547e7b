import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The worker as a file a thread can run: the built one, or while developing (run from TypeScript) one made now and kept in `.cache`. */
export async function workerFile(): Promise<URL> {
  if (import.meta.url.endsWith('.js')) return new URL('./folder-worker.js', import.meta.url)
  const { build } = await import('esbuild')
  const entry = fileURLToPath(new URL('./folder-worker.ts', import.meta.url))
  const made = await build({ entryPoints: [entry], bundle: true, packages: 'external', platform: 'node', format: 'esm', write: false })
  const contents = made.outputFiles[0]?.contents ?? new Uint8Array()
  const cache = new URL('../../../.cache/', import.meta.url)
  const file = new URL(`folder-worker-${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`, cache)
  if (!existsSync(file)) {
    const aside = new URL(`folder-worker-${process.pid}.mjs`, cache)
    mkdirSync(cache, { recursive: true })
    writeFileSync(aside, contents)
    renameSync(aside, file)
  }
  return file
}
