import type { Grid } from '../grid.ts'
import { identityIn, listIn, type SlideRowMark } from '../record-marks.ts'
import { customPropertiesOf } from './custom-properties.ts'
import { type Element, within } from './element.ts'
import { identitiesOf } from './identities.ts'
import { limits } from './limits.ts'
import type { OfficePackage } from './office-package.ts'
import { Refused } from './refused.ts'
import { joinContinued, type MarkedGrid } from './slides-continued.ts'
import { purposeOf, type SlidePage, slidesOf, wordsOfShape } from './slides-page.ts'
import { readSlideTable } from './slides-table.ts'

/** The reading of one presentation: its tables so far, and the slides of which something was not read. */
interface Pass {
  file: string
  grids: MarkedGrid[]
  cells: number
  wordsOnly: number[]
  pictures: number[]
  missing: number[]
}

const hidden = 'The slide is hidden when the presentation is shown: its table is read all the same.'

function readTable(table: Element, number: number, page: SlidePage, pass: Pass): boolean {
  const warnings = new Set<string>(page.isHidden ? [hidden] : [])
  const { rows, marks } = readSlideTable(table, { palette: page.palette, note: (warning) => warnings.add(warning) })
  pass.cells += rows.length * (rows[0]?.length ?? 0)
  if (pass.cells > limits.cells)
    throw new Refused(
      'too many cells',
      `The presentation’s tables have more than ${limits.cells.toLocaleString('en-GB')} cells. Split it and upload its parts.`,
    )
  if (rows.flat().every((cell) => cell.text === '' && !cell.fill)) return false
  const grid: Grid = {
    source: { file: pass.file, page: page.number, table: number },
    ...(page.title === undefined ? {} : { title: page.title }),
    rows,
    addressOf: { kind: 'table', page: page.number, table: number },
    warnings: [...warnings],
  }
  pass.grids.push({ grid, marks })
  return true
}

const isBeside = (shape: Element): boolean => /^(title|ctrTitle|subTitle|dt|ftr|sldNum)$/.test(purposeOf(shape) ?? '')
const hasWords = (root: Element): boolean => [...within(root, 'p:sp')].some((shape) => !isBeside(shape) && wordsOfShape(shape) !== '')
const hasPicture = (root: Element): boolean =>
  [...within(root, 'p:pic')].length > 0 ||
  [...within(root, 'a:graphicData')].some(({ attributes }) => /\/(chart|diagram|ole|chartex)$/.test(attributes.uri ?? ''))

function readPage(page: SlidePage, pass: Pass): void {
  let tables = 0
  for (const table of within(page.root, 'a:tbl')) if (readTable(table, tables + 1, page, pass)) tables += 1
  if (tables > 0) return
  if (hasWords(page.root)) pass.wordsOnly.push(page.number)
  else if (hasPicture(page.root)) pass.pictures.push(page.number)
}

const named = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `Slide ${numbers[0]} has` : `Slides ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} have`

function problemsOf({ wordsOnly, pictures, missing }: Pass): string[] {
  const said = (numbers: readonly number[], words: string) => (numbers.length > 0 ? [`${named(numbers)} ${words}`] : [])
  return [
    ...said(wordsOnly, 'words but no table: they were not read.'),
    ...said(pictures, 'pictures or charts but no table: what they show was not read.'),
    ...said(missing, 'no content in the file, which is damaged there: nothing of that was read.'),
  ]
}

/** A grid with the records its rows say they are. */
function identified({ grid, marks }: MarkedGrid, records: readonly string[]): Grid {
  const said = marks.map((mark: SlideRowMark | undefined) => {
    const ref = mark?.place === undefined ? '' : (records[mark.place] ?? '')
    return ref === '' ? [] : [ref]
  })
  const { identities, rowNotes } = identitiesOf(said)
  const notes = { ...grid.rowNotes, ...rowNotes }
  return { ...grid, ...(identities ? { identities } : {}), ...(Object.keys(notes).length > 0 ? { rowNotes: notes } : {}) }
}

/** The tables of a presentation slide by slide, as they are shown; `pages` counts its slides. Notes are not read. @throws Refused. */
export function readSlides(file: string, opened: OfficePackage): { grids: Grid[]; problems: string[]; pages: number } {
  const pass: Pass = { file, grids: [], cells: 0, wordsOnly: [], pictures: [], missing: [] }
  let pages = 0
  for (const page of slidesOf(opened)) {
    pages += 1
    if (page.root) readPage(page, pass)
    else pass.missing.push(page.number)
  }
  if (pages === 0)
    throw new Refused('broken', 'The PowerPoint file has no slides inside. Open it in PowerPoint, save a new copy and upload that.')
  const properties = customPropertiesOf(opened.parts)
  const records = listIn(properties)
  const isOurs = identityIn(properties) !== undefined
  return { grids: joinContinued(pass.grids, isOurs).map((marked) => identified(marked, records)), problems: problemsOf(pass), pages }
}
