import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { type Period, periodLabel } from '../../../../kernel/period.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { FootBar } from '../../../../ui/layout.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { RowNumber } from '../../../../ui/row-boxes.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { scoreOf } from '../../matrix/matrix.ts'
import type { RiskFacts } from '../../queries.ts'
import type { courseOf } from '../course.ts'
import { courseInWords, type Planned } from '../trajectory.ts'
import { RiskCourse } from './risk-course.tsx'
import { RiskScore } from './risk-score.tsx'

interface Box {
  id: number
  label: string
  period: Period
  field: string
}

interface Words {
  frame: Frame
  risk: RiskFacts
  boxes: readonly Box[]
  planned: readonly Planned[]
  now: Period
  over: ReturnType<typeof courseOf>
  form: Typed
  conflict?: Child
}

/** The way to the target planned quarter by quarter, beside what came; the direction is worked out, never typed. */
export const TrajectoryPage = ({ frame, risk, boxes, planned, now, over, form, conflict }: Words) => {
  const course = courseInWords(over.legs, now)
  return (
    <Page
      frame={frame}
      title={`The way to the target of risk ${risk.number}: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
        { label: 'Scores', href: `/risks/${risk.id}/levels` },
      ]}
      form={form}
    >
      {conflict}
      <Lead answer={course.strong}>{course.words}</Lead>
      <p>{targetTold(risk)}</p>
      {endsAbove(risk, planned) && <Gap>{endsAbove(risk, planned)}</Gap>}
      <Form action={`/risks/${risk.id}/trajectory`} guard>
        <Hidden name="seen" value={form.values.seen ?? ''} />
        <Table
          caption="The score planned for each quarter"
          columns={columns(form, over.legs, risk)}
          rows={boxes}
          empty="The calendar has no quarter from today to the day of the target. Add quarters to the calendar first."
        />
        {boxes.length > 0 && (
          <FootBar>
            <Button once>Save the plan</Button>
          </FootBar>
        )}
      </Form>
      {over.legs.length > 0 && <RiskCourse number={risk.number} matrix={risk.matrix} of={over} />}
    </Page>
  )
}

/** What is to be reached, and how far the calendar lets it be planned. */
function targetTold(risk: RiskFacts): string {
  const target = scoreOf(risk.target)
  if (target === null) return 'It has no target yet: set one first, so that the plan has an end.'
  const by = risk.targetBy ? `by ${dayInWords(risk.targetBy)}` : 'with no day set'
  return `The target is ${target}, ${by}. Quarters that the calendar holds up to then can be planned; leave one empty where nothing is planned.`
}

function endsAbove(risk: RiskFacts, planned: readonly Planned[]): string {
  const [target, last] = [scoreOf(risk.target), planned.at(-1)]
  if (target === null || !last || last.score <= target) return ''
  return `The plan ends at ${last.score} in ${periodLabel(last.period)}, above the target of ${target}.`
}

function columns(form: Typed, legs: Words['over']['legs'], risk: RiskFacts): Column<Box>[] {
  const legOf = ({ label }: Box) => legs.find(({ period }) => periodLabel(period) === label)
  return [
    { label: 'Quarter', nowrap: true, cell: ({ label }) => label },
    { label: 'Planned score', cell: ({ field, label }) => <RowNumber name={field} label={`Planned score for ${label}`} form={form} /> },
    { label: 'Came', nowrap: true, cell: (box) => <RiskScore matrix={risk.matrix} score={legOf(box)?.actual ?? null} /> },
    { label: 'Against the plan', cell: (box) => legOf(box)?.gap ?? 'Not planned' },
  ]
}
