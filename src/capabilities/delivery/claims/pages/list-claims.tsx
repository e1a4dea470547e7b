import type { Frame } from '../../../../kernel/frame.ts'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import type { ClaimOfItem, DirectorateClaims } from '../claims-counted.ts'
import { claimsAnswer } from '../claims-counted.ts'
import { judgedInWords, verdictName } from '../said-claim.ts'
import { ClaimedWords, VerdictTag } from './claims-said.tsx'

interface Words {
  frame: Frame
  period: { id: number; label: string }
  periods: readonly { id: number; label: string }[]
  claims: readonly ClaimOfItem[]
  directorates: readonly DirectorateClaims[]
}

/** What the updates of a period claim, held against figures: the answer, how often in each directorate, then claim by claim. */
export const ListClaims = ({ frame, period, periods, claims, directorates }: Words) => {
  const { strong, words } = claimsAnswer(claims, period.label)
  return (
    <Page
      frame={frame}
      title={`Claims held against figures, ${period.label}`}
      crumbs={[{ label: 'Delivery', href: '/delivery' }]}
      heading={
        <PageHead title="Claims held against figures" caption={period.label}>
          <Lead answer={strong}>{words}</Lead>
        </PageHead>
      }
    >
      <Tabs
        label="Periods"
        links={periods.map(({ id, label }) => ({ label, href: `/delivery/claims?period=${id}`, current: id === period.id }))}
      />
      <ByDirectorate directorates={directorates} />
      <Section heading="Claim by claim" id="claims">
        <Table
          caption="Claims"
          rows={claims}
          empty="Nothing is claimed."
          columns={[
            { label: 'Item', class: 's-col-narrow', cell: ({ title, itemId }) => <Link href={`/items/${itemId}`}>{title}</Link> },
            { label: 'Words', cell: (claim) => <ClaimedWords claim={claim} /> },
            { label: 'Verdict', nowrap: true, cell: (claim) => <VerdictTag verdict={claim.verdict} name={verdictName(claim)} /> },
            { label: 'Because', cell: (claim) => judgedInWords(claim) },
          ]}
        />
      </Section>
    </Page>
  )
}

const ByDirectorate = ({ directorates }: Pick<Words, 'directorates'>) => (
  <Table
    caption="Claims by directorate"
    captionShown
    rows={directorates}
    empty="No update of this period claims anything that figures could show."
    columns={[
      { label: 'Directorate, or post over several', cell: ({ name }) => name },
      { label: 'Claims', number: true, cell: ({ all }) => all },
      { label: 'Supported', number: true, cell: ({ supported }) => supported },
      { label: 'Not supported', number: true, cell: ({ unsupported }) => unsupported },
      { label: 'Cannot tell', number: true, cell: ({ unknown }) => unknown },
      { label: 'No measure', number: true, cell: ({ without }) => without },
    ]}
  />
)
