import { xmlText } from '../charts/xml-text.ts'
import type { PaperIdentity } from '../grid.ts'
import { identityProperties, listProperties, numberOfRow, type SlideRowMark } from '../record-marks.ts'
import { inArial } from './office-chart.ts'
import { type PackageParts, packageOf, partsOf } from './zip-parts.ts'

/** What is written into a deck beyond what the library writes: whose records it shows, which records, and by slide which row is which. */
export interface DeckMarks {
  identity: PaperIdentity | undefined
  records: readonly string[]
  /** By slide, counted from 0, the marks of its table's rows, header included. */
  rows: ReadonlyMap<number, readonly (SlideRowMark | undefined)[]>
  /** By slide, its charts in order, as SVG. */
  charts: ReadonlyMap<number, readonly string[]>
}

const edit = (parts: PackageParts, name: string, change: (xml: string) => string): void => {
  const part = parts.get(name)
  if (part) parts.set(name, Buffer.from(change(part.toString('utf8'))))
}

/** The library writes a notes page for every slide, on a notes master that PowerPoint rejects (its issue 1443). */
function removeNotes(parts: PackageParts): void {
  for (const name of [...parts.keys()]) if (/^ppt\/notes(Slides|Masters)\//.test(name)) parts.delete(name)
  for (const name of parts.keys())
    if (name.endsWith('.rels')) edit(parts, name, (xml) => xml.replace(/<Relationship [^>]*Type="[^"]*\/notes(Slide|Master)"[^>]*\/>/g, ''))
  edit(parts, 'ppt/presentation.xml', (xml) => xml.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s, ''))
}

/** The list of contents names a master for every slide though there is one (its issue 1444), and pictures of a type that does not exist. */
const mendContents = (parts: PackageParts): void =>
  edit(parts, '[Content_Types].xml', (xml) =>
    xml
      .replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) => (parts.has(name) ? override : ''))
      .replace('image/jpg', 'image/jpeg'),
  )

const rowId = (mark: SlideRowMark): string =>
  `<a:extLst><a:ext uri="{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}"><a16:rowId xmlns:a16="http://schemas.microsoft.com/office/drawing/2014/main" val="${numberOfRow(mark)}"/></a:ext></a:extLst>`

/** One slide: a paragraph's properties once, at its beginning (the library writes them before each run), British English, each shape its own number, the header row marked as one, rows with the numbers PowerPoint keeps. */
function mendSlide(xml: string, marks: readonly (SlideRowMark | undefined)[]): string {
  let [shape, row] = [0, -1]
  return xml
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replace(/(<\/a:r>|<a:br\/>|<\/a:fld>)<a:pPr\b[^>]*>.*?<\/a:pPr>/gs, '$1')
    .replace(/<a:tblPr\/>|<a:tblPr>/, (open) => open.replace('<a:tblPr', '<a:tblPr firstRow="1"'))
    .replace(/(<p:cNvPr )id="\d+"/g, (_, start: string) => {
      shape += 1
      return `${start}id="${shape}"`
    })
    .replaceAll('</a:tr>', () => {
      row += 1
      const mark = marks[row]
      return `${mark ? rowId(mark) : ''}</a:tr>`
    })
}

const imageRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
const svgBlip = (id: string): string =>
  `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/></a:ext></a:extLst>`

/** Gives each chart of a slide its lines beside its picture, so that it stays sharp at any size; older programs show the picture. */
function addLines(parts: PackageParts, slide: number, charts: readonly string[]): void {
  if (charts.length === 0) return
  charts.forEach((svg, at) => {
    parts.set(`ppt/media/chart-${slide}-${at + 1}.svg`, Buffer.from(inArial(svg)))
  })
  let picture = 0
  edit(parts, `ppt/slides/slide${slide}.xml`, (xml) =>
    xml.replace(/(<a:blip r:embed="[^"]+">)(<\/a:blip>)/g, (_, start: string, end: string) => {
      picture += 1
      return `${start}${svgBlip(`rIdChart${picture}`)}${end}`
    }),
  )
  const relations = charts.map(
    (_, at) => `<Relationship Id="rIdChart${at + 1}" Type="${imageRelation}" Target="../media/chart-${slide}-${at + 1}.svg"/>`,
  )
  edit(parts, `ppt/slides/_rels/slide${slide}.xml.rels`, (xml) => xml.replace('</Relationships>', `${relations.join('')}</Relationships>`))
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.includes('Extension="svg"') ? xml : xml.replace(/(<Types[^>]*>)/, '$1<Default Extension="svg" ContentType="image/svg+xml"/>'),
  )
}

const propertiesName = 'docProps/custom.xml'

/** Named properties, as File, Info shows them. */
function addProperties(parts: PackageParts, properties: readonly { name: string; value: string }[]): void {
  if (properties.length === 0) return
  const listed = properties.map(
    ({ name, value }, at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${listed.join('')}</Properties>`
  parts.set(propertiesName, Buffer.from(xml))
  const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
  edit(parts, '[Content_Types].xml', (types) =>
    types.replace('</Types>', `<Override PartName="/${propertiesName}" ContentType="${type}"/></Types>`),
  )
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
  edit(parts, '_rels/.rels', (relations) =>
    relations.replace('</Relationships>', `<Relationship Id="rIdOwn" Type="${relation}" Target="${propertiesName}"/></Relationships>`),
  )
}

/** The deck as PowerPoint opens it without offering to repair it, with what it carries of itself. */
export async function repairedDeck(bytes: Uint8Array, { identity, records, rows, charts }: DeckMarks): Promise<Uint8Array> {
  const parts = await partsOf(bytes)
  removeNotes(parts)
  mendContents(parts)
  for (const name of parts.keys()) {
    const number = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1]
    if (number) edit(parts, name, (xml) => mendSlide(xml, rows.get(Number(number) - 1) ?? []))
    else if (/^ppt\/(presentation|presProps|tableStyles|slideLayouts\/\w+|slideMasters\/\w+)\.xml$/.test(name))
      edit(parts, name, (xml) => xml.replaceAll('lang="en-US"', 'lang="en-GB"'))
  }
  for (const [at, own] of charts) addLines(parts, at + 1, own)
  addProperties(parts, [...identityProperties(identity), ...(identity ? listProperties(records) : [])])
  return packageOf(parts)
}
