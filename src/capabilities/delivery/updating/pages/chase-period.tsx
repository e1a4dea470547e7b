import { type Day, dayInWeek } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import {
  type Chase,
  type ChaseLine,
  type ChaseState,
  chaseCounts,
  chaseInWords,
  chosen,
  nextFor,
  remindable,
  reportingName,
  sinceOf,
} from '../chase.ts'
import { updateHref } from '../desk.ts'
import { isOwed } from '../owed.ts'
import { dueInWords } from './update-facts.tsx'

export interface ChasePage {
  frame: Frame
  chase: Chase
  filter: { state: ChaseState | undefined; post: number | undefined }
  mayRemind: boolean
}

/** Days are counted only while updates can be sent. */
const dueLabel = ({ state, due_on }: Chase['period'], today: Day): string =>
  state === 'open' ? dueInWords(due_on, today) : due_on < today ? 'Was due' : 'Due'

/** Who has reported, drafted, not started, or was sent back; and the one button that reminds those who still owe. */
export const ChasePeriod = ({ frame, chase, filter, mayRemind }: ChasePage) => {
  const { period, lines, today } = chase
  const shown = chosen(lines, filter)
  const { strong, words } = chaseInWords(chase)
  const asked = remindable(shown, today)
  return (
    <Page
      frame={frame}
      title={`Chasing ${period.label}`}
      crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: `Chasing ${period.label}` }]}
      heading={
        <PageHead
          title={`Chasing ${period.label}`}
          beside={
            <Facts
              facts={[
                { label: dueLabel(period, today), value: dayInWeek(period.due_on) },
                { label: 'Board', value: period.board_on ? dayInWeek(period.board_on) : 'No day set' },
              ]}
            />
          }
        >
          <Lead answer={strong}>{words}</Lead>
        </PageHead>
      }
    >
      <Toolbar>
        <Filters label="Show" links={filterLinks(chase, filter)} />
        {mayRemind && <Remind period={period.id} asked={asked} shown={shown} />}
      </Toolbar>
      <Table
        caption={`Updates for ${period.label}`}
        columns={columnsOf(chase)}
        rows={shown}
        rowId={({ item }) => `item-${item.id}`}
        empty="No update stands here."
      />
    </Page>
  )
}

const Remind = ({ period, asked, shown }: { period: number; asked: readonly ChaseLine[]; shown: readonly ChaseLine[] }) => {
  const people = new Set(asked.map((line) => line.holder)).size
  if (people > 0)
    return (
      <Form action={`/periods/${period}/reminders`}>
        {asked.map(({ item }) => (
          <Hidden name="item" value={item.id} />
        ))}
        <Button once>Remind {count(people, 'person', 'people')}</Button>
      </Form>
    )
  return shown.some((line) => isOwed(line.reporting) && line.reminded) ? (
    <span class="s-small s-quiet">Everyone shown was reminded today.</span>
  ) : null
}

function filterLinks({ lines, period }: Chase, { state, post }: ChasePage['filter']) {
  const of = chosen(lines, { post })
  const href = (wanted?: string) => {
    const query = [wanted && `state=${wanted}`, post && `post=${post}`].filter(Boolean).join('&')
    return `/periods/${period.id}/chase${query ? `?${query}` : ''}`
  }
  const counted = chaseCounts(of).filter((one) => one.count > 0 || one.state === state)
  const everyone = post ? [{ href: `/periods/${period.id}/chase`, label: 'Show every post' }] : []
  return [
    { href: href(), label: 'All', count: of.length, current: state === undefined },
    ...counted.map((one) => ({ href: href(one.state), label: one.label, count: one.count, current: one.state === state })),
    ...everyone,
  ]
}

const Post = ({ line: { item, holder }, period }: { line: ChaseLine; period: number }) => {
  if (item.accountablePostId === null)
    return (
      <>
        {item.accountable ?? 'Nobody named'} <ActLink href={`/items/${item.id}`}>Name a post</ActLink>
      </>
    )
  return (
    <>
      <Link href={`/periods/${period}/chase?post=${item.accountablePostId}`}>{item.accountable}</Link>
      {holder === null && <span class="s-quiet"> (vacant: nobody to remind)</span>}
      {holder !== null && holder !== item.accountable && <span class="s-quiet"> {holder}</span>}
    </>
  )
}

const columnsOf = (chase: Chase): Column<ChaseLine>[] => [
  { label: 'Item', cell: ({ item }) => <Link href={updateHref(item.id, chase.period.id)}>{item.title}</Link> },
  { label: 'Accountable post', cell: (line) => <Post line={line} period={chase.period.id} /> },
  { label: 'Stands', nowrap: true, cell: (line) => <b>{reportingName(line.reporting)}</b> },
  { label: 'Since', cell: (line) => sinceOf(line, chase.period) },
  { label: 'Declared', cell: ({ update }) => (update?.rag ? <RagTag rag={update.rag} /> : '') },
  ...(chase.period.state === 'open' ? [{ label: 'Asked', cell: (line: ChaseLine) => nextFor(line, chase) }] : []),
]
