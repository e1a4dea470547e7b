import { childrenOf, elementOf } from './element.ts'
import { Refused } from './refused.ts'
import { type Parts, unpack } from './zip.ts'

/** An Office file unpacked: which program's, and where its main part lies. */
export interface OfficePackage {
  program: 'word' | 'excel' | 'powerpoint'
  main: string
  parts: Parts
}

const readable = (name: string): boolean =>
  name === '[content_types].xml' ||
  name === 'mimetype' ||
  name.endsWith('.rels') ||
  name === 'docprops/custom.xml' ||
  /^(word|xl|ppt)\/[^/]+\.xml$/.test(name) ||
  /^(word|xl|ppt)\/(theme|worksheets|slides|slidelayouts|slidemasters)\/[^/]+\.xml$/.test(name)

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** The part a relationship points at, seen from the part that holds it. */
function pointedAt(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1).toLowerCase()
  const path = folderOf(from).split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/').toLowerCase()
}

/** What a part refers to: by the identity of each relationship, its type's last word and the part it leads to. */
export function relationsOf(parts: Parts, part: string): Map<string, { type: string; part: string }> {
  const bytes = parts.get(`${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`)
  const relations = new Map<string, { type: string; part: string }>()
  for (const relation of childrenOf(bytes && elementOf(bytes), 'Relationship')) {
    const { Id = '', Type = '', Target = '', TargetMode } = relation.attributes
    if (TargetMode !== 'External') relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: pointedAt(part, Target) })
  }
  return relations
}

/** The part a part leads to by a relationship of this type: `styles`, `theme`. */
export function relatedPart(parts: Parts, part: string, type: string): Uint8Array | undefined {
  for (const relation of relationsOf(parts, part).values()) if (relation.type === type) return parts.get(relation.part)
  return undefined
}

function contentTypeOf(parts: Parts, part: string): string {
  const bytes = parts.get('[content_types].xml')
  const override = childrenOf(bytes && elementOf(bytes), 'Override').find((o) => o.attributes.PartName?.toLowerCase() === `/${part}`)
  return override?.attributes.ContentType ?? ''
}

function refuseKind(type: string): void {
  if (/macroEnabled/i.test(type)) {
    throw new Refused('macro', 'The file is of the kind that carries macros (programs). Save it as .docx, .xlsx or .pptx and upload that.')
  }
  if (/sheet\.binary/.test(type))
    throw new Refused('old format', 'The file is a binary Excel workbook (.xlsb). Save it as .xlsx and upload that.')
}

/**
 * Unpacks a Word, Excel or PowerPoint file and finds its main part by the package's own contents list, not by the file's name.
 * @throws Refused for anything else in a zip, and as unpack.
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const parts = await unpack(bytes, readable)
  const mimetype = Buffer.from(parts.get('mimetype') ?? []).toString('latin1')
  if (mimetype.includes('opendocument'))
    throw new Refused('not a document', 'The file is an OpenDocument file. Save it as .docx or .xlsx and upload that.')
  const main = [...relationsOf(parts, '').values()].find((relation) => relation.type === 'officeDocument')?.part
  const type = main === undefined ? '' : contentTypeOf(parts, main)
  refuseKind(type)
  if (main !== undefined && parts.has(main)) {
    if (/wordprocessingml/.test(type) || main.startsWith('word/')) return { program: 'word', main, parts }
    if (/spreadsheetml/.test(type) || main.startsWith('xl/')) return { program: 'excel', main, parts }
    if (/presentationml/.test(type) || main.startsWith('ppt/')) return { program: 'powerpoint', main, parts }
  }
  throw new Refused(
    'not a document',
    'The file is a zip archive or some other package, not a Word, Excel or PowerPoint file. Take the document out of it and upload that.',
  )
}
