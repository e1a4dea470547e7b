import { createHash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** From source (tests, development), Node 20 cannot run the child as it stands: it is bundled once for each state of its sources. */
async function bundled(): Promise<string> {
  const { build } = await import('esbuild')
  const entry = fileURLToPath(new URL('./child.ts', import.meta.url))
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  })
  const [output] = built.outputFiles
  if (!output) throw new Error('the reading child was not built')
  const folder = fileURLToPath(new URL('../../../.cache/reading/', import.meta.url))
  const program = `${folder}${createHash('sha256').update(output.contents).digest('hex').slice(0, 16)}.mjs`
  if (
    await access(program).then(
      () => true,
      () => false,
    )
  )
    return program
  await mkdir(folder, { recursive: true })
  const unfinished = `${program}.${process.pid}`
  await writeFile(unfinished, output.contents)
  await rename(unfinished, program)
  return program
}

let program: Promise<string> | undefined

/** The path of the program that reads a file in a process of its own. */
export function childProgram(): Promise<string> {
  program ??= import.meta.url.endsWith('.ts') ? bundled() : Promise.resolve(fileURLToPath(new URL('./child.js', import.meta.url)))
  return program
}
