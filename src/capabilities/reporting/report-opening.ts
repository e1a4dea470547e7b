import type { Block } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { listed } from '../../kernel/words.ts'
import { movesInWords, quarterOf, riskSentence, riskStandings, summaryOf } from '../delivery/index.ts'
import { sheetTable } from './front-sheet/sheet-table.ts'
import { headingOf, type ProgressFacts, titleInWords, told } from './progress-facts.ts'
import { quarterBefore } from './quarter-names.ts'

/** The paper's first answer: how many are declared green and how many of those the records support. */
export const firstAnswer = (facts: ProgressFacts): string =>
  facts.standings.length === 0 ? 'No item reports in this period.' : (summaryOf(facts.standings.map(told))[0] ?? '')

/** The sentences that open the paper, and what it is about. */
export function opening(facts: ProgressFacts): Block[] {
  const [, ...rest] = summaryOf(facts.standings.map(told))
  const quarter = quarterOf(facts.period)
  const risks = riskSentence(riskStandings(facts.risks, facts.standings, quarter), quarterBefore(quarter))
  const beneath = [...moves(facts), ...(facts.standings.length > 0 ? rest : []), ...emptyHeadings(facts)]
  return [
    ...reasonOf(facts),
    ...frontOf(facts),
    { kind: 'paragraph', role: 'lead', spans: [{ text: firstAnswer(facts), bold: true }, ...(risks ? [` ${risks}`] : [])] },
    ...(beneath.length > 0 ? [{ kind: 'paragraph' as const, spans: [beneath.join(' ')] }] : []),
    { kind: 'facts', items: aboutOf(facts) },
  ]
}

/** The front sheet, and where people's words end and those of the records begin. */
const frontOf = ({ front }: ProgressFacts): Block[] =>
  front === null ? [] : [sheetTable(front), { kind: 'heading', level: 2, id: 'records', text: 'What the records say' }]

const moves = ({ standings }: ProgressFacts): string[] =>
  movesInWords(
    standings.flatMap(({ movedFrom, declared, item }) =>
      movedFrom && declared ? [{ title: titleInWords(item.title), from: movedFrom, to: declared }] : [],
    ),
  )

function emptyHeadings(facts: ProgressFacts): string[] {
  const empty = facts.headings
    .filter(({ id }) => !facts.standings.some((standing) => headingOf(facts, standing) === id))
    .map(({ title }) => title)
  return empty.length === 0 || facts.standings.length === 0 ? [] : [`No item reports on ${listed(empty)}.`]
}

/** How a later edition begins the words of what changed since the one before. */
export const whatChanged = 'what changed and why:'

const reasonOf = ({ edition }: ProgressFacts): Block[] =>
  edition?.reason
    ? [{ kind: 'paragraph', spans: [{ text: `Edition ${edition.number}, ${whatChanged} `, bold: true }, edition.reason] }]
    : []

function aboutOf({ period, previous, on, front }: ProgressFacts) {
  return [
    { term: 'Period', words: previous ? `${period.label}, against ${previous}` : `${period.label}, the first` },
    { term: 'Records as at', words: dayInWords(on) },
    ...(front === null ? [{ term: 'Purpose', words: 'Assurance' }] : []),
  ]
}
