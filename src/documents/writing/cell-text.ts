import { type ReportCell, type ReportTable, tagOf } from '../report.ts'

/** All a cell says, as plain lines: the word of its status, the words below it, and the paragraphs beneath with their labels. */
export function cellText(cell: ReportCell): string {
  const tag = tagOf(cell)
  const first = tag ? [tag.word, tag.rest].filter((words) => words !== '').join('\n') : cell.text
  const below = (cell.below ?? []).map(({ label, text }) => (label ? `${label} ${text}` : text))
  return [first, ...below].join('\n')
}

/** The words of a column that only ever tells a status, a word and no more in each cell; undefined for any other column. */
export function statusWords(table: ReportTable, column: number): Map<string, NonNullable<ReportCell['tone']>> | undefined {
  const words = new Map<string, NonNullable<ReportCell['tone']>>()
  for (const { cells } of table.rows) {
    const cell = cells[column]
    if (cell === undefined || cellText(cell) === '') continue
    const tag = tagOf(cell)
    if (tag === undefined || cellText(cell) !== tag.word || /\d/.test(tag.word) || tag.word.length > 40) return undefined
    if (words.has(tag.word) && words.get(tag.word) !== tag.tone) return undefined
    words.set(tag.word, tag.tone)
  }
  return words.size > 0 ? words : undefined
}
