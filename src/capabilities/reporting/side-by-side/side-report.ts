import type { Block, Column, Report, ReportRow } from '../../../documents/report.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { ragName, spreadOf } from '../../../kernel/rag.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import { comparedInWords, comparedSentences, comparisons, countedInWords } from '../../delivery/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { directionOf } from './movement.ts'
import { levelInWords, shareInWords } from './narrowing.ts'
import { saidCell } from './said-cell.ts'
import type { SideFacts } from './side-facts.ts'
import { lastPair, type SideRow } from './side-row.ts'

/** A plan's updates of two or three periods side by side, in the layout of theme, focus, outcome and updates, theme by theme. Pure: the same facts give the same words. */
export function sideReport(facts: SideFacts): Report {
  const { trust, plan, periods, narrowed, rows } = facts
  const themes = [...groupedBy(rows, ({ theme }) => theme)]
  return {
    title: `${plan.name}: ${listed(periods.map(({ label }) => label))} side by side`,
    subtitle: levelInWords(narrowed),
    trust,
    status: 'Written from the records, not frozen',
    lang: 'en-GB',
    description: answerOf(facts).strong,
    footer: paperFoot(facts),
    landscape: true,
    blocks: [...opened(facts), ...themes.flatMap(([theme, found], at) => themeSection(facts, { theme, rows: found, at: at + 1 }))],
  }
}

/** The answer: how many say something for the last period, how many of those repeat the one before. */
function answerOf({ rows, periods, plan }: SideFacts): { strong: string; words: string } {
  const [later, earlier] = [periods.at(-1)?.label ?? '', periods.at(-2)?.label ?? null]
  if (rows.length === 0) return { strong: `No row of ${plan.name} stands here.`, words: '' }
  return comparedSentences(lastPair(rows), later, earlier)
}

function opened(facts: SideFacts): Block[] {
  const { rows, all, narrowed } = facts
  const { strong, words } = answerOf(facts)
  const beneath = [shareInWords(rows.length, all, narrowed), ...between(facts), movedSentence(facts)].filter(Boolean).join(' ')
  return [
    { kind: 'paragraph', role: 'lead', spans: [{ text: strong, bold: true }, ...(words ? [` ${words}`] : [])] },
    ...(beneath ? [{ kind: 'paragraph' as const, spans: [beneath] }] : []),
    ...(rows.length > 0 ? [{ kind: 'facts' as const, items: classesOf(rows) }] : []),
    ...howMarked(facts),
  ]
}

/** How many rows are of each class: the classes that are always asked about even at nought. */
const classesOf = (rows: readonly SideRow[]) =>
  comparisons
    .map((compared) => ({ compared, found: lastPair(rows).filter((row) => row.compared === compared).length }))
    .filter(({ compared, found }) => found > 0 || compared !== 'first update')
    .map(({ compared, found }) => ({ term: comparedInWords(compared), words: count(found, 'row') }))

/** Of three periods, what the middle one was beside the first. */
const between = ({ rows, periods }: SideFacts): string[] =>
  periods.length < 3
    ? []
    : [
        `${sentenceCase(periods[1]?.label ?? '')} against ${periods[0]?.label}: ${countedInWords(rows.flatMap(({ compared: [first] }) => (first ? [{ compared: first }] : [])))}.`,
      ]

function movedSentence({ rows, periods }: SideFacts): string {
  const [from, to] = [periods.at(-2), periods.at(-1)]
  if (!from || !to) return ''
  const ways = rows.map(({ said }) => directionOf(said.at(-2)?.rag ?? null, said.at(-1)?.rag ?? null))
  if (ways.every((way) => way === 'never declared')) return `No status was declared in ${listed(periods.map(({ label }) => label))}.`
  const told = (['worse', 'better', 'unchanged', 'first declared', 'no longer declared'] as const)
    .map((way) => ({ way, found: ways.filter((one) => one === way).length }))
    .filter(({ found }) => found > 0)
    .map(({ way, found }, at) => `${at === 0 ? opening(found) : found} ${way}`)
  return `Declared status since ${from.label}: ${told.join(', ').toLowerCase()}.`
}

const howMarked = ({ periods, rows }: SideFacts): Block[] =>
  periods.length < 2 || rows.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          role: 'note',
          spans: [
            'Underlined words did not stand in the update before. Where hardly a word did, the update is called new words and is not underlined.',
          ],
        },
      ]

function themeSection(facts: SideFacts, { theme, rows, at }: { theme: string; rows: readonly SideRow[]; at: number }): Block[] {
  return [
    { kind: 'heading', level: 2, id: `theme-${at}`, text: theme },
    { kind: 'paragraph', spans: [spreadInWords(rows, facts)] },
    {
      kind: 'table',
      id: `rows-${at}`,
      caption: `${theme}, row by row`,
      columns: columnsFor(facts),
      rows: rows.map((row) => rowOf(row, facts)),
    },
  ]
}

/** How many rows of the theme stand where: counts, never one blended mark. */
function spreadInWords(rows: readonly SideRow[], { periods }: SideFacts): string {
  const said = `${count(rows.length, 'outcome')}: ${countedInWords(lastPair(rows))}.`
  const declared = spreadOf(rows.flatMap((row) => row.said.at(-1)?.rag ?? []))
  if (declared.length === 0) return said
  return `${said} Declared in ${periods.at(-1)?.label}: ${listed(declared.map(({ status, count: n }) => `${n} ${ragName(status).toLowerCase()}`))}.`
}

const columnsFor = ({ periods }: SideFacts): Column[] => [
  { key: 'theme', title: 'Theme', width: 10 },
  { key: 'focus', title: 'Focus', width: 12 },
  { key: 'outcome', title: 'Outcome', width: 18, rowHeader: true },
  ...periods.map(({ label }, at) => ({ key: `update${at + 1}`, title: label, width: 60 / periods.length })),
]

const rowOf = (row: SideRow, { periods }: SideFacts): ReportRow => ({
  ref: `item:${row.id}`,
  cells: [
    { text: row.theme },
    { text: row.focus || 'No focus given' },
    { text: row.title, href: `/items/${row.id}`, below: [{ text: row.accountable ?? 'Nobody is named' }] },
    ...periods.map(({ state }, at) => saidCell(row, { at, isOpen: state === 'open' })),
  ],
})
