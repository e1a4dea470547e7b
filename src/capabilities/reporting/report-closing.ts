import type { Block, ReportRow, Span } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { type Earned, ragName } from '../../kernel/rag.ts'
import { count } from '../../kernel/words.ts'
import { toneOf } from './item-table.ts'
import { noticesIn } from './notices.ts'
import type { ProgressFacts } from './progress-facts.ts'
import { questionsSection } from './questions/questions-section.ts'

/** The end of the paper: what a critical reader will notice, and how the second status was come by. */
export const closing = (facts: ProgressFacts): Block[] => [
  ...criticalSection(facts),
  ...questionsSection(facts.questions),
  ...earnedSection(facts),
]

function criticalSection(facts: ProgressFacts): Block[] {
  const notices = noticesIn(facts)
  const points = notices.map(({ title, words }): Span[] => [{ text: `${title}.`, bold: true }, ` ${words}`])
  const made = facts.edition ? 'frozen' : 'drafted'
  const intro =
    notices.length === 0
      ? facts.standings.length === 0
        ? 'No item reports, so there is nothing to weigh.'
        : 'The records raise nothing.'
      : `The records raise ${count(notices.length, 'point')} that stood open when this paper was ${made}.`
  return [
    { kind: 'heading', level: 2, id: 'critical-reader', text: 'What a critical reader will notice' },
    { kind: 'paragraph', spans: [intro] },
    { kind: 'list', items: points },
  ]
}

/** The reasons and the best level each leaves open, as the rule has them. */
const ceilings: readonly [reason: string, best: Earned, both?: string][] = [
  ['No update this period, or the same words as last period and no reason why', 'cannot tell'],
  ['No milestone, measure, action or risk linked', 'cannot tell'],
  ['A promise due this period and not mentioned, or a named part not reported', 'amber'],
  ['A milestone passed and not done, with a new date', 'amber'],
  ['A linked risk in the top band that is not falling', 'amber'],
  ['A linked measure getting worse by more than chance, or consistently failing its target', 'amber', 'Red when both'],
  ['An action of the plan overdue', 'amber', 'Red when it is a must-do'],
  ['A milestone passed and not done, without a new date, or put off twice', 'red'],
  ['None of these', 'green'],
]

const ceilingRow = ([reason, best, both]: (typeof ceilings)[number]): ReportRow => ({
  cells: [{ text: reason }, { text: ragName(best), tone: toneOf(best), ...(both && { below: [{ text: both }] }) }],
})

function earnedSection({ on, history }: ProgressFacts): Block[] {
  const sources = `Declared statuses and the words beside them are those of the accountable roles. Scores are those of the risk register for the quarter. Everything else is computed from the records as at ${dayInWords(on)}.`
  const sealed = `The records have a sealed history of ${count(history.entries, 'change')}; its newest seal is ${history.head}.`
  return [
    { kind: 'heading', level: 2, id: 'how-earned', text: 'How earned is worked out' },
    {
      kind: 'paragraph',
      spans: ['Earned is the worst level that any reason supports. It says what the records bear out, not what is true.'],
    },
    {
      kind: 'table',
      id: 'ceilings',
      caption: 'What each reason supports at best',
      columns: [
        { key: 'reason', title: 'Reason', width: 3, rowHeader: true },
        { key: 'best', title: 'Supports at best', width: 1 },
      ],
      rows: ceilings.map(ceilingRow),
    },
    { kind: 'paragraph', role: 'note', spans: [history.entries === 0 ? sources : `${sources} ${sealed}`] },
  ]
}
