import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { AssetAddresses } from './frame.ts'
import { lineRules } from './line-rules.ts'
import { usedCss } from './used-css.ts'

/** Where the stylesheet and the browser script are read from; the sources, also when this file runs compiled. */
export const uiSources = (): string => join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'ui')

const designSystem = () => createRequire(import.meta.url).resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')

/** The one stylesheet: what we use of the design system, without its fonts, then our own rules. Minified. */
export async function stylesheet(sources = uiSources()): Promise<string> {
  const { transform } = await import('esbuild')
  const [theirs, ours] = await Promise.all([readFile(designSystem(), 'utf8'), readFile(join(sources, 'staff.css'), 'utf8')])
  const plain = await transform(theirs, { loader: 'css', minify: true, legalComments: 'none' })
  const { code } = await transform(`${usedCss(plain.code)}\n${ours}\n${lineRules()}`, {
    loader: 'css',
    minify: true,
    legalComments: 'none',
  })
  return code
}

/** The one browser script, bundled and minified. */
export async function browserScript(sources = uiSources()): Promise<string> {
  const { build } = await import('esbuild')
  const entry = join(sources, 'browser', 'staff.ts')
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'iife', target: 'es2022', write: false })
  return outputFiles[0]?.text ?? ''
}

async function writeCompressed(path: string, text: string): Promise<void> {
  await Promise.all([
    writeFile(path, text),
    writeFile(`${path}.gz`, gzipSync(text, { level: 9 })),
    writeFile(`${path}.br`, brotliCompressSync(text)),
  ])
}

/**
 * Builds what browsers fetch into `outDir/<hash>/`, plain and compressed, and says where it is in `outDir/manifest.json`.
 * The hash is of the contents, so a file may be kept for ever. Needs the development packages.
 */
export async function buildAssets(outDir: string): Promise<AssetAddresses> {
  const [css, js] = await Promise.all([stylesheet(), browserScript()])
  const hash = createHash('sha256').update(css).update(js).digest('hex').slice(0, 12)
  await mkdir(join(outDir, hash), { recursive: true })
  await writeCompressed(join(outDir, hash, 'staff.css'), css)
  await writeCompressed(join(outDir, hash, 'staff.js'), js)
  const addresses = { css: `/assets/${hash}/staff.css`, js: `/assets/${hash}/staff.js` }
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(addresses, null, 2)}\n`)
  return addresses
}
