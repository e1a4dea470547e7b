import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'

/** The files a browser needs, held in memory: their addresses carry a digest, so they are kept for ever. */
export interface Assets {
  css: string
  js: string
  /** The operator's own logo and font stylesheet, where they set them. */
  logo?: string
  font?: string
  files: ReadonlyMap<string, { bytes: Uint8Array<ArrayBuffer>; type: string; coding?: string }>
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
}

/** Reads what the build made; `folder` holds `manifest.json` and the files it names. */
export function loadAssets(folder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { css: string; js: string }
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string; coding?: string }>()
  for (const file of readdirSync(folder, { recursive: true }).map(String)) {
    const [, ending = '', packed] = /\.([a-z]+)(\.br|\.gz)?$/.exec(file) ?? []
    if (!types[ending] || !existsSync(join(folder, file))) continue
    const coding = packed === '.br' ? { coding: 'br' } : packed === '.gz' ? { coding: 'gzip' } : {}
    files.set(`/assets/${file.replaceAll('\\', '/')}`, {
      bytes: new Uint8Array(readFileSync(join(folder, file))),
      type: types[ending],
      ...coding,
    })
  }
  return { ...manifest, files }
}

/** Answers with an asset, packed the way the browser can read. */
export function serveAsset(assets: Assets, http: Context): Response {
  const accepts = http.req.header('accept-encoding') ?? ''
  const packed = [/\bbr\b/.test(accepts) && '.br', /\bgzip\b/.test(accepts) && '.gz', ''].filter((end) => end !== false)
  const found = packed.map((end) => assets.files.get(http.req.path + end)).find(Boolean)
  if (!found) return http.text('Not found', 404)
  return new Response(found.bytes, {
    headers: {
      'content-type': found.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(found.coding ? { 'content-encoding': found.coding } : {}),
    },
  })
}
