import { dayInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { opening, sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Proposed } from '../queries.ts'

/** A proposal with who decides it, and whether that is who reads. */
interface ProposedRow extends Proposed {
  mayDecide: boolean
  waitsFor: string
}

interface Words {
  frame: Frame
  proposed: readonly ProposedRow[]
  mayPropose: boolean
}

const columns: Column<ProposedRow>[] = [
  { label: 'Risk', cell: ({ id, title }) => <Link href={`/risks/${id}`}>{title}</Link> },
  { label: 'For', cell: ({ register }) => register ?? 'No register said' },
  { label: 'Proposed by', cell: ({ as }) => as },
  { label: 'On', nowrap: true, cell: ({ on }) => dayInWords(on) },
  {
    label: 'Waits for',
    cell: ({ id, title, mayDecide, waitsFor }) =>
      mayDecide ? (
        <ActLink href={`/risks/${id}/proposal`} about={title}>
          Decide
        </ActLink>
      ) : (
        sentenceCase(waitsFor.replace(/^the /, ''))
      ),
  },
]

/** Risks put forward that wait to be accepted or declined, the oldest first. */
export const ProposalsPage = ({ frame, proposed, mayPropose }: Words) => (
  <Page
    frame={frame}
    title="Proposed risks"
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Proposed risks' }]}
    heading={
      <PageHead title="Proposed risks" beside={mayPropose ? <ActLink href="/risks/propose">Propose a risk</ActLink> : undefined}>
        <Lead answer={`${opening(proposed.length)} ${proposed.length === 1 ? 'risk waits' : 'risks wait'} to be decided.`}>
          {proposed[0] && `The oldest since ${dayInWords(proposed[0].on)}.`}
        </Lead>
      </PageHead>
    }
  >
    <Table
      caption="Proposed risks"
      columns={columns}
      rows={proposed}
      empty="No risk is proposed. Anybody who sees one can put it forward."
    />
  </Page>
)
