import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Filters, Toolbar } from '../../../../ui/filters.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { AssurerWord, Sign } from '../../of-risk/pages/assurer-word.tsx'
import { type Audit, auditStanding, isOpen, isOverdue } from '../audit.ts'

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  rows: readonly Audit[]
  /** Is there any at all? */
  any: boolean
  /** Committees and groups whose effectiveness nobody has reviewed or plans to review. */
  unreviewed: readonly { id: number; name: string }[]
  filters: { label: string; href: string; count: number; current: boolean }[]
  pages: { number: number; href: string; current: boolean }[]
  on: Day
  mayPlan: boolean
}

/** Every audit and review: what is late, what it found in the assurer’s own word, what it recommends and what came of that. */
export const AuditsPage = ({ frame, answer, rows, any, unreviewed, filters, pages, on, mayPlan }: Words) => (
  <Page
    frame={frame}
    title="Audits and reviews"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Assurance', href: '/assurance' }, { label: 'Audits and reviews' }]}
    heading={
      <PageHead title="Audits and reviews" beside={mayPlan && <ButtonLink href="/audits/new">Plan one</ButtonLink>}>
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    {!any ? (
      <Empty>
        Plan what internal audit, peers and committees will look at. What they find becomes assurance on the risks they looked at.
      </Empty>
    ) : (
      <>
        <Toolbar>
          <Filters label="Filter the audits and reviews" links={filters} />
        </Toolbar>
        <Table caption="Audits and reviews" columns={columns(on)} rows={rows} empty="None is like that." />
        {pages.length > 1 && <Pagination pages={pages} />}
      </>
    )}
    {unreviewed.length > 0 && (
      <Gap
        {...(mayPlan
          ? { action: { href: `/audits/new?body=${unreviewed[0]?.id}`, label: 'Plan a review', about: `of ${unreviewed[0]?.name}` } }
          : {})}
      >
        {unreviewedInWords(unreviewed)}
      </Gap>
    )}
  </Page>
)

/** Bodies named one by one; of more the rest is counted. */
const named = 4

function unreviewedInWords(bodies: readonly { name: string }[]): string {
  const names = bodies.slice(0, named).map(({ name }) => name)
  const rest = bodies.length - names.length
  const whose = listed(rest > 0 ? [...names, count(rest, 'other')] : names)
  return `Nobody has reviewed, or plans to review, how well ${bodies.length === 1 ? 'this works' : 'these work'}: ${whose}.`
}

const columns = (on: Day): Column<Audit>[] => [
  {
    label: 'What is looked at',
    class: 's-col-wide',
    cell: ({ id, title, body }) => (
      <>
        <Link href={`/audits/${id}`}>{title}</Link>
        {body && <div class="s-small s-quiet">{body}</div>}
      </>
    ),
  },
  { label: 'What it is', cell: ({ kind }) => sentenceCase(kind) },
  { label: 'When', cell: (audit) => <When audit={audit} on={on} /> },
  {
    label: 'Opinion',
    cell: (audit) =>
      audit.positive === null ? (
        <span class="s-quiet">None yet</span>
      ) : (
        <>
          <Sign positive={audit.positive} /> <AssurerWord level={audit.level} />
        </>
      ),
  },
  { label: 'Recommendations', cell: (audit) => <Recommended audit={audit} on={on} /> },
]

const When = ({ audit, on }: { audit: Audit; on: Day }) => {
  const standing = auditStanding(audit, on)
  if (standing === 'reported') return <>Reported {dayInWords(audit.reportedOn as Day)}</>
  if (standing === 'called off') return <span class="s-quiet">Called off {dayInWords(audit.calledOffOn as Day)}</span>
  return standing === 'late' ? <Gap>Late: planned for {dayInWords(audit.plannedOn)}</Gap> : <>Planned for {dayInWords(audit.plannedOn)}</>
}

const Recommended = ({ audit: { recommendations }, on }: { audit: Audit; on: Day }) => {
  const [open, overdue] = [recommendations.filter(isOpen).length, recommendations.filter((one) => isOverdue(one, on)).length]
  if (recommendations.length === 0) return <span class="s-quiet">None</span>
  if (open === 0) return <>All {recommendations.length} settled</>
  return (
    <>
      {open} of {recommendations.length} open{overdue > 0 && <Gap>{overdue} overdue</Gap>}
    </>
  )
}
