import type { Block, ReportCell, ReportTable } from '../../documents/report.ts'
import { bodyOf, changedTold, type PackFacts, type Taken, takenBy, takenByFirst, type WrittenSection } from './pack-facts.ts'
import { wordsAMinute } from './words-counted.ts'

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
    rows: [
      unnumbered({ text: 'What changed, and these contents', href: '#changed' }, takenByFirst(facts)),
      ...facts.sections.map((written, at) => rowOf(written, at + 1)),
      ...(annex ? [unnumbered({ text: annexTitle, href: '#annex' }, takenBy(annex.blocks))] : []),
    ],
    source:
      'Pages and minutes are estimates from words and rows, at 230 words a minute; each is rounded, so minutes may not add up exactly',
  }
  return [table]
}

function rowOf(written: WrittenSection, at: number) {
  const { section } = written
  return {
    cells: [
      { text: String(at), value: at },
      { text: `${section.title}${section.isPrivate ? ' (private)' : ''}`, href: `#section-${at}` },
      { text: section.preparedBy ?? 'Nobody is named' },
      ...lengthCells(takenBy(bodyOf(written))),
    ],
  }
}

const unnumbered = (named: ReportCell, taken: Taken) => ({
  cells: [{ text: '' }, named, { text: 'From the records' }, ...lengthCells(taken)],
})

/** To the nearest minute: rounded up, many short sections would seem to take longer than the whole. */
function lengthCells({ pages, words }: Taken): ReportCell[] {
  const minutes = Math.round(words / wordsAMinute)
  return [
    { text: String(pages), value: pages },
    { text: minutes === 0 ? 'Under 1' : String(minutes), value: minutes },
  ]
}
