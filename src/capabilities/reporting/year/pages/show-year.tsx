import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { financialYear } from '../../../../kernel/period.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PaperFiles } from '../../pages/paper-files.tsx'
import type { Narrowed } from '../../side-by-side/narrowing.ts'
import { levelNarrowings } from '../../side-by-side/pages/level-narrowings.ts'
import type { Levels, Plan } from '../../side-by-side/queries-side.ts'

interface Words {
  frame: Frame
  report: Report
  year: number
  plan: Plan
  plans: Plan[]
  levels: Levels
  narrowed: Narrowed
  query: string
}

const crumbs = [{ label: 'Reports', href: '/reports' }, { label: 'The whole year' }]

/** A plan's whole year: what is chosen, then the paper exactly as its files have it. */
export const ShowYear = ({ frame, report, year, plan, plans, levels, narrowed, query }: Words) => (
  <Page frame={frame} title={report.title} heading={null} crumbs={crumbs}>
    <ChooseForm
      action={`/reports/plan/year/${year}`}
      label="Choose what is shown of the year"
      narrowings={[
        {
          name: 'plan',
          label: 'Plan',
          options: plans.map(({ id, name }) => ({ value: String(id), label: name })),
          chosen: String(plan.id),
        },
        ...levelNarrowings(levels, narrowed),
      ]}
    />
    <PaperFiles base={`/reports/plan/year/${year}`} query={query} />
    <ReportBody report={report} />
    <p class="s-small s-unprinted">
      <Link href={`/reports/plan/year/${year - 1}`}>{financialYear(year - 1)}</Link>,{' '}
      <Link href={`/reports/plan/year/${year + 1}`}>{financialYear(year + 1)}</Link>
    </p>
  </Page>
)

/** A year for which the trust has no plan. */
export const NoPlanInYear = ({ frame, year }: { frame: Frame; year: number }) => (
  <Page frame={frame} title={`Plans in ${financialYear(year)}`} crumbs={crumbs}>
    <Empty>
      No plan reports in {financialYear(year)}. See <Link href="/delivery">the plans</Link>.
    </Empty>
  </Page>
)
