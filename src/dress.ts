import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Assets } from './assets.ts'

/** What a trust that is entitled to them may set: its logo, and a licensed font in two weights. All are off by default and none is shipped. */
export interface Dress {
  logo?: string | undefined
  font?: string | undefined
  boldFont?: string | undefined
}

const types: Record<string, string> = { '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2' }

type Files = Map<string, { bytes: Uint8Array<ArrayBuffer>; type: string; coding?: string }>

/** Adds the operator's own files to what browsers may fetch. A file that cannot be read, or is of another kind, stops the start with words. */
export function dressed(assets: Assets, { logo, font, boldFont }: Dress): Assets {
  const files: Files = new Map(assets.files)
  const own: Assets = { ...assets, files }
  if (logo) own.logo = keep(files, logo, ['.svg', '.png'])
  const faces = [face(files, font, 400), face(files, boldFont ?? font, 700)].join('')
  if (font) own.font = keepBytes(files, `${faces}body.s-body{font-family:"Trust font",Arial,sans-serif}`, 'css')
  return own
}

const face = (files: Files, file: string | undefined, weight: number): string =>
  file
    ? `@font-face{font-family:"Trust font";font-weight:${weight};font-display:swap;src:url("${keep(files, file, ['.woff2'])}") format("woff2")}`
    : ''

function keep(files: Files, file: string, kinds: readonly string[]): string {
  const kind = extname(file).toLowerCase()
  if (!kinds.includes(kind)) throw new Error(`${file} must be one of ${kinds.join(', ')}`)
  const bytes = new Uint8Array(readFileSync(file))
  const address = `/assets/own/${digestOf(bytes)}${kind}`
  files.set(address, { bytes, type: types[kind] as string })
  return address
}

function keepBytes(files: Files, text: string, kind: 'css'): string {
  const bytes = new Uint8Array(Buffer.from(text))
  const address = `/assets/own/${digestOf(bytes)}.${kind}`
  files.set(address, { bytes, type: 'text/css; charset=utf-8' })
  return address
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12)
