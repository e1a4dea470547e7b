import { type Day, dayInWords, daysBetween } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { type Issue, issuesInWords } from '../issue.ts'
import { takenInWords } from './list-raised.tsx'

export interface IssuesPage {
  frame: Frame
  /** In the order shown. */
  issues: readonly Issue[]
  shown: 'all' | 'open' | 'closed'
  on: Day
}

/** Every issue of the trust, the open ones first: what it is, where it was taken, and what came back. */
export const ListIssues = ({ frame, issues, shown, on }: IssuesPage) => {
  const { strong, words } = issuesInWords(issues)
  const open = issues.filter(({ closedOn }) => closedOn === null)
  const closed = issues.filter(({ closedOn }) => closedOn !== null)
  const rows = shown === 'open' ? open : shown === 'closed' ? closed : issues
  return (
    <Page
      frame={frame}
      title="Issues"
      crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Issues' }]}
      heading={
        <PageHead title="Issues">
          <Lead answer={strong}>{words}</Lead>
        </PageHead>
      }
    >
      <Toolbar>
        <Filters
          label="Which issues"
          links={[
            { label: 'All', href: '/issues', count: issues.length, current: shown === 'all' },
            { label: 'Open', href: '/issues?state=open', count: open.length, current: shown === 'open' },
            { label: 'Closed', href: '/issues?state=closed', count: closed.length, current: shown === 'closed' },
          ]}
        />
      </Toolbar>
      <Table caption="Issues" columns={columnsOf(on)} rows={rows} empty="No issue stands here." />
    </Page>
  )
}

const columnsOf = (on: Day): Column<Issue>[] => [
  { label: 'Issue', cell: ({ id, title }) => <Link href={`/issues/${id}`}>{title}</Link> },
  { label: 'Kind', cell: ({ kind }) => sentenceCase(kind) },
  { label: 'Out of', cell: ({ itemId, item, period }) => [<Link href={`/items/${itemId}`}>{item}</Link>, `, ${period}`] },
  { label: 'Who deals with it', cell: ({ owner }) => owner ?? 'Nobody yet' },
  {
    label: 'Where it was taken',
    cell: ({ escalations }) => (escalations.length === 0 ? 'Nowhere yet' : escalations.map((one) => <p>{takenInWords(one)}</p>)),
  },
  {
    label: 'State',
    cell: ({ closedOn, closedWords, raisedOn }) =>
      closedOn ? `Closed ${dayInWords(closedOn)}: ${closedWords}` : `Open for ${count(Math.max(0, daysBetween(raisedOn, on)), 'day')}`,
  },
]
