import type { Grid } from '../grid.ts'
import { themeOf } from './colour.ts'
import { childOf, childrenOf, type Element, elementOf, within } from './element.ts'
import { identitiesOf } from './identities.ts'
import { limits } from './limits.ts'
import { type OfficePackage, relatedPart } from './office-package.ts'
import { Refused } from './refused.ts'
import { Numbering } from './word-numbering.ts'
import { clearPrompts, isTransparent, through } from './word-structure.ts'
import { WordStyles } from './word-styles.ts'
import { readWordTable } from './word-table.ts'
import { inkOf, type WordPaper } from './word-words.ts'
import { foldSpace } from './words-of-cell.ts'

/** The reading of one document: its tables so far, and the words last seen above. */
interface Pass {
  file: string
  paper: WordPaper
  grids: Grid[]
  warnings: Set<string>
  cells: number
  heading: string | undefined
  line: string | undefined
}

const longestTitle = 150

function passParagraph(paragraph: Element, pass: Pass): void {
  const words = foldSpace(inkOf(paragraph, pass.paper).words).replaceAll('\n', ' ')
  const boxes = [...within(paragraph, 'w:txbxContent')]
  if (words && words.length <= longestTitle && boxes.length === 0) {
    if (pass.paper.styles.isHeading(paragraph)) {
      pass.heading = words
      pass.line = undefined
    } else pass.line = words
  }
  for (const box of boxes) passBlocks(box, pass)
}

/** The heading above a table; failing that the line just above it, unless that is a sentence. */
const titleOf = ({ heading, line }: Pass): string | undefined => (line !== undefined && !/[.;,]$/.test(line) ? line : heading)

/** One row of pictures, each with its name, is how pictures stand side by side. */
function holdsOnlyPictures(table: Element): boolean {
  const rows = [...through(table, 'w:tr')]
  return rows.length === 1 && rows.every((row) => [...through(row, 'w:tc')].every((cell) => [...within(cell, 'w:drawing')].length > 0))
}

function passTable(table: Element, pass: Pass): void {
  if (holdsOnlyPictures(table)) {
    pass.line = undefined
    return
  }
  pass.warnings.clear()
  const title = titleOf(pass)
  const { rows, refs, inner } = readWordTable(table, pass.paper)
  pass.cells += rows.length * (rows[0]?.length ?? 0)
  if (pass.cells > limits.cells)
    throw new Refused(
      'too many cells',
      `The document’s tables have more than ${limits.cells.toLocaleString('en-GB')} cells. Split it and upload its parts.`,
    )
  const holdsOnlyTables = inner.length > 0 && rows.flat().every((cell) => cell.text === '')
  if (rows.length > 0 && !holdsOnlyTables) {
    const number = pass.grids.length + 1
    pass.grids.push({
      source: { file: pass.file, table: number },
      ...(title === undefined ? {} : { title }),
      rows,
      addressOf: { kind: 'table', table: number },
      warnings: [...pass.warnings],
      ...identitiesOf(refs),
    })
  }
  pass.line = undefined
  for (const own of inner) passTable(own, pass)
}

function passBlocks(holder: Element, pass: Pass): void {
  for (const child of childrenOf(holder)) {
    if (child.name === 'w:tbl') passTable(child, pass)
    else if (child.name === 'w:p') passParagraph(child, pass)
    else if (isTransparent(child)) passBlocks(child, pass)
  }
}

/** The tables of a Word document in their order, as they look on paper with all tracked changes accepted. @throws Refused. */
export function readWord(file: string, { parts, main }: OfficePackage): { grids: Grid[]; problems: string[] } {
  const body = childOf(elementOf(parts.get(main) ?? new Uint8Array()), 'w:body')
  if (!body) throw new Refused('broken', 'The Word file has no text inside. Open it in Word, save a new copy and upload that.')
  clearPrompts(body)
  const theme = themeOf(relatedPart(parts, main, 'theme'))
  const warnings = new Set<string>()
  const styles = new WordStyles(relatedPart(parts, main, 'styles'), theme)
  const numbering = new Numbering(relatedPart(parts, main, 'numbering'))
  const paper: WordPaper = { theme, styles, numbering, note: (warning) => warnings.add(warning) }
  const pass: Pass = { file, paper, grids: [], warnings, cells: 0, heading: undefined, line: undefined }
  passBlocks(body, pass)
  return { grids: pass.grids, problems: [] }
}
