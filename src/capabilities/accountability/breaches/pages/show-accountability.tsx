import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PlainLinks } from '../../../../ui/plain-links.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { scheduleColumns } from '../../reviews/pages/schedule-columns.tsx'
import type { Scheduled } from '../../reviews/queries.ts'
import type { Breach } from '../breach.ts'
import type { Firing } from '../queries-firing.ts'

export interface AccountabilityPage {
  frame: Frame
  hasFramework: boolean
  waiting: readonly Firing[]
  recorded: readonly { breach: Breach; fires: Firing | undefined }[]
  schedule: readonly Scheduled[]
  on: Day
  mayDecide: boolean
}

/** Where accountability stands: what fires and waits, what is open, what was accepted, and when each directorate is reviewed. */
export const ShowAccountability = (page: AccountabilityPage) => {
  return (
    <Page frame={page.frame} title="Accountability">
      <Lead answer={answerOf(page)}>
        {page.hasFramework
          ? 'What fires is worked out from the figures each time this page is read. Opening it takes it to review.'
          : 'A framework says what breach leads to which review, and who reviews whom.'}
      </Lead>
      <PlainLinks
        links={[
          { href: '/accountability/framework', label: 'The framework: levels, rules, who sees what' },
          { href: '/accountability/reviews', label: 'Performance reviews' },
        ]}
      />
      <BreachTables {...page} />
      <Section heading="Who is reviewed when">
        <Table
          caption="Directorates with their reviews"
          columns={scheduleColumns(page.on)}
          rows={page.schedule}
          empty="There is no directorate yet."
        />
      </Section>
    </Page>
  )
}

const BreachTables = (page: AccountabilityPage) => {
  const inState = (state: Breach['state']) => page.recorded.filter(({ breach }) => breach.state === state)
  const standing = [...inState('open'), ...inState('accepted')]
  const ended = page.recorded.filter(({ breach }) => breach.state === 'ended')
  return (
    <>
      <Section heading="Waits to be opened or accepted">
        <Table
          caption="What fires and nobody has opened"
          columns={waitingColumns(page.mayDecide)}
          rows={page.waiting}
          empty="Nothing waits."
        />
      </Section>
      <Section heading="Open and accepted breaches">
        <Table caption="Breaches" columns={breachColumns} rows={standing} empty="No breach is open." />
      </Section>
      {ended.length > 0 && (
        <Section heading="Breaches that have ended">
          <Table caption="Breaches that have ended" columns={breachColumns} rows={ended} empty="" />
        </Section>
      )}
    </>
  )
}

function answerOf({ hasFramework, waiting, recorded }: AccountabilityPage): string {
  if (!hasFramework) return 'No accountability framework is in force.'
  const open = recorded.filter(({ breach }) => breach.state === 'open').length
  const accepted = recorded.filter(({ breach }) => breach.state === 'accepted').length
  const first = open === 0 ? 'No breach is open' : `${count(open, 'breach', 'breaches')} ${open === 1 ? 'is' : 'are'} open`
  const rest = waiting.length === 0 ? '' : `, ${waiting.length} more ${waiting.length === 1 ? 'waits' : 'wait'} to be opened or accepted`
  return `${first}${rest}${accepted === 0 ? '' : `, ${accepted} ${accepted === 1 ? 'was' : 'were'} accepted without review`}.`
}

/** Where a breach that fires is decided about. */
export const decideAddress = ({ trigger, measureId, placeId }: Firing): string =>
  `/accountability/breaches/new?trigger=${trigger.rootId}&measure=${measureId}&place=${placeId}`

const waitingColumns = (mayDecide: boolean): Column<Firing>[] => [
  { label: 'Why it fires', cell: ({ words }) => words },
  {
    label: 'Chart',
    cell: ({ href, measure, place }) => (
      <Link href={href} about={`of ${measure.name} in ${place}`}>
        See it
      </Link>
    ),
  },
  ...(mayDecide
    ? [
        {
          label: 'Decide',
          unseen: true as const,
          cell: (one: Firing) => (
            <ActLink href={decideAddress(one)} about={`: ${one.words}`}>
              Open or accept
            </ActLink>
          ),
        },
      ]
    : []),
]

type Recorded = AccountabilityPage['recorded'][number]

const breachColumns: Column<Recorded>[] = [
  {
    label: 'Breach',
    cell: ({ breach, fires }) => (
      <Link href={`/accountability/breaches/${breach.id}`}>{breach.state === 'ended' ? breach.words : (fires?.words ?? breach.words)}</Link>
    ),
  },
  { label: 'Opened', cell: ({ breach }) => dayInWords(breach.openedOn) },
  { label: 'State', cell: ({ breach, fires }) => stateOf(breach, fires !== undefined) },
]

/** "Open, review by 22 October 2024; it fires no more". */
export function stateOf(breach: Breach, fires: boolean): string {
  const said =
    breach.state === 'open'
      ? `open, review by ${dayInWords(breach.dueOn)}`
      : breach.state === 'accepted'
        ? `accepted without review: ${breach.acceptedReason}`
        : `ended on ${breach.endedOn ? dayInWords(breach.endedOn) : ''}`
  return sentenceCase(`${said}${fires || breach.state === 'ended' ? '' : '; it fires no more'}`)
}
