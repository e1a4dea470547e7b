import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { holdsOn, type Pause, pausesInWords } from '../pause.ts'

export interface PausedRow {
  pause: Pause
  title: string
  versionLabel: string
}

/** What was set aside or brought forward in the middle of its time: why, by whom, and what has gone on since. */
export const PausedPage = ({ frame, rows, on, mayEdit }: { frame: Frame; rows: readonly PausedRow[]; on: Day; mayEdit: boolean }) => {
  const { answer, rest } = pausesInWords(
    rows.map((r) => r.pause),
    on,
  )
  const now = rows.filter((r) => holdsOn(r.pause, on))
  const title = 'Set aside and brought forward'
  return (
    <Page
      frame={frame}
      title={title}
      crumbs={[{ label: 'Strategy', href: '/strategy' }]}
      heading={
        <PageHead title={title}>
          <Lead answer={answer}>{rest}</Lead>
        </PageHead>
      }
    >
      <Section heading="Now">
        <Table
          caption="What is set aside or brought forward now"
          columns={[...told, ...reviewed(on), ...(mayEdit ? [act] : [])]}
          rows={now}
          empty="Nothing: the strategy is carried out as it was adopted. A part of it is set aside on its own page."
        />
      </Section>
      {rows.length > now.length && (
        <Section heading="Gone on since">
          <Table
            caption="What was set aside or brought forward and has gone on"
            columns={[...told, ...ended]}
            rows={rows.filter((r) => !now.includes(r))}
            empty=""
          />
        </Section>
      )}
    </Page>
  )
}

const told: Column<PausedRow>[] = [
  { label: 'Part of the strategy', cell: (r) => <Link href={`/strategy/elements/${r.pause.elementId}`}>{r.title}</Link> },
  { label: 'Version', cell: (r) => r.versionLabel, nowrap: true },
  { label: 'What', cell: (r) => (r.pause.what === 'suspended' ? 'Set aside' : 'Brought forward') },
  { label: 'From', cell: (r) => dayInWords(r.pause.fromOn), nowrap: true },
  { label: 'Why', cell: (r) => r.pause.reason, class: 's-col-wide' },
  { label: 'Approved by', cell: (r) => r.pause.approvedBy },
]

const reviewed = (on: Day): Column<PausedRow>[] => [
  {
    label: 'Review by',
    cell: ({ pause: { reviewOn } }) => (reviewOn ? `${dayInWords(reviewOn)}${reviewOn < on ? ', overdue' : ''}` : 'No day set'),
  },
]

const ended: Column<PausedRow>[] = [
  { label: 'Gone on', cell: (r) => r.pause.endedOn && dayInWords(r.pause.endedOn), nowrap: true },
  { label: 'Why then', cell: (r) => r.pause.endedReason },
]

const act: Column<PausedRow> = {
  label: 'Action',
  unseen: true,
  cell: (r) => (
    <ActLink href={`/strategy/suspensions/${r.pause.id}/end`} about={`: ${r.title}`}>
      Let it go on
    </ActLink>
  ),
}
