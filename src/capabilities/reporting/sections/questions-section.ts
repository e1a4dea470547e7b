import type { ReportRow, ReportTable } from '../../../documents/report.ts'
import { type Day, dayAt, dayInWords, type Instant } from '../../../kernel/day.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { answer, beneath } from './cells.ts'
import { asStood } from './reported.ts'
import type { SectionBlocks } from './section.ts'

/** A question put to a paper as a whole, or to the owner of an item, with its answer once there is one. */
export interface Asked {
  ref: string
  words: string
  about: string
  href: string
  raisedAs: string
  raisedAt: Instant
  dueOn: Day | null
  answer: string
  answeredAs: string | null
  answeredAt: Instant | null
}

/** What was asked of the last papers, and answered or not: what waits longest first. Pure. */
export function questionsSection(asked: readonly Asked[], { periods, on }: { periods: readonly string[]; on: Day }): SectionBlocks {
  const sorted = asked.toSorted(openFirst)
  const open = sorted.filter(({ answeredAt }) => answeredAt === null)
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < on)
  const of = periods.length === 0 ? 'the last papers' : `the papers of ${periods.join(' and ')}`
  const table: ReportTable = {
    kind: 'table',
    id: 'questions',
    caption: 'Questions asked, those not answered first',
    columns: [
      { key: 'question', title: 'Question', width: 30, rowHeader: true },
      { key: 'about', title: 'About', width: 18 },
      { key: 'asked', title: 'Asked', width: 21 },
      { key: 'answer', title: 'Answer', width: 31 },
    ],
    rows: sorted.map((one) => rowOf(one, on)),
    source: asStood(`Questions asked of ${of}`, on),
  }
  return {
    blocks:
      sorted.length === 0
        ? [answer(`Nobody asked anything of ${of}.`)]
        : [
            answer(
              `Of ${of}, ${count(sorted.length, 'question')} ${sorted.length === 1 ? 'was' : 'were'} asked; ${open.length === 0 ? (sorted.length === 1 ? 'it is answered' : 'all are answered') : `${open.length} ${open.length === 1 ? 'is' : 'are'} not answered`}.`,
              late.length > 0 ? `The day for an answer has gone by for ${late.length}.` : '',
            ),
            table,
          ],
    asOf: dayInWords(on),
    source: `Questions asked of ${of}`,
    refs: sorted.map(({ ref }) => ref),
  }
}

/** What waits for an answer first, the longest first; then the answered, the newest first. */
function openFirst(a: Asked, b: Asked): number {
  const [openA, openB] = [a.answeredAt === null, b.answeredAt === null]
  if (openA !== openB) return openA ? -1 : 1
  return (openA ? 1 : -1) * (Date.parse(a.raisedAt) - Date.parse(b.raisedAt))
}

function rowOf(one: Asked, on: Day): ReportRow {
  const isLate = one.answeredAt === null && one.dueOn !== null && one.dueOn < on
  const due = one.dueOn ? `${isLate ? 'Was due' : 'Due'} by ${dayInWords(one.dueOn)}.` : 'No day is set for an answer.'
  return {
    ref: one.ref,
    cells: [
      { text: one.words, href: one.href },
      { text: one.about },
      { text: sentenceCase(one.raisedAs), ...beneath([dayInWords(dayAt(one.raisedAt))]) },
      one.answeredAt === null
        ? { text: 'Not answered', bold: true, ...beneath([due]) }
        : { text: one.answer, ...beneath([`${sentenceCase(one.answeredAs ?? 'the owner')}, ${dayInWords(dayAt(one.answeredAt))}`]) },
    ],
  }
}
