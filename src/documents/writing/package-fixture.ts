import { posix } from 'node:path'
import { childrenOf, type Element, elementOf } from '../reading/element.ts'
import { type PackageParts, partsOf } from './zip-parts.ts'

/** For tests: what would make Word, Excel or PowerPoint offer to repair a file. */
export async function packageFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = await partsOf(bytes)
  return [...contentFaults(parts), ...[...parts.keys()].flatMap((name) => [...xmlFaults(parts, name), ...relationFaults(parts, name)])]
}

const rootOf = (parts: PackageParts, name: string): Element => elementOf(parts.get(name) ?? Buffer.from('<none/>'))

function contentFaults(parts: PackageParts): string[] {
  const listed = childrenOf(rootOf(parts, '[Content_Types].xml'))
  const overrides = listed.filter(({ name }) => name === 'Override').map(({ attributes }) => attributes.PartName?.slice(1) ?? '')
  const defaults = new Set(listed.filter(({ name }) => name === 'Default').map(({ attributes }) => attributes.Extension?.toLowerCase()))
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `contents list ${name}, which is not there`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `contents list ${name} twice`),
    ...[...parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)?.toLowerCase()))
      .map((name) => `${name} has no type`),
  ]
}

/** What stands where the schema has no place for it. */
const misplaced: [part: RegExp, pattern: RegExp, fault: string][] = [
  [/^ppt\/slides\/[^/]+\.xml$/, /(?<!<a:p>)<a:pPr\b/, 'has the properties of a paragraph after its words'],
  [/^ppt\/slides\/[^/]+\.xml$/, /<\/a:extLst><a:tc>/, 'has a cell after the end of its row'],
  [/^word\/document\.xml$/, /<\/w:tbl><\/w:tc>|<w:tc>(<w:tcPr>.*?<\/w:tcPr>)?<\/w:tc>/, 'has a cell without a last paragraph'],
  [/^word\/document\.xml$/, /<\/w:tbl><w:tbl>/, 'has two tables that Word joins'],
]

const ids: [part: RegExp, pattern: RegExp][] = [
  [/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/, /<p:cNvPr [^>]*?\bid="(\d+)"/g],
  [/^ppt\/slides\/[^/]+\.xml$/, /<a16:rowId [^>]*?val="(\d+)"/g],
  [/^word\/document\.xml$/, /<wp:docPr [^>]*?\bid="(\d+)"/g],
  [/^word\/document\.xml$/, /<w:bookmarkStart [^>]*?w:id="(\d+)"/g],
  [/^word\/document\.xml$/, /<w:bookmarkStart [^>]*?w:name="([^"]+)"/g],
  [/^xl\/drawings\/[^/]+\.xml$/, /<xdr:cNvPr [^>]*?\bid="(\d+)"/g],
]

function xmlFaults(parts: PackageParts, name: string): string[] {
  if (!/\.(xml|rels)$/.test(name)) return []
  try {
    rootOf(parts, name)
  } catch {
    return [`${name} is no XML`]
  }
  const xml = parts.get(name)?.toString('utf8') ?? ''
  const wrong = misplaced.filter(([part, pattern]) => part.test(name) && pattern.test(xml)).map(([, , fault]) => `${name} ${fault}`)
  const twice = ids
    .filter(([part]) => part.test(name))
    .flatMap(([, pattern]) => {
      const found = [...xml.matchAll(pattern)].map((match) => match[1])
      return found.filter((id, at) => found.indexOf(id) !== at).map((id) => `${name} gives the id ${id} twice`)
    })
  return [...wrong, ...twice]
}

function relationFaults(parts: PackageParts, name: string): string[] {
  const relationsName = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)
  const relations = childrenOf(rootOf(parts, relationsName), 'Relationship').map(({ attributes }) => attributes)
  const given = relations.map(({ Id }) => Id)
  const targets = relations
    .filter(({ TargetMode }) => TargetMode !== 'External')
    .map(({ Target = '' }) => (Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(name), Target)))
  const xml = /\.xml$/.test(name) ? (parts.get(name)?.toString('utf8') ?? '') : ''
  const asked = [...xml.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map((match) => match[1])
  return [
    ...given.filter((id, at) => given.indexOf(id) !== at).map((id) => `${relationsName} gives the id ${id} twice`),
    ...targets.filter((target) => !parts.has(target)).map((target) => `${name} leads to ${target}, which is not there`),
    ...asked.filter((id) => !given.includes(id)).map((id) => `${name} asks for the relation ${id}, which is not there`),
  ]
}
