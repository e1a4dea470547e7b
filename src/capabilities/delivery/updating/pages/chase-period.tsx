import { type Day, dayInWeek } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Done } from '../../../../ui/done.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import {
  askedOf,
  type Chase,
  type ChaseFilter,
  type ChaseLine,
  chaseCounts,
  chaseInWords,
  chosen,
  remindable,
  wasAskedToday,
} from '../chase.ts'
import { chaseHref, fewRows } from '../chase-address.ts'
import { ChasePeople } from './chase-people.tsx'
import { ChaseRows } from './chase-rows.tsx'
import { dueInWords } from './update-facts.tsx'

export interface ChasePage {
  frame: Frame
  chase: Chase
  filter: ChaseFilter
  page: number
  mayRemind: boolean
  /** Comes from the button that reminds. */
  reminded: boolean
}

const remindedWords = 'They are reminded: it stands in their My work, and goes by mail where the trust sends mail.'

/** Days are counted only while updates can be sent. */
const dueLabel = ({ state, due_on }: Chase['period'], today: Day): string =>
  state === 'open' ? dueInWords(due_on, today) : due_on < today ? 'Was due' : 'Due'

/** Who has reported, drafted, not started, or was sent back; whom to chase; and the one button that reminds those who still owe. */
export const ChasePeriod = ({ frame, chase, filter, page, mayRemind, reminded }: ChasePage) => {
  const { period, lines, today } = chase
  const shown = chosen(lines, filter, today)
  const { strong, words } = chaseInWords(chase)
  const asked = remindable(shown, today)
  const isWhole = filter.state === undefined && filter.post === undefined && page === 1
  return (
    <Page
      frame={frame}
      title={`Chasing ${period.label}`}
      crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: `Chasing ${period.label}` }]}
      heading={
        <PageHead title={`Chasing ${period.label}`} beside={<Days period={period} today={today} />}>
          <Lead answer={strong}>{words}</Lead>
        </PageHead>
      }
    >
      <Done words={reminded ? remindedWords : undefined} />
      <p class="s-small">
        <Link href={`/periods/${period.id}/flow`}>What went up and came back, stage by stage</Link>.{' '}
        <Link href={`/periods/${period.id}/timetable`}>Timetable</Link>
      </p>
      <Toolbar>
        <Filters label="Show" links={filterLinks(chase, filter)} />
        {mayRemind && <Remind period={period.id} asked={asked} shown={shown} today={today} />}
      </Toolbar>
      {isWhole && lines.length > fewRows && period.state === 'open' && <ChasePeople chase={chase} />}
      <ChaseRows chase={chase} shown={shown} filter={filter} page={page} />
    </Page>
  )
}

const Days = ({ period, today }: Pick<Chase, 'period' | 'today'>) => (
  <Facts
    facts={[
      { label: dueLabel(period, today), value: dayInWeek(period.due_on) },
      { label: 'Board', value: period.board_on ? dayInWeek(period.board_on) : 'No day set' },
    ]}
  />
)

const Remind = ({
  period,
  asked,
  shown,
  today,
}: {
  period: number
  asked: readonly ChaseLine[]
  shown: readonly ChaseLine[]
  today: Day
}) => {
  const people = new Set(asked.map(askedOf)).size
  if (people > 0)
    return (
      <Form action={`/periods/${period}/reminders`}>
        {asked.map(({ item }) => (
          <Hidden name="item" value={item.id} />
        ))}
        <Button once>Remind {count(people, 'person', 'people')}</Button>
      </Form>
    )
  return wasAskedToday(shown, today) ? <span class="s-small s-quiet">Everyone shown was reminded today.</span> : null
}

function filterLinks({ lines, period, today }: Chase, { state, post }: ChaseFilter) {
  const of = chosen(lines, { post }, today)
  const isOpen = period.state === 'open'
  const counted = chaseCounts(of, today).filter((one) => (one.count > 0 && (isOpen || one.state !== 'late')) || one.state === state)
  const everyone = post ? [{ href: chaseHref(period.id), label: 'Show every post' }] : []
  return [
    { href: chaseHref(period.id, { post }), label: 'All', count: of.length, current: state === undefined },
    ...counted.map((one) => ({
      href: chaseHref(period.id, { state: one.state, post }),
      label: one.label,
      count: one.count,
      current: one.state === state,
    })),
    ...everyone,
  ]
}
