// Builds dist/ from src/: type-checked JavaScript, the files that stand beside it, and the browser's assets.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [src, dist] = [join(root, 'src'), join(root, 'dist')]
const stamp = join(dist, '.built')

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath ?? f.path, f.name))
const newest = () =>
  Math.max(
    ...[...filesUnder(src), join(root, 'tsconfig.json'), join(root, 'tsconfig.build.json'), join(root, 'package-lock.json')].map(
      (f) => statSync(f).mtimeMs,
    ),
  )

/** True when nothing in src/ is newer than the last build. */
export const isBuilt = () => existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) === newest()

/** Builds when something changed. Throws when the types do not hold. */
export async function ensureBuilt() {
  if (isBuilt()) return
  console.error('Building…')
  const at = newest()
  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (tsc.status !== 0) throw new Error('the build failed; see the compiler’s words above')
  for (const file of filesUnder(src).filter((f) => /\.(sql|typ|json)$/.test(f))) {
    const to = join(dist, relative(src, file))
    mkdirSync(dirname(to), { recursive: true })
    cpSync(file, to)
  }
  const { buildAssets } = await import(pathToFileURL(join(dist, 'ui/assets.js')).href)
  await buildAssets(join(dist, 'assets'))
  writeFileSync(stamp, String(at))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt()
