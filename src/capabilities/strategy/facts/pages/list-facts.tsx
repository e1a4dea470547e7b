import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type Asked, factsInWords } from '../asking.ts'
import { type DatedFact, isStale, type Standing } from '../fact.ts'

interface Words {
  frame: Frame
  facts: readonly (DatedFact & { stands: readonly Standing[] })[]
  asked: readonly Asked[]
  on: Day
  mayKeep: boolean
}

/** The figures the trust's papers repeat, each with the day somebody last said that it holds. */
export const FactsPage = ({ frame, facts, asked, on, mayKeep }: Words) => (
  <Page
    frame={frame}
    title="Figures and their days"
    crumbs={[{ label: 'Strategy', href: '/strategy' }]}
    heading={
      <PageHead title="Figures and their days">
        <Lead answer={factsInWords(facts, on)}>
          A figure carried from one strategy into the next is asked about, and each is confirmed again once a year.
        </Lead>
        {mayKeep && (
          <Actions>
            <ActLink href="/strategy/facts/new">Keep a figure</ActLink>
          </Actions>
        )}
      </PageHead>
    }
  >
    <Table
      caption="Figures"
      rows={facts}
      empty="No figure is kept. Keep those your papers repeat: staff, sites, people served."
      columns={[
        { label: 'Figure', cell: Figure },
        { label: 'Confirmed', nowrap: true, cell: (fact) => <Confirmed fact={fact} on={on} /> },
        { label: 'Stands in', cell: StandsIn },
        { label: 'Kept by', cell: ({ owner }) => owner ?? 'No post named' },
        { label: 'Action', unseen: true, cell: (fact) => (mayKeep ? <Confirm fact={fact} /> : null) },
      ]}
    />
    <Loose asked={asked} mayKeep={mayKeep} />
  </Page>
)

const Figure = ({ label, value, source }: DatedFact) => (
  <>
    {label}: {value}
    {source && <span class="s-kind">From {source}</span>}
  </>
)

const Confirm = ({ fact: { id, label } }: { fact: DatedFact }) => (
  <ActLink href={`/strategy/facts/${id}/confirmation`} about={`: ${label}`}>
    Confirm again
  </ActLink>
)

const Confirmed = ({ fact, on }: { fact: DatedFact; on: Day }) => (
  <>
    {dayInWords(fact.confirmedOn)}
    {isStale(fact, on) && <span class="s-kind">more than a year ago</span>}
  </>
)

const StandsIn = ({ stands }: { stands: readonly Standing[] }) =>
  stands.length === 0 ? (
    'No version’s words'
  ) : (
    <Lines
      items={stands.map(({ label, elementId, title }) => (
        <>
          {label}: <Link href={`/strategy/elements/${elementId}`}>{title}</Link>
        </>
      ))}
    />
  )

const Loose = ({ asked, mayKeep }: { asked: readonly Asked[]; mayKeep: boolean }) => {
  const loose = asked.filter(({ fact }) => !fact)
  if (loose.length === 0) return null
  return (
    <Section heading="Figures carried over that nobody keeps">
      {loose.map(({ words, figure, element }) => (
        <Gap
          {...(mayKeep
            ? { action: { href: `/strategy/facts/new?value=${encodeURIComponent(figure)}`, label: 'Keep it', about: `: ${figure}` } }
            : {})}
        >
          {words} {element && <Link href={`/strategy/elements/${element.id}`}>{element.title}</Link>}
        </Gap>
      ))}
    </Section>
  )
}
