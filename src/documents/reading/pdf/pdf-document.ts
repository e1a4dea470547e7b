import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refused } from '../refused.ts'
import type { Matrix } from './geometry.ts'

/** A leaf or branch of the structure that a tagged PDF gives: `Table`, `TR`, `TD`, or content by its identity. */
export interface TagNode {
  role?: string
  type?: string
  id?: string
  children?: TagNode[]
}

/** A page as pdf.js gives it: only what is used here. */
export interface PdfPage {
  rotate: number
  ref: { num: number; gen: number } | null
  getViewport(asked: { scale: number }): { width: number; height: number; transform: Matrix }
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }>
  getStructTree(): Promise<TagNode | null>
  render(asked: object): { promise: Promise<void> }
  commonObjs: { get(name: string): PdfFont }
  cleanup(): void
}

/** A typeface as pdf.js gives it. */
export interface PdfFont {
  vertical?: boolean
  fontMatrix?: number[]
}

/** A document as pdf.js gives it. */
export interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>
  destroy(): Promise<void>
}

/** pdf.js: its names of drawing steps, and how a document is opened. */
export interface PdfJs {
  OPS: Record<string, number>
  getDocument(asked: object): { promise: Promise<PdfDocument> }
}

let loaded: Promise<PdfJs> | undefined

/** pdf.js, loaded when first needed. The build for older programs is the one that runs on Node 20. */
export const pdfJs = (): Promise<PdfJs> => (loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs') as unknown as Promise<PdfJs>)

/** Pages of one file that are read. */
export const mostPages = 300

const refusalOf = (error: Error): Refused =>
  error.name === 'PasswordException'
    ? new Refused(
        'protected',
        'The PDF is protected by a password. Open it, save a copy without the password and upload that, or upload the Word or Excel file it was made from.',
      )
    : new Refused(
        'broken',
        'The PDF is broken or not complete. Open it in a PDF reader, save or print it as a new PDF and upload that, or upload the Word or Excel file it was made from.',
      )

/** The folders of the package with its typefaces and character maps: nothing is ever fetched. */
function ownFolders(): { cMapUrl: string; standardFontDataUrl: string } {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const urlOf = (name: string) => `${join(folder, name)}/`
  return { cMapUrl: urlOf('cmaps'), standardFontDataUrl: urlOf('standard_fonts') }
}

/** Opens a PDF: no script of it is run and nothing fetched; pictures are left out unless asked for. @throws Refused. */
export async function openPdf(bytes: Uint8Array, { pictures = false } = {}): Promise<PdfDocument> {
  const { getDocument } = await pdfJs()
  const asked = {
    ...{ data: new Uint8Array(bytes), ...ownFolders(), cMapPacked: true },
    ...{ isEvalSupported: false, enableXfa: false, useWasm: false, useSystemFonts: false, disableFontFace: true },
    ...{ stopAtErrors: false, verbosity: 0, maxImageSize: pictures ? 40_000_000 : 1, fontExtraProperties: false },
  }
  const document = await getDocument(asked).promise.catch((error: Error) => {
    throw refusalOf(error)
  })
  if (document.numPages === 0) throw refusalOf(new Error('no page'))
  if (document.numPages > mostPages)
    throw new Refused(
      'too large',
      `The PDF has ${document.numPages.toLocaleString('en-GB')} pages; at most ${mostPages} can be read. Upload only the pages with the tables, or the Word or Excel file.`,
    )
  return document
}
