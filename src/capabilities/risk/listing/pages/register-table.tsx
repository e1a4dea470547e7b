import { dayInWords } from '../../../../kernel/day.ts'
import { chosenColumns, type KeyedColumn } from '../../../../ui/chosen-columns.tsx'
import { Link } from '../../../../ui/link.tsx'
import { ScoreLine } from '../../../../ui/score-line.tsx'
import { Table } from '../../../../ui/table.tsx'
import { reviewTold } from '../../life/reviewing.ts'
import { RiskScore } from '../../scoring/pages/risk-score.tsx'
import { RiskSentence } from '../../showing/pages/risk-sentence.tsx'
import type { View } from '../asked.ts'
import { sortedBy } from '../register-address.ts'
import type { Row } from '../row.ts'

interface Words {
  caption: string
  rows: readonly Row[]
  view: View
  /** With the whole of if, then, resulting in under each title, as a board reads it. */
  full: boolean
}

const named = (title: string | undefined, none: string) => title ?? <span class="s-quiet">{none}</span>

/** What the register can show of a risk. */
export function registerColumns(view: View, full: boolean): KeyedColumn<Row>[] {
  return [
    {
      key: 'risk',
      fixed: true,
      label: 'Risk',
      sort: sortedBy(view, 'number'),
      cell: ({ line: { risk } }) => (
        <>
          <Link href={`/risks/${risk.id}`}>
            {risk.number} {risk.title}
          </Link>
          {risk.isConfidential && <span class="s-small s-quiet"> Confidential</span>}
          {full && <RiskSentence cause={risk.cause} event={risk.event} effect={risk.effect} />}
        </>
      ),
    },
    ...whoColumns(view, full),
    ...scoreColumns(view),
    ...wordColumns(view),
  ]
}

const whoColumns = (view: View, full: boolean): KeyedColumn<Row>[] => [
  {
    key: 'register',
    ...(full ? {} : { usual: true as const }),
    label: 'Register',
    sort: sortedBy(view, 'register'),
    cell: ({ register }) => named(register, 'Assurance framework'),
  },
  {
    key: 'category',
    label: 'Category',
    sort: sortedBy(view, 'category'),
    cell: ({ line }) => named(line.risk.category || undefined, 'None'),
  },
  { key: 'goal', label: 'Goal', sort: sortedBy(view, 'goal'), cell: ({ goal }) => named(goal, 'None') },
  { key: 'owner', usual: true, label: 'Owner', sort: sortedBy(view, 'owner'), cell: ({ line }) => line.risk.owner ?? 'Nobody named' },
  { key: 'lead', label: 'Lead director', sort: sortedBy(view, 'lead'), cell: ({ lead }) => named(lead, 'Nobody named') },
  {
    key: 'committee',
    ...(full ? { usual: true as const } : {}),
    label: 'Committee',
    sort: sortedBy(view, 'committee'),
    cell: ({ committee }) => committee ?? 'None named',
  },
]

const scoreColumns = (view: View): KeyedColumn<Row>[] => [
  { key: 'scores', label: 'Inherent, now, target', sort: sortedBy(view, 'inherent'), cell: ({ steps }) => <ScoreLine steps={steps} /> },
  {
    key: 'now',
    usual: true,
    label: 'Now',
    nowrap: true,
    sort: sortedBy(view, 'now'),
    cell: ({ line }) => <RiskScore matrix={line.risk.matrix} score={line.now} />,
  },
  {
    key: 'before',
    usual: true,
    label: 'Last quarter',
    number: true,
    sort: sortedBy(view, 'before'),
    cell: ({ line }) => line.before ?? 'None',
  },
  { key: 'target', usual: true, label: 'Target', number: true, sort: sortedBy(view, 'target'), cell: ({ line }) => line.target ?? 'None' },
  { key: 'movement', usual: true, label: 'Movement', sort: sortedBy(view, 'movement'), cell: ({ line }) => line.movement },
  { key: 'band', label: 'Band', cell: ({ line }) => line.band?.name ?? 'Not scored' },
]

const wordColumns = (view: View): KeyedColumn<Row>[] => [
  {
    key: 'review',
    label: 'Next review',
    nowrap: true,
    sort: sortedBy(view, 'review'),
    cell: ({ line, on }) => reviewTold(line.risk.reviewOn, on),
  },
  {
    key: 'raised',
    label: 'Raised on',
    nowrap: true,
    sort: sortedBy(view, 'raised'),
    cell: ({ line: { risk } }) => (risk.raisedOn === null ? 'Not known' : dayInWords(risk.raisedOn)),
  },
  { key: 'cause', label: 'Cause', class: 's-col-wide', cell: ({ line }) => line.risk.cause || 'Not written' },
  { key: 'event', label: 'Event', class: 's-col-wide', cell: ({ line }) => line.risk.event || 'Not written' },
  { key: 'effect', label: 'Effect', class: 's-col-wide', cell: ({ line }) => line.risk.effect || 'Not written' },
]

/** Risks as a table: what a board assurance framework shows of each, sorted by its address. */
export const RegisterTable = ({ caption, rows, view, full }: Words) => (
  <Table
    caption={caption}
    columns={chosenColumns(registerColumns(view, full), view.columns ?? [])}
    rows={rows}
    rowId={({ line }) => `risk-${line.risk.id}`}
    empty="No risk stands here."
  />
)
