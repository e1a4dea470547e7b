import { Refused } from '../refused.ts'
import type { FreeLine } from './free-words.ts'
import type { PageRead } from './page-read.ts'
import type { PdfTable } from './pdf-table.ts'
import type { Piece } from './pieces.ts'

const lettersOf = (pages: readonly PageRead[]): number =>
  pages.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0), 0)
const total = (pages: readonly PageRead[], of: keyof PageRead['unread']): number => pages.reduce((sum, { unread }) => sum + unread[of], 0)

/** A PDF without words that can be read as words. @throws Refused, saying what it has instead. */
export function refuseWithoutWords(pages: readonly PageRead[]): void {
  const letters = lettersOf(pages)
  if (total(pages, 'unknown') > 0.1 * (letters + 1))
    throw new Refused(
      'not a document',
      'The PDF does not say which letters its signs stand for, so its words cannot be read. Upload the Word or Excel file it was made from.',
    )
  if (letters > 0) return
  const hidden = total(pages, 'unseen') > 0 ? ' What a machine once read from them lies hidden in the file, and is not to be trusted.' : ''
  throw new Refused(
    'not a document',
    `The words of the PDF are pictures, as in a scan, or it has none.${hidden} Upload the Word or Excel file it was made from.`,
  )
}

/** "page 3", "pages 1, 2 and 5"; runs as "4 to 9". */
export function pagesInWords(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number === (last.at(-1) as number) + 1) last.push(number)
    else runs.push([number])
  }
  const words = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run.map(String)))
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words[0]
  return `${numbers.length > 1 ? 'pages' : 'page'} ${list}`
}

interface Found {
  tables: readonly PdfTable[]
  unclear: readonly number[]
  free: ReadonlyMap<number, FreeLine[]>
  titles: ReadonlySet<Piece>
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** What of the file was not read, and where. */
export function problemsOf(pages: readonly PageRead[], { tables, unclear, free, titles }: Found): string[] {
  const problems: string[] = []
  const say = (on: readonly number[], words: (where: string) => string) => on.length > 0 && problems.push(words(pagesInWords(on)))
  const withUnread = (of: keyof PageRead['unread']) => pages.filter(({ unread }) => unread[of] > 0).map(({ number }) => number)
  if (tables.length === 0) problems.push('The PDF has no table that can be told as one: upload the Word or Excel file it was made from')
  say(
    unclear,
    (where) =>
      `On ${where} words stand in columns without lines, and which of them make one row cannot be told: not read. Upload the Word or Excel file it was made from`,
  )
  const outside = pages.map(({ number }) => ({
    number,
    words: (free.get(number) ?? [])
      .flatMap(({ pieces }) => pieces.filter((piece) => !titles.has(piece)))
      .reduce((sum, { text }) => sum + wordsIn(text), 0),
  }))
  const beside = outside.filter(({ words }) => words > 0)
  const count = beside.reduce((sum, { words }) => sum + words, 0).toLocaleString('en-GB')
  say(
    beside.map(({ number }) => number),
    (where) => `Words outside tables on ${where} (${count} in all): not read`,
  )
  say(
    pages.filter(({ pieces }) => pieces.length === 0).map(({ number }) => number),
    (where) => `No words on ${where}, blank or a picture: not read`,
  )
  say(
    pages.filter(({ isDrawing }) => isDrawing).map(({ number }) => number),
    (where) => `So many lines on ${where} that they are taken for a drawing: tables there were not read by their lines`,
  )
  say(withUnread('unseen'), (where) => `Words that cannot be seen on ${where}: not read`)
  say(withUnread('cutAway'), (where) => `Words cut away by the edge of a cell or of the page on ${where}: not read`)
  say(withUnread('aslant'), (where) => `Words written aslant on ${where}, as a watermark is: not read`)
  say(withUnread('unknown'), (where) => `Signs on ${where} whose letters the file does not tell: look for gaps in the words`)
  return problems
}
