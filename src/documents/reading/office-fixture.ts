import yazl from 'yazl'

const types = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  powerpoint: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationsPart = (targets: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** For tests: parts zipped into a file. */
export async function zipped(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const packaged = (program: keyof typeof types, main: string, parts: Record<string, string | Buffer>): Promise<Buffer> =>
  zipped({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${types[program]}"/></Types>`,
    '_rels/.rels': relationsPart([['officeDocument', main]]),
    ...parts,
  })

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'

const theme = `<a:theme xmlns:a="${drawing}"><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4></a:clrScheme></a:themeElements></a:theme>`

/** For tests: a Word file with this body, and what else it may have. */
export const wordFile = (
  body: string,
  { styles = '', numbering = '', more = {} }: { styles?: string; numbering?: string; more?: Record<string, string | Buffer> } = {},
) =>
  packaged('word', 'word/document.xml', {
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${word}">${numbering}</w:numbering>`,
    'word/theme/theme1.xml': theme,
    'word/_rels/document.xml.rels': relationsPart([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['theme', 'theme/theme1.xml'],
    ]),
    ...more,
  })

/** For tests: a workbook of one sheet called Plan, with this inside its `worksheet`. */
export const excelFile = (
  sheet: string,
  {
    styles = '',
    strings = '',
    properties = '',
    state = 'visible',
  }: { styles?: string; strings?: string; properties?: string; state?: string } = {},
) =>
  packaged('excel', 'xl/workbook.xml', {
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${relations}">${properties}<sheets><sheet name="Plan" sheetId="1" state="${state}" r:id="r1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheets}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${sheets}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${sheets}">${styles}</styleSheet>`,
    'xl/theme/theme1.xml': theme,
    'xl/_rels/workbook.xml.rels': relationsPart([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml'],
    ]),
  })

const slides = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const names = `xmlns:p="${slides}" xmlns:a="${drawing}" xmlns:r="${relations}"`

/** For tests: a presentation whose slides have these shapes; one that begins with `<p:sld` stands as it is. */
export function slidesFile(
  pages: readonly string[],
  { map = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', more = {} }: { map?: string; more?: Record<string, string | Buffer> } = {},
) {
  const slideParts = pages.flatMap((page, at): [string, string][] => [
    [
      `ppt/slides/slide${at + 1}.xml`,
      page.startsWith('<p:sld')
        ? page.replace('<p:sld', `<p:sld ${names}`)
        : `<p:sld ${names}><p:cSld><p:spTree>${page}</p:spTree></p:cSld></p:sld>`,
    ],
    [`ppt/slides/_rels/slide${at + 1}.xml.rels`, relationsPart([['slideLayout', '../slideLayouts/slideLayout1.xml']])],
  ])
  return packaged('powerpoint', 'ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation ${names}><p:sldIdLst>${pages.map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationsPart(pages.map((_, at) => ['slide', `slides/slide${at + 1}.xml`] as const)),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${names}/>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationsPart([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${names}><p:clrMap ${map}/></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsPart([['theme', '../theme/theme1.xml']]),
    'ppt/theme/theme1.xml': theme,
    ...Object.fromEntries(slideParts),
    ...more,
  })
}
