import type { Block, Column, Report, ReportCell, ReportRow } from '../../../documents/report.ts'
import { type Rag, ragName, spreadOf } from '../../../kernel/rag.ts'
import { count, listed, opening, shortened } from '../../../kernel/words.ts'
import { paperFoot } from '../paper-foot.ts'
import { directionOf } from '../side-by-side/movement.ts'
import { levelInWords, shareInWords } from '../side-by-side/narrowing.ts'
import { promisesInWords } from './promise-counts.ts'
import type { StoodThen, YearFacts, YearRow } from './year-facts.ts'
import { lastDeclared, type YearMove, yearMoves } from './year-moves.ts'

/** A plan's whole year on one page: each row's status in each period, its last words, dates put off and promises; then what moved. Pure. */
export function yearReport(facts: YearFacts): Report {
  const { trust, plan, year, narrowed, rows, all } = facts
  const share = shareInWords(rows.length, all, narrowed)
  return {
    title: `${plan.name}: the whole of ${year}`,
    subtitle: levelInWords(narrowed),
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: answerOf(facts),
    footer: paperFoot(facts),
    landscape: true,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: [{ text: answerOf(facts), bold: true }, ` ${sumsOf(facts)}`] },
      ...(share ? [{ kind: 'paragraph' as const, spans: [share] }] : []),
      yearTable(facts),
      ...movesSection(facts),
    ],
  }
}

function answerOf({ rows, year }: YearFacts): string {
  if (rows.length === 0) return 'No row stands here.'
  const spread = spreadOf(rows.flatMap((row) => lastDeclared(row) ?? []))
  const undeclared = rows.filter((row) => lastDeclared(row) === undefined).length
  if (undeclared === rows.length) return `No row declared a status in ${year}.`
  const told = spread.map(({ status, count: n }) => `${n} ${ragName(status).toLowerCase()}`)
  return `As last declared, ${listed([...told, ...(undeclared > 0 ? [`${undeclared} without a status`] : [])])} of ${count(rows.length, 'row')}.`
}

function sumsOf({ rows }: YearFacts): string {
  const slips = rows.reduce((sum, row) => sum + row.slips, 0)
  const slipped = rows.filter((row) => row.slips > 0).length
  const of = (name: keyof YearRow['promises']) => rows.reduce((sum, row) => sum + row.promises[name], 0)
  const put = slips === 0 ? 'No date was put off.' : `Dates were put off ${count(slips, 'time')}, on ${count(slipped, 'row')}.`
  const [kept, part, not, ahead] = [of('kept'), of('partKept'), of('notKept'), of('ahead')]
  if (kept + part + not + ahead === 0) return `${put} Nothing was promised for the year.`
  return `${put} Of ${count(kept + part + not + ahead, 'promise')} for the year: ${promisesInWords({ kept, partKept: part, notKept: not, ahead })}.`
}

const columnsFor = ({ periods }: YearFacts): Column[] => [
  { key: 'theme', title: 'Theme', width: 10 },
  { key: 'row', title: 'Row', width: 22, rowHeader: true },
  ...periods.map(({ label }, at) => ({ key: `period${at + 1}`, title: label, width: 7 })),
  { key: 'last', title: 'Last words', width: 32 },
  { key: 'slips', title: 'Put off', width: 5, align: 'right' as const },
  { key: 'promises', title: 'Promises', width: 11 },
]

const yearTable = (facts: YearFacts): Block => ({
  kind: 'table',
  id: 'year',
  caption: `${facts.plan.name} in ${facts.year}, row by row`,
  columns: columnsFor(facts),
  rows: facts.rows.map(rowOf),
  empty: 'No row of the plan stands here.',
})

const rowOf = (row: YearRow): ReportRow => ({
  ref: `item:${row.id}`,
  cells: [
    { text: row.theme },
    { text: row.title, href: `/items/${row.id}`, below: [{ text: row.accountable ?? 'Nobody is named' }] },
    ...row.stood.map(stoodCell),
    row.last
      ? { text: shortened(row.last.text.replace(/\s+/g, ' '), 180).replace(/[.,;:]…$/, '…'), below: [{ text: `${row.last.period}.` }] }
      : { text: 'Nothing was said.' },
    { text: row.slips === 0 ? 'Never' : count(row.slips, 'time'), value: row.slips },
    { text: promisesInWords(row.promises) },
  ],
})

const letters: Record<Rag, string> = { red: 'R', amber: 'A', green: 'G', blue: 'B' }
const unsaid: Record<Exclude<StoodThen, Rag>, string> = { 'not declared': 'Not declared', 'no update': 'No update', 'not yet': 'Not yet' }

/** The letter boards speak and the word it stands for: "A Amber". */
function stoodCell(stood: StoodThen): ReportCell {
  if (stood === 'not declared' || stood === 'no update' || stood === 'not yet') return { text: unsaid[stood] }
  return { text: `${letters[stood]} ${ragName(stood)}`, tone: stood }
}

function movesSection(facts: YearFacts): Block[] {
  const moves = yearMoves(
    facts.rows,
    facts.periods.map(({ label }) => label),
  )
  const worse = moves.filter(({ from, to }) => directionOf(from, to) === 'worse').reduce((sum, { rows }) => sum + rows.length, 0)
  const every = moves.reduce((sum, { rows }) => sum + rows.length, 0)
  const words =
    every === 0
      ? 'No declared status moved.'
      : `${opening(every)} ${every === 1 ? 'move' : 'moves'}: ${worse} to worse, ${every - worse} to better.`
  return [
    { kind: 'heading', level: 2, id: 'moves', text: 'What moved' },
    { kind: 'paragraph', spans: [{ text: words, bold: true }, ' A period without a status is passed over.'] },
    {
      kind: 'table',
      id: 'moves-table',
      caption: `Moves of declared status in ${facts.year}`,
      columns: [
        { key: 'from', title: 'From', width: 10, rowHeader: true },
        { key: 'to', title: 'To', width: 10 },
        { key: 'count', title: 'Rows', width: 8, align: 'right' },
        { key: 'rows', title: 'Which', width: 72 },
      ],
      rows: moves.map(moveRow),
      empty: 'No declared status moved.',
    },
  ]
}

const moveRow = ({ from, to, rows }: YearMove): ReportRow => ({
  cells: [
    stoodCell(from),
    stoodCell(to),
    { text: String(rows.length), value: rows.length },
    { text: rows.map(({ title, between }) => `${shortened(title.replace(/\.+$/, ''), 80)} (${between})`).join('; ') },
  ],
})
