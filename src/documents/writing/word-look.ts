import { AlignmentType, type INumberingOptions, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import { officeInks } from './office-tones.ts'

/** Named, never shipped: each computer has it or its like. */
const font = 'Arial'
/** Height of a line as a share of the type's own. */
const line = (share: number) => ({ line: Math.round(240 * share), lineRule: LineRuleType.AUTO })

const heading = (points: number, before: number, after: number) => ({
  run: { font, size: points * 2, bold: true, color: officeInks.ink },
  paragraph: { spacing: { before: before * 20, after: after * 20, ...line(1.05) }, keepNext: true, keepLines: true },
})

const style = (id: string, name: string, more: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...more,
})

const tableText = (points: number): IParagraphStyleOptions =>
  style(`TableText${points}`, `Table Text ${points}`, {
    run: { size: points * 2 },
    paragraph: { spacing: { before: 0, after: 0, ...line(1.08) } },
  })

const quiet = (points: number) => ({ size: points * 2, color: officeInks.quiet })

/** The styles of every paper: the product's headings, captions and table text, in British English. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 20, color: officeInks.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 160, ...line(1.16) } },
    },
    heading1: heading(22, 8, 8),
    heading2: heading(15, 24, 8),
    heading3: heading(11, 16, 6),
  },
  paragraphStyles: [
    tableText(9),
    tableText(8),
    tableText(7),
    style('Caption', 'caption', { run: { size: 20, bold: true }, paragraph: { spacing: { before: 200, after: 100 } } }),
    style('Lead', 'Lead', { run: { size: 25 }, paragraph: { spacing: { after: 220, ...line(1.2) } } }),
    style('Note', 'Note', { run: quiet(8.5) }),
    style('Source', 'Source', { run: quiet(8), paragraph: { spacing: { before: 80, after: 260 } } }),
    style('FigureWords', 'Figure Words', { run: { size: 18 }, paragraph: { spacing: { before: 0, after: 80, ...line(1.1) } } }),
    style('Figure', 'Figure', { paragraph: { spacing: { before: 0, after: 60, ...line(1) } } }),
    style('Gap', 'Gap', { run: { size: 8 }, paragraph: { spacing: { before: 0, after: 120 } } }),
    style('Fact', 'Fact', { paragraph: { spacing: { after: 40 }, indent: { left: 2600, hanging: 2600 } } }),
    style('ListItem', 'List Item', { paragraph: { spacing: { after: 80 }, numbering: { reference: 'dots', level: 0 } } }),
    style('TrustName', 'Trust Name', { run: { bold: true, color: officeInks.blue }, paragraph: { spacing: { before: 0, after: 160 } } }),
    style('Subtitle', 'Subtitle', { run: { size: 22 }, paragraph: { spacing: { after: 80 } } }),
    style('Status', 'Status', { run: quiet(9.5), paragraph: { spacing: { after: 280 } } }),
    style('RunningHead', 'Running Head', { run: quiet(8), paragraph: { spacing: { after: 0 } } }),
    style('RunningFoot', 'Running Foot', { run: quiet(7.5), paragraph: { spacing: { after: 20, ...line(1) } } }),
    style('TOC2', 'toc 2', { paragraph: { spacing: { after: 60 } } }),
  ],
}

/** Lists are marked with dots. */
export const wordNumbering: INumberingOptions = {
  config: [
    {
      reference: 'dots',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
}
