import type { Report, ReportFigure } from '../../../documents/report.ts'
import { type Earned, ragName } from '../../../kernel/rag.ts'
import { toneOf } from '../item-table.ts'
import { spreadInWords } from './cells.ts'

/** What was declared in a period and what the records supported; null where that is not known any more. */
export interface PeriodStatuses {
  label: string
  declared: readonly (Earned | null)[]
  earned: readonly Earned[] | null
}

const tones: Record<string, Earned> = { red: 'red', amber: 'amber', green: 'green', blue: 'blue', none: 'cannot tell' }

/** The statuses that a frozen paper printed, read from its own rows: what the board saw, whatever was put right since. */
export function statusesInPaper(label: string, { blocks }: Report): PeriodStatuses {
  const rows = blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const at = (key: string) => block.columns.findIndex((column) => column.key === key)
    const [declared, earned] = [at('declared'), at('earned')]
    if (declared < 0 || earned < 0) return []
    return block.rows
      .filter(({ ref }) => ref?.startsWith('item:'))
      .map(({ cells }) => ({ declared: cells[declared]?.tone, earned: cells[earned]?.tone }))
  })
  return {
    label,
    declared: rows.map((row) => (row.declared === undefined ? null : (tones[row.declared] ?? null))),
    earned: rows.map((row) => tones[row.earned ?? 'none'] ?? 'cannot tell'),
  }
}

/** From the foot of a bar upwards: what is worst stands first. */
const stacked: readonly (Earned | null)[] = ['red', 'cannot tell', 'amber', 'green', 'blue', null]
const nameOf = (status: Earned | null): string => (status === null ? 'Not declared' : ragName(status))

/** Declared beside earned, period by period, each bar the items by status. */
export function statusFigure(periods: readonly PeriodStatuses[], of: { id: string; source: string }): ReportFigure {
  const bars = periods.flatMap(({ label, declared, earned }) => [
    { label: `${label} declared`, statuses: declared },
    ...(earned ? [{ label: `${label} earned`, statuses: earned as readonly (Earned | null)[] }] : []),
  ])
  const held = stacked.filter((status) => bars.some(({ statuses }) => statuses.includes(status)))
  return {
    kind: 'figure',
    id: of.id,
    caption: 'Items by status, declared beside earned',
    words: periods.map(inWords).join(' '),
    chart: {
      measure: 'Items',
      labels: bars.map(({ label }) => label),
      series: held.map((status) => ({
        name: nameOf(status),
        values: bars.map(({ statuses }) => statuses.filter((one) => one === status).length),
        drawn: 'bars',
        tone: status === null ? 'none' : toneOf(status),
      })),
      from: 0,
      stacked: true,
    },
    source: of.source,
  }
}

function inWords({ label, declared, earned }: PeriodStatuses): string {
  const supported = earned
    ? `the records support ${spreadInWords(earned)}`
    : 'no paper was frozen, so what the records supported then is not told'
  return `${label}: declared ${spreadInWords(declared)}; ${supported}.`
}
