import type { CellStyle, PageSetup } from 'hucre'
import { textWidth } from '../charts/text-width.ts'
import type { Report } from '../report.ts'
import { officeInks } from './office-tones.ts'

/** How the cells of a paper look in Excel. */
export const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const font = (size: number, rgb: string, bold = false) => ({ name: 'Arial', size, bold, color: { rgb } })
const hairline = { style: 'thin' as const, color: { rgb: officeInks.hair } }

export const looks = {
  title: { font: font(18, officeInks.ink, true), alignment: { wrapText: true, vertical: 'top' } },
  heading: { font: font(13, officeInks.ink, true), alignment: { wrapText: true, vertical: 'bottom' } },
  caption: { font: font(12, officeInks.ink, true), alignment: { vertical: 'center' } },
  words: { font: font(10, officeInks.ink), alignment: { wrapText: true, vertical: 'top' } },
  strong: { font: font(10, officeInks.ink, true), alignment: { wrapText: true, vertical: 'top' } },
  quiet: { font: font(9, officeInks.quiet), alignment: { wrapText: true, vertical: 'top' } },
  head: {
    font: font(10, officeInks.ink, true),
    alignment: { wrapText: true, vertical: 'bottom' },
    border: { bottom: { style: 'medium', color: { rgb: officeInks.ink } } },
  },
  cell: {
    font: font(10, officeInks.ink),
    alignment: { wrapText: true, vertical: 'top' },
    border: { bottom: hairline },
  },
} satisfies Record<string, CellStyle>

/** Pixels of a column so many characters wide in Arial 10. */
const pixels = (width: number): number => width * 7 + 5

const linesIn = (words: string, width: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, 13.34) * 1.08) / (pixels(width) - 8))), 0)

/** Points a row needs to show its cells' wrapped words: Excel does not fit rows of a file itself. At most what Excel allows. */
export const rowHeight = (cells: readonly { text: string; width: number }[], line = 13): number =>
  Math.min(409, 5 + line * Math.max(1, ...cells.map(({ text, width }) => linesIn(text, width))))

/** Printed across the page, as wide as the page. */
export const printed: PageSetup = { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }

/** In Excel's headers and footers `&` begins a command. */
const plain = (words: string): string => words.replaceAll('&', '&&').replaceAll('\n', ' ').slice(0, 100)

/** Trust, status and page on every printed page, and the mark of a draft. */
export const runningLines = ({ trust, status, draft }: Report) => ({
  ...(draft ? { oddHeader: '&R&"Arial,Bold"DRAFT' } : {}),
  oddFooter: `&L&8${plain(trust)}. ${plain(status)}&R&8Page &P of &N`.slice(0, 250),
})
