import type { Block, Column, ReportRow, ReportTable } from '../../../documents/report.ts'
import { dayInWords } from '../../../kernel/day.ts'
import { type Earned, ragName } from '../../../kernel/rag.ts'
import { count } from '../../../kernel/words.ts'
import { type Standing, stateInWords, summaryOf } from '../../delivery/index.ts'
import { saidCell } from '../item-said.ts'
import { told } from '../progress-facts.ts'
import { answer, beneath, note, said, statusCell } from './cells.ts'
import { type PeriodStatuses, statusFigure } from './period-statuses.ts'
import { agesInWords, asStood, listedIn, plansInWords, type Reported, under } from './reported.ts'
import type { SectionBlocks } from './section.ts'

/** What the section is written from: where items stand, and what stood in the periods before. */
export interface ProgressSectionFacts {
  reported: Reported
  elementId: number | undefined
  /** The periods before, oldest first. */
  before: readonly PeriodStatuses[]
}

/** A quarter's items for a pack: declared beside earned, worst first, with the periods before as bars. Pure. */
export function progressSection({ reported, elementId, before }: ProgressSectionFacts): SectionBlocks {
  const { period, on } = reported
  const standings = worstFirst(under(listedIn(reported.standings), elementId))
  const source = asStood(`${plansInWords(reported)}, updates of ${period.label}`, on)
  const [first = '', ...rest] = summaryOf(standings.map(told))
  return {
    blocks:
      standings.length === 0
        ? [answer(`No item reports in ${period.label}${elementId === undefined ? '' : ' here'}.`)]
        : [
            answer(first, rest.join(' ')),
            ...said(agesInWords(standings, period.label)),
            ...figure(standings, { period: period.label, before, source, isWhole: elementId === undefined }),
            itemsTable(standings, period.label, source),
            ...howEarned,
          ],
    asOf: dayInWords(on),
    source: `Updates of ${period.label} in ${plansInWords(reported)}`,
    refs: standings.map(({ item }) => `item:${item.id}`),
  }
}

function figure(
  standings: readonly Standing[],
  { period, before, source, isWhole }: { period: string; before: readonly PeriodStatuses[]; source: string; isWhole: boolean },
): Block[] {
  const now: PeriodStatuses = {
    label: period,
    declared: standings.map(({ declared }) => declared),
    earned: standings.map(({ earned }) => earned),
  }
  const frozen = isWhole ? before : []
  const from =
    frozen.length > 0 ? ` ${frozen.length === 1 ? 'An earlier period is' : 'Earlier periods are'} as the board’s frozen paper had it.` : ''
  return [statusFigure([...frozen, now], { id: 'statuses', source: `${source}${from}` })]
}

const order: Record<Earned, number> = { red: 0, 'cannot tell': 2, amber: 3, green: 5, blue: 6 }

/** How soon a board should see an item: what is red first, by either status; then what is declared better than anybody can tell. */
function weightOf({ declared, earned, gap }: Standing): number {
  if (declared === 'red' || earned === 'red') return 0
  if (earned === 'cannot tell' && gap) return 1
  return Math.min(order[earned], declared === null ? 4 : order[declared])
}

/** Worst first; equal ones in the order of their plan. */
export const worstFirst = (standings: readonly Standing[]): Standing[] => standings.toSorted((a, b) => weightOf(a) - weightOf(b))

const columns: Column[] = [
  { key: 'item', title: 'Item', width: 24, rowHeader: true },
  { key: 'update', title: 'What was said', width: 42 },
  { key: 'declared', title: 'Declared', width: 17 },
  { key: 'earned', title: 'Earned', width: 22 },
]

const itemsTable = (standings: readonly Standing[], period: string, source: string): ReportTable => ({
  kind: 'table',
  id: 'items',
  caption: `Items in ${period}, worst first`,
  columns,
  rows: standings.map(rowOf),
  source,
})

function rowOf(standing: Standing): ReportRow {
  const { item, on } = standing
  const state = stateInWords({ activity: item.activity, reason: item.stateReason, reviewOn: item.stateReviewOn }, on)
  return {
    ref: `item:${item.id}`,
    cells: [
      { text: item.title, bold: true, href: `/items/${item.id}`, ...beneath([item.accountable ?? 'Nobody is named', state ?? '']) },
      saidCell(standing, { questions: [], challenges: [] }),
      statusCell(standing.declared, movedInWords(standing)),
      statusCell(standing.earned, ...reasonsOf(standing)),
    ],
  }
}

function movedInWords({ declared, declaredIn, movedFrom, period }: Standing): string {
  if (declared !== null && declaredIn !== null && declaredIn !== period.label) return `As declared in ${declaredIn}`
  return movedFrom ? `Was ${ragName(movedFrom).toLowerCase()}` : ''
}

/** The weightiest reason, and how many more there are. */
export function reasonsOf({ reasons }: Pick<Standing, 'reasons'>): string[] {
  const against = reasons.filter(({ ceiling }) => ceiling !== 'green')
  if (against.length === 0) return ['Nothing in the records speaks against it.']
  return [against[0]?.words ?? '', against.length > 1 ? `And ${count(against.length - 1, 'more reason')}.` : '']
}

const howEarned = note('Earned is the worst status that any reason supports: what the records bear out, not what is true.')
