import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, opening } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type Ask, answeredInWords, silentInWords, silentOf } from '../asks.ts'

interface Words {
  frame: Frame
  asks: readonly Ask[]
  on: Day
  mayRaise: boolean
}

function answerOf(open: readonly Ask[], on: Day): { strong: string; rest: string } {
  if (open.length === 0) return { strong: 'Nothing is being asked of several directorates now.', rest: '' }
  const late = open.filter((ask) => ask.dueOn < on && silentOf(ask.parts).length > 0)
  return {
    strong: `${opening(open.length)} ${open.length === 1 ? 'thing is' : 'things are'} being asked of several directorates.`,
    rest: late.length > 0 ? `${opening(late.length)} of them ${late.length === 1 ? 'is' : 'are'} past the day and not fully answered.` : '',
  }
}

const Rows = ({ caption, asks, on }: { caption: string; asks: readonly Ask[]; on: Day }) => (
  <Table
    caption={caption}
    rows={asks}
    empty="None."
    columns={[
      { label: 'Asked', cell: (ask) => <Link href={`/asks/${ask.id}`}>{ask.title}</Link> },
      { label: 'By', cell: (ask) => ask.raisedAs },
      { label: 'Due', cell: (ask) => dayInWords(ask.dueOn), nowrap: true },
      { label: 'Where it stands', cell: (ask) => [answeredInWords(ask), silentInWords(ask, on)].filter(Boolean).join(' ') },
    ]}
  />
)

/** What was asked of several directorates at once, and who has answered. */
export const ListAsks = ({ frame, asks, on, mayRaise }: Words) => {
  const open = asks.filter(({ closedOn }) => closedOn === null)
  const closed = asks.filter(({ closedOn }) => closedOn !== null)
  const { strong, rest } = answerOf(open, on)
  const ask = mayRaise ? { beside: <ButtonLink href="/asks/new">Ask several directorates</ButtonLink> } : {}
  return (
    <Page
      frame={frame}
      title="Asked of several directorates"
      crumbs={[{ label: 'Delivery', href: '/delivery' }]}
      heading={
        <PageHead title="Asked of several directorates" {...ask}>
          <Lead answer={strong}>{rest}</Lead>
        </PageHead>
      }
    >
      {open.length > 0 && (
        <Section heading="Open">
          <Rows caption="Open asks" asks={open} on={on} />
        </Section>
      )}
      {closed.length > 0 && (
        <Details summary={`${count(closed.length, 'ask')} closed`}>
          <Rows caption="Closed asks" asks={closed} on={on} />
        </Details>
      )}
    </Page>
  )
}
