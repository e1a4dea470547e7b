import type { Block, Column, Report, ReportRow, ReportTable } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { assuredWords, type BoardRow, changeWords, latestInWords, targetInWords } from '../../measures/index.ts'
import { figureOf, inPairs } from '../../reporting/index.ts'
import { type Agenda, agendaAnswer, changedRows } from './agenda.ts'

/** What a pack says of itself. */
export interface PackFoot {
  trust: string
  status: string
  footer: string
}

/** The pack of a review: what is to be seen first, then everything it is about. Pure. */
export function reviewReport(agenda: Agenda, { trust, status, footer }: PackFoot): Report {
  const { review, on } = agenda
  const from = (what: string) => `${what}, as they stood on ${dayInWords(on)}.`
  return {
    title: `Performance review of ${review.place}`,
    subtitle: `${agenda.level?.name ?? 'Review'} review, ${dayInWords(review.plannedOn)}`,
    trust,
    status,
    lang: 'en-GB',
    description: agendaAnswer(agenda),
    footer,
    landscape: true,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: agendaAnswer(agenda), bold: true }, ` ${agenda.suggested.words}`] },
      { kind: 'facts', items: factsOf(agenda) },
      ...section('breaches', 'Breaches', { table: breachTable(agenda), source: from('Breaches by the framework and the measures') }),
      ...section('actions', 'Actions carried forward', { table: actionTable(agenda), source: from('Actions agreed in reviews') }),
      ...section('changed', 'What says something else than at the last review', { table: changedTable(agenda), source: from('Measures') }),
      ...section('measures', 'Measures', { table: measureTable(agenda), source: from('Measures') }),
      ...chartsOf(agenda),
      ...section('items', 'Items of the plan', { table: itemTable(agenda), source: from('Items of the current plan') }),
      ...section('risks', 'Risks', { table: riskTable(agenda), source: from('Risks of the register') }),
    ],
  }
}

export const factsOf = ({ review, chair, attending, body, level, last }: Agenda): { term: string; words: string }[] => [
  { term: 'Level', words: level?.name ?? 'Not said' },
  { term: 'Chair', words: chair },
  { term: 'Asked to it', words: attending.join('; ') || 'Nobody besides' },
  { term: 'Goes next to', words: body ?? 'No body is named' },
  { term: 'Last review', words: last?.heldOn ? dayInWords(last.heldOn) : 'None before' },
  ...(review.plannedWords ? [{ term: 'Planned because', words: review.plannedWords }] : []),
]

/** A table beneath its heading, with where its rows come from and the day they stand at. */
const section = (id: string, text: string, { table, source }: { table: ReportTable; source: string }): Block[] => [
  { kind: 'heading', level: 2, text, id },
  { ...table, source },
]

/** The charts of what needs to be seen; nothing where nothing does. */
function chartsOf({ charts, on, review }: Agenda): Block[] {
  const figures = charts.flatMap((one) => figureOf(one, `Measures of ${review.place}, as they stood on ${dayInWords(on)}`) ?? [])
  return figures.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: 'Measures that need to be seen', id: 'charts' }, ...inPairs(figures)]
}
const column = (key: string, title: string, width: number): Column => ({
  key,
  title,
  width,
  ...(key === 'what' ? { rowHeader: true } : {}),
})
const row = (ref: string, ...cells: (string | { text: string; href: string })[]): ReportRow => ({
  ref,
  cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
})

const breachTable = ({ breaches, waiting }: Agenda): ReportTable => ({
  kind: 'table',
  id: 'breach-rows',
  caption: 'Breaches of the accountability framework',
  columns: [column('what', 'Breach', 50), column('since', 'Opened', 16), column('stands', 'Where it stands', 34)],
  rows: [
    ...breaches.map(({ breach, fires }) =>
      row(
        `breach:${breach.id}`,
        { text: fires?.words ?? breach.words, href: `/accountability/breaches/${breach.id}` },
        dayInWords(breach.openedOn),
        `${breach.state === 'accepted' ? `Accepted without review: ${breach.acceptedReason}` : 'Open'}${fires ? '' : '. It fires no more'}`,
      ),
    ),
    ...waiting.map((one) =>
      row(`measure:${one.measureId}`, { text: one.words, href: one.href }, 'Not opened', 'Waits to be opened or accepted'),
    ),
  ],
  empty: 'No breach is open, and none fires.',
})

const actionTable = ({ actions, on }: Agenda): ReportTable => ({
  kind: 'table',
  id: 'action-rows',
  caption: 'Actions agreed in earlier reviews',
  columns: [column('what', 'Action', 50), column('who', 'Who', 20), column('due', 'Due', 12), column('stands', 'Where it stands', 24)],
  rows: actions.map((one) =>
    row(
      `review action:${one.id}`,
      { text: one.words, href: `/accountability/actions/${one.id}` },
      one.owner,
      dayInWords(one.dueOn),
      one.doneOn ? `Done on ${dayInWords(one.doneOn)}: ${one.doneWords}` : one.dueOn < on ? 'Overdue' : 'Open',
    ),
  ),
  empty: 'Nothing is carried forward.',
})

const changedTable = (agenda: Agenda): ReportTable => ({
  kind: 'table',
  id: 'changed-rows',
  caption: 'Signals that changed since the last review',
  columns: [column('what', 'Measure', 34), column('now', 'Latest', 22), column('changed', 'What changed', 44)],
  rows: changedRows(agenda).map(({ row: one, words }) =>
    row(`measure:${one.measure.id}`, linked(one, agenda), latestInWords(one.measure, one.here), words),
  ),
  empty: agenda.last ? 'Every measure says what it said then.' : 'There was no review before.',
})

const linked = ({ measure }: BoardRow, { review }: Agenda) => ({
  text: measure.name,
  href: `/measures/${measure.id}?place=${review.placeId}`,
})

const measureTable = (agenda: Agenda): ReportTable => ({
  kind: 'table',
  id: 'measure-rows',
  caption: `Measures of ${agenda.review.place}, those to be seen first on top`,
  columns: [
    column('what', 'Measure', 30),
    column('latest', 'Latest', 20),
    column('target', 'Target', 16),
    column('variation', 'Variation', 17),
    column('assurance', 'Assurance', 17),
  ],
  rows: agenda.rows.map((one) =>
    row(
      `measure:${one.measure.id}`,
      linked(one, agenda),
      `${latestInWords(one.measure, one.here)}${one.isLate ? '; the next is late' : ''}`,
      one.target ? targetInWords(one.measure, one.target) : 'No target',
      one.change ? changeWords[one.change] : '',
      one.assured ? assuredWords[one.assured] : '',
    ),
  ),
  empty: 'No measure has a figure here.',
})

const itemTable = ({ items }: Agenda): ReportTable => ({
  kind: 'table',
  id: 'item-rows',
  caption: 'Items of the plan that posts of this place answer for',
  columns: [column('what', 'Item', 60), column('declared', 'Declared', 20), column('earned', 'Earned', 20)],
  rows: items.map(({ id, title, declared, earned }) => row(`item:${id}`, { text: title, href: `/items/${id}` }, declared, earned)),
  empty: 'No post of this place answers for an item of the plan.',
})

const riskTable = ({ risks }: Agenda): ReportTable => ({
  kind: 'table',
  id: 'risk-rows',
  caption: 'Open risks that posts of this place own',
  columns: [column('what', 'Risk', 70), column('score', 'Score', 30)],
  rows: risks.map(({ id, number, title, score }) => row(`risk:${id}`, { text: `${number}. ${title}`, href: `/risks/${id}` }, score)),
  empty: 'No post of this place owns an open risk.',
})
