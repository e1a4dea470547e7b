import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Item } from '../../item.ts'
import { lastedInWords, pausedInWords, type Suspension } from '../suspensions.ts'

/** A time with the item it is about. */
export interface ItemTime extends Suspension {
  item: Pick<Item, 'id' | 'title' | 'accountable'>
}

interface Words {
  frame: Frame
  times: readonly ItemTime[]
  /** Items that wait for somebody outside. */
  waiting: readonly Item[]
  on: Day
  /** Where several items are paused at once, for whoever may. */
  severalAt: string | undefined
  strategyAt: string | undefined
}

const Name = ({ item: { id, title, accountable } }: { item: ItemTime['item'] }) => (
  <>
    <Link href={`/items/${id}`}>{title}</Link>
    <span class="s-kind">{accountable ?? 'Nobody named'}</span>
  </>
)

const review = (reviewOn: Day | null, on: Day) =>
  reviewOn === null ? 'No day is set' : `${reviewOn < on ? 'Was to be ' : ''}${dayInWords(reviewOn)}`

const Running = ({ caption, rows, on, empty }: { caption: string; rows: readonly ItemTime[]; on: Day; empty: Child }) => (
  <Table
    caption={caption}
    rows={rows}
    empty={empty}
    columns={[
      { label: 'Item', cell: Name },
      { label: 'Since', cell: (t) => dayInWords(t.from), nowrap: true },
      { label: 'For', cell: (t) => lastedInWords(t, on), nowrap: true },
      { label: 'Why', cell: (t) => t.reason },
      { label: 'Decided by', cell: (t) => t.approvedBy || 'Not said' },
      { label: 'Looked at again', cell: (t) => review(t.reviewOn, on), nowrap: true },
    ]}
  />
)

/** What was set aside or brought forward in the middle of its time: when, why, by whose decision, for how long, and what went on. */
export const ListPaused = ({ frame, times, waiting, on, severalAt, strategyAt }: Words) => {
  const answer = pausedInWords(times, waiting.length, on)
  const of = (what: Suspension['what']) => times.filter((t) => t.what === what && t.endedOn === null)
  const ended = times.filter((t) => t.endedOn !== null)
  const beside = severalAt
    ? {
        beside: (
          <ButtonLink href={severalAt} kind="secondary" small>
            Pause or bring forward several
          </ButtonLink>
        ),
      }
    : {}
  return (
    <Page
      frame={frame}
      title="Paused and brought forward"
      crumbs={[{ label: 'Delivery', href: '/delivery' }]}
      heading={
        <PageHead title="Paused and brought forward" {...beside}>
          <Lead answer={answer.strong}>{answer.words}</Lead>
        </PageHead>
      }
    >
      <RunningNow of={of} on={on} />
      {waiting.length > 0 && <Waiting waiting={waiting} on={on} />}
      {ended.length > 0 && <WentOn ended={ended} on={on} />}
      {strategyAt && (
        <div class="s-section">
          <Link href={strategyAt}>Parts of the strategy that were set aside or brought forward</Link>
        </div>
      )}
    </Page>
  )
}

const Waiting = ({ waiting, on }: Pick<Words, 'waiting' | 'on'>) => (
  <Section heading="Waiting for somebody outside">
    <Table
      caption="Items that wait for a decision or for money"
      rows={waiting}
      empty="None."
      columns={[
        { label: 'Item', cell: (item) => <Name item={item} /> },
        { label: 'For', cell: (item) => (item.activity === 'unfunded' ? 'Money' : 'A decision') },
        { label: 'Why', cell: (item) => item.stateReason },
        { label: 'Looked at again', cell: (item) => review(item.stateReviewOn, on), nowrap: true },
      ]}
    />
  </Section>
)

const WentOn = ({ ended, on }: { ended: readonly ItemTime[]; on: Day }) => (
  <Section heading="What went on">
    <Table
      caption="Items that went on after a pause, or were no longer brought forward"
      rows={ended}
      empty="None."
      columns={[
        { label: 'Item', cell: Name },
        { label: 'It was', cell: (t) => (t.what === 'suspended' ? 'Paused' : 'Brought forward') },
        { label: 'From', cell: (t) => dayInWords(t.from), nowrap: true },
        { label: 'Until', cell: (t) => (t.endedOn ? dayInWords(t.endedOn) : ''), nowrap: true },
        { label: 'Lasted', cell: (t) => lastedInWords(t, on), nowrap: true },
        { label: 'Why, and why it went on', cell: (t) => [t.reason, t.endedReason].filter(Boolean).join(' ') },
      ]}
    />
  </Section>
)

const RunningNow = ({ of, on }: { of: (what: Suspension['what']) => readonly ItemTime[]; on: Day }) => (
  <>
    <Section heading="Paused" note="by the trust’s own decision">
      <Running caption="Paused items" rows={of('suspended')} on={on} empty="Nothing is paused." />
    </Section>
    {of('accelerated').length > 0 && (
      <Section heading="Brought forward" note="before others, for a time">
        <Running caption="Items brought forward" rows={of('accelerated')} on={on} empty="Nothing is." />
      </Section>
    )}
  </>
)
