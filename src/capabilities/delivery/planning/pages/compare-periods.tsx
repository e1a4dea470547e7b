import type { Child } from 'hono/jsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { isWorthMarking } from '../../../../ui/changed-words.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { NewWords } from '../../../../ui/marked-words.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { type ComparedRow, comparedInWords, comparedSentences, type ThemeSpread, themeSpreads } from '../compared-rows.ts'
import type { Plan } from '../queries-plan.ts'

interface NamedPeriod {
  id: number
  label: string
}

interface Words {
  frame: Frame
  plan: Plan
  rows: readonly ComparedRow[]
  periods: readonly NamedPeriod[]
  later: NamedPeriod | undefined
  earlier: NamedPeriod | undefined
  actions?: Child
  /** That it ends without a successor. */
  note?: Child
}

/** A delivery plan as its paper lays it out: theme, focus, outcome, and two updates side by side with what is new in the later marked. */
export const ComparePeriods = ({ frame, plan, rows, periods, later, earlier, actions, note }: Words) => {
  const answer = later ? comparedSentences(rows, later.label, earlier?.label ?? null) : undefined
  const heading = (
    <PageHead title={plan.name} beside={actions}>
      {answer && rows.length > 0 && <Lead answer={answer.strong}>{answer.words}</Lead>}
      {note}
    </PageHead>
  )
  return (
    <Page frame={frame} title={plan.name} crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: plan.name }]} heading={heading}>
      {rows.length > 0 && <Themes spreads={themeSpreads(rows)} />}
      <Section heading="The plan" note={earlier ? `words new since ${earlier.label} are marked` : undefined} id="plan">
        <ChoosePeriods plan={plan} periods={periods} later={later} earlier={earlier} />
        <Table
          caption={`${plan.name}, row by row`}
          columns={columnsFor(later, earlier)}
          rows={rows}
          empty="This plan has no items yet."
          rowId={(row) => `item-${row.id}`}
        />
      </Section>
    </Page>
  )
}

const columnsFor = (later: NamedPeriod | undefined, earlier: NamedPeriod | undefined): Column<ComparedRow>[] => [
  { label: 'Theme', cell: (row) => row.theme, class: 's-col-narrow' },
  { label: 'Focus', cell: (row) => row.focus || 'No focus given', class: 's-col-narrow' },
  { label: 'Outcome', cell: Outcome, class: 's-col-narrow' },
  ...(earlier ? [{ label: earlier.label, cell: (row: ComparedRow) => <Said text={row.earlier} row={row} />, class: 's-col-wide' }] : []),
  ...(later ? [{ label: later.label, cell: Later, class: 's-col-wide' }] : []),
]

const Outcome = (row: ComparedRow) => (
  <>
    <Link href={`/items/${row.id}`}>{row.title}</Link>
    <span class="s-kind">{row.accountable ?? 'Nobody named'}</span>
  </>
)

/** A blank is never empty: it says so, and whose it is. */
const Missing = ({ row }: { row: ComparedRow }) => (
  <span class="s-quiet">
    <b>No update.</b> {row.accountable ?? 'Nobody is named as accountable'}
    {row.holder && row.holder !== row.accountable ? `, ${row.holder}` : ''}
  </span>
)

const Said = ({ text, row }: { text: string | null; row: ComparedRow }) =>
  text?.trim() ? <span class="s-written">{text}</span> : <Missing row={row} />

const Later = (row: ComparedRow) => {
  if (!row.later?.trim()) return <Missing row={row} />
  if (!row.earlier?.trim()) return <Said text={row.later} row={row} />
  if (row.compared === 'new' || !isWorthMarking(row.earlier, row.later))
    return (
      <>
        <Said text={row.later} row={row} />
        <span class="s-kind">New words.</span>
      </>
    )
  return (
    <>
      <span class="s-written">
        <NewWords before={row.earlier} after={row.later} />
      </span>
      <span class="s-kind">{comparedInWords(row.compared)}.</span>
    </>
  )
}

const Themes = ({ spreads }: { spreads: ThemeSpread[] }) => (
  <Section heading="By theme" note="how many outcomes stand where">
    <Table
      caption="How many outcomes of each theme say what"
      rows={spreads}
      empty="No theme."
      columns={[
        { label: 'Theme', cell: ({ theme }) => theme },
        { label: 'Outcomes', cell: ({ rows }) => rows, number: true },
        { label: 'What they say', cell: ({ words }) => words },
      ]}
    />
  </Section>
)

const ChoosePeriods = ({ plan, periods, later, earlier }: Pick<Words, 'plan' | 'periods' | 'later' | 'earlier'>) => {
  if (periods.length < 2) return null
  const options = periods.map(({ id, label }) => ({ value: String(id), label }))
  return (
    <ChooseForm
      action={`/plans/${plan.id}`}
      label="Choose two periods"
      button="Compare"
      narrowings={[
        { name: 'against', label: 'Earlier', options, chosen: String(earlier?.id ?? '') },
        { name: 'period', label: 'Later', options, chosen: String(later?.id ?? '') },
      ]}
    />
  )
}
