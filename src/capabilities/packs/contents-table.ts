import type { Block, ReportTable } from '../../documents/report.ts'
import { bodyOf, changedTold, type PackFacts, type Taken, takenBy, type WrittenSection } from './pack-facts.ts'

/** What the annex is called that tells all that changed. */
export const annexTitle = 'Annex: all that changed'

/** What stands in the pack, in order, with what each section takes to read. */
export function contentsTable(facts: Pick<PackFacts, 'changed' | 'sections'>): Block[] {
  const { annex } = changedTold(facts)
  const table: ReportTable = {
    kind: 'table',
    id: 'contents-table',
    caption: 'Sections in order',
    columns: [
      { key: 'number', title: 'No', width: 1, align: 'right' },
      { key: 'section', title: 'Section', width: 7, rowHeader: true },
      { key: 'prepared', title: 'Prepared by', width: 4 },
      { key: 'pages', title: 'Pages', width: 1.5, align: 'right' },
      { key: 'minutes', title: 'Minutes', width: 1.5, align: 'right' },
    ],
    rows: [...facts.sections.map((written, at) => rowOf(written, at + 1)), ...(annex ? [annexRow(takenBy(annex.blocks))] : [])],
    empty: 'No section stands in it.',
    source: 'Pages and minutes are estimates from words and rows, at 230 words a minute',
  }
  return [table]
}

function rowOf(written: WrittenSection, at: number) {
  const { section } = written
  const { pages, minutes } = takenBy(bodyOf(written))
  return {
    cells: [
      { text: String(at), value: at },
      { text: `${section.title}${section.isPrivate ? ' (private)' : ''}`, href: `#section-${at}` },
      { text: section.preparedBy ?? 'Nobody is named' },
      { text: String(pages), value: pages },
      { text: String(minutes), value: minutes },
    ],
  }
}

const annexRow = ({ pages, minutes }: Taken) => ({
  cells: [
    { text: '' },
    { text: annexTitle, href: '#annex' },
    { text: 'From the records' },
    { text: String(pages), value: pages },
    { text: String(minutes), value: minutes },
  ],
})
