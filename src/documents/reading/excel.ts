import type { Grid } from '../grid.ts'
import { themeOf } from './colour.ts'
import { childOf, childrenOf, elementOf, isOn } from './element.ts'
import type { Workbook } from './excel-cell.ts'
import { gridOfSheet } from './excel-grid.ts'
import { sharedStringsOf } from './excel-strings.ts'
import { excelStylesOf } from './excel-styles.ts'
import { limits } from './limits.ts'
import { type OfficePackage, relatedPart, relationsOf } from './office-package.ts'
import { withRecords } from './record-column.ts'
import { Refused } from './refused.ts'

/** The sheets of a workbook in their order, hidden ones too, each as one grid. @throws Refused. */
export function readExcel(file: string, { parts, main }: OfficePackage): { grids: Grid[]; problems: string[] } {
  const root = elementOf(parts.get(main) ?? new Uint8Array())
  const book: Workbook = {
    strings: sharedStringsOf(relatedPart(parts, main, 'sharedStrings')),
    styles: excelStylesOf(relatedPart(parts, main, 'styles'), themeOf(relatedPart(parts, main, 'theme'))),
    since1904: isOn(childOf(root, 'workbookPr')?.attributes.date1904),
  }
  const relations = relationsOf(parts, main)
  const grids: Grid[] = []
  let cells = 0
  for (const { attributes } of childrenOf(childOf(root, 'sheets'), 'sheet')) {
    const relation = relations.get(attributes['r:id'] ?? '')
    const part = relation?.type === 'worksheet' ? parts.get(relation.part) : undefined
    if (!part) continue
    const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
    const grid = gridOfSheet(part, book, { file, name: attributes.name ?? 'Sheet', isHidden })
    if (!grid) continue
    cells += grid.rows.length * (grid.rows[0]?.length ?? 0)
    if (cells > limits.cells)
      throw new Refused(
        'too many cells',
        `The workbook has more than ${limits.cells.toLocaleString('en-GB')} cells. Leave out the sheets that are not needed and upload it again.`,
      )
    grids.push(withRecords(grid).grid)
  }
  return { grids, problems: [] }
}
