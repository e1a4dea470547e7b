import type { Child } from 'hono/jsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { spreadOf } from '../../../../kernel/rag.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Spread } from '../../../../ui/spread.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { accountableInWords, type Standing } from '../../weighing/standing.ts'
import type { GoalGroup, Plan } from '../queries-plan.ts'

interface Words {
  frame: Frame
  plan: Plan
  period: { id: number; label: string } | undefined
  periods: readonly { id: number; label: string }[]
  sentences: readonly string[]
  groups: readonly GoalGroup[]
  actions?: Child
  /** That it ends without a successor. */
  note?: Child
}

/** A progress report as its paper lays it out: per goal its items with topic, aim, update, accountable role, declared and earned. */
export const ShowProgress = ({ frame, plan, period, periods, sentences, groups, actions, note }: Words) => {
  const [strong = '', ...rest] = sentences
  const heading = (
    <PageHead title={plan.name} caption={period?.label} beside={actions}>
      {groups.length > 0 && <Lead answer={strong}>{rest.join(' ')}</Lead>}
      {note}
    </PageHead>
  )
  const options = periods.map(({ id, label }) => ({ value: String(id), label }))
  return (
    <Page frame={frame} title={plan.name} crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: plan.name }]} heading={heading}>
      {periods.length > 1 && (
        <ChooseForm
          action={`/plans/${plan.id}`}
          label="Choose a period"
          narrowings={[{ name: 'period', label: 'Period', options, chosen: String(period?.id ?? '') }]}
        />
      )}
      {groups.length === 0 && <Empty>{period ? 'This plan has no items yet.' : 'No reporting period falls into this plan yet.'}</Empty>}
      {groups.map((group) => (
        <Goal group={group} />
      ))}
    </Page>
  )
}

const Goal = ({ group }: { group: GoalGroup }) => (
  <Section heading={group.title}>
    <div class="s-over-table">
      <Spread
        rows={[
          { label: 'Declared', counts: spreadOf(group.standings.map((s) => s.declared ?? 'cannot tell')) },
          { label: 'Earned', counts: spreadOf(group.standings.map((s) => s.earned)) },
        ]}
      />
    </div>
    <Table caption={`Items of ${group.title}`} columns={columns} rows={group.standings} empty="No item." />
  </Section>
)

const columns: Column<Standing>[] = [
  { label: 'No.', cell: ({ item }) => item.number ?? '–', nowrap: true },
  { label: 'Topic', cell: ({ item }) => <Link href={`/items/${item.id}`}>{item.topic || item.title}</Link>, class: 's-col-narrow' },
  { label: 'Aim', cell: ({ item }) => item.aim || 'No aim given', class: 's-col-narrow' },
  { label: 'Update', cell: ({ update, item, holder }) => updateOf(update?.text, item.accountable, holder), class: 's-col-wide' },
  { label: 'Accountable', cell: accountableInWords },
  { label: 'Declared', cell: ({ declared }) => <RagTag rag={declared ?? 'cannot tell'} /> },
  { label: 'Earned', cell: ({ earned }) => <RagTag rag={earned} /> },
]

const updateOf = (text: string | undefined, accountable: string | null, holder: string | null) =>
  text?.trim() ? (
    <span class="s-written">{text}</span>
  ) : (
    <span class="s-quiet">
      <b>No update.</b> {accountable ?? 'Nobody is named as accountable'}
      {holder && holder !== accountable ? `, ${holder}` : ''}
    </span>
  )
