import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { periodOfDay } from '../../../../kernel/period.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { PeriodRow } from '../../../calendar/index.ts'
import { PaperFiles } from '../../pages/paper-files.tsx'
import type { Narrowed } from '../narrowing.ts'
import type { Levels, Plan } from '../queries-side.ts'
import { levelNarrowings } from './level-narrowings.ts'

interface Words {
  frame: Frame
  choice: { wanted: PeriodRow; plan: Plan; plans: Plan[]; known: PeriodRow[]; periods: PeriodRow[]; narrowed: Narrowed; levels: Levels }
  /** What is chosen, as a query, for the files. */
  query: string
  report: Report
}

/** Two or three periods of a plan side by side: what is chosen, then the paper exactly as its files have it. */
export const ShowSide = ({ frame, choice, query, report }: Words) => {
  const { wanted, plan } = choice
  return (
    <Page frame={frame} title={report.title} heading={null} crumbs={[{ label: 'Reports', href: '/reports' }, { label: 'Side by side' }]}>
      <ChooseForm action="/reports/plan" label="Choose what stands side by side" narrowings={narrowingsOf(choice)} />
      <PaperFiles base={`/reports/plan/${wanted.id}`} query={query} />
      <ReportBody report={report} />
      <p class="s-small s-unprinted">
        <Link href={`/reports/plan/year/${periodOfDay(wanted.ends_on).year}?plan=${plan.id}`}>The whole year on one page</Link>
      </p>
    </Page>
  )
}

function narrowingsOf({ wanted, plan, plans, known, periods, narrowed, levels }: Words['choice']) {
  const options = known.map(({ id, label }) => ({ value: String(id), label }))
  const [against, and] = periods.filter(({ id }) => id !== wanted.id)
  const beside = (open: string) => [{ value: '', label: open }, ...options]
  return [
    ...(plans.length > 1
      ? [
          {
            name: 'plan',
            label: 'Plan',
            options: plans.map(({ id, name }) => ({ value: String(id), label: name })),
            chosen: String(plan.id),
          },
        ]
      : []),
    { name: 'period', label: 'Period', options, chosen: String(wanted.id) },
    { name: 'against', label: 'Against', options: beside('The period before'), chosen: String(against?.id ?? '') },
    { name: 'and', label: 'And', options: beside('No third period'), chosen: String(and?.id ?? '') },
    ...levelNarrowings(levels, narrowed),
  ]
}
