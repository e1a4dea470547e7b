import type { Cell } from '../grid.ts'
import { isMark } from '../mark.ts'
import { childOf, type Element, textOf } from './element.ts'
import { printed } from './excel-number-format.ts'
import { richWords, unescaped } from './excel-strings.ts'
import type { ExcelStyles } from './excel-styles.ts'
import { symbolsOf } from './symbols.ts'
import { wordsOfCell } from './words-of-cell.ts'

/** What reading the cells of one workbook needs. */
export interface Workbook {
  strings: string[]
  styles: ExcelStyles
  since1904: boolean
}

interface Content {
  words: string
  value?: NonNullable<Cell['value']>
}

const address = (element: Element): string => element.attributes.r ?? 'a cell'

function numberIn(written: string, format: string, since1904: boolean): Content {
  const n = Number(written)
  if (!Number.isFinite(n)) return { words: written }
  const { text, day } = printed(n, format, since1904)
  return { words: text, value: day ?? n }
}

function contentOf(element: Element, book: Workbook, format: string): Content {
  const written = textOf(childOf(element, 'v'))
  switch (element.attributes.t ?? 'n') {
    case 's':
      return { words: book.strings[Number(written)] ?? '' }
    case 'inlineStr': {
      const inline = childOf(element, 'is')
      return { words: inline ? unescaped(richWords(inline)) : '' }
    }
    case 'b':
      return { words: written === '1' ? 'TRUE' : 'FALSE' }
    case 'd': {
      const serial = Date.parse(`${written.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 25_569
      return numberIn(String(serial), format === 'General' ? 'dd/mm/yyyy' : format, false)
    }
    case 'n':
      return written === '' ? { words: '' } : numberIn(written, format, book.since1904)
    default:
      return { words: unescaped(written) }
  }
}

/**
 * A cell of a sheet (`c`) as shown: text by its number format, its shading, its number or day as value.
 * Undefined for a cell that neither holds nor shows anything.
 */
export function readExcelCell(element: Element, book: Workbook, note: (warning: string) => void): Cell | undefined {
  const look = book.styles.looks[Number(element.attributes.s ?? 0)]
  const { words, value } = contentOf(element, book, look?.format ?? 'General')
  const text = wordsOfCell(look?.symbolFont && value === undefined ? symbolsOf(look.symbolFont, words) : words, () =>
    note(`${address(element)} holds more than 32,767 characters: the rest is left out.`),
  )
  const formula = childOf(element, 'f') !== undefined
  if (element.attributes.t === 'e') note(`${address(element)} shows the error ${text}.`)
  if (formula && !childOf(element, 'v'))
    note(`${address(element)} has a formula without a stored result. Open the workbook in Excel, save it, and upload it again.`)
  if (text === '' && value === undefined && !look?.fill) return undefined
  const fill = look?.fill ?? (isMark(text) ? look?.ink : undefined)
  return { text, ...(fill ? { fill } : {}), ...(value === undefined ? {} : { value }), ...(formula ? { formula } : {}) }
}
