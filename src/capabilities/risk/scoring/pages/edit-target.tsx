import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Writing } from '../../../../ui/layout.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Appetite } from '../../appetite/appetite.ts'
import { type Matrix, scoreOf } from '../../matrix/matrix.ts'
import type { RiskFacts } from '../../queries.ts'
import { scoreMeaning } from '../levels.ts'
import { slippedInWords, type TargetDays, toleranceOfTarget } from '../target.ts'
import { ScoreFields } from './score-fields.tsx'
import { ScoreTable } from './score-table.tsx'

interface Words {
  frame: Frame
  risk: RiskFacts
  matrix: Matrix
  appetite: Appetite | undefined
  days: TargetDays | undefined
  current: number | null
  form: Typed
  conflict?: Child
}

/** The target of a risk: what it is to be brought down to, by which day and why; every day it had before stays. */
export const TargetPage = ({ frame, risk, matrix, appetite, days, current, form, conflict }: Words) => {
  const held = toleranceOfTarget(appetite, scoreOf(risk.target))
  return (
    <Page
      frame={frame}
      title={`Target of risk ${risk.number}: ${risk.title}`}
      crumbs={[
        { label: 'Risk and assurance', href: '/risks' },
        { label: risk.title, href: `/risks/${risk.id}` },
        { label: 'Scores', href: `/risks/${risk.id}/levels` },
      ]}
      form={form}
    >
      {conflict}
      <p>
        {scoreMeaning.target} {current !== null && `It stands at ${current} now.`}
      </p>
      <Writing then={<Then days={days} matrix={matrix} />}>
        <Form action={`/risks/${risk.id}/target`} guard>
          <Hidden name="version" value={form.values.version ?? risk.version} />
          {held.above ? <Gap>{held.words}</Gap> : <p class="s-small">{held.words}</p>}
          <ScoreFields form={form} matrix={matrix} judged="Once what is planned is done." plain />
          <DateField form={form} name="by" label="To be reached by" hint="For example, 31 3 2026" />
          <TextArea
            form={form}
            name="why"
            label="Why this target and this day"
            hint={risk.targetWhy ? `Said last: ${risk.targetWhy}` : 'What makes it reachable, and what is tolerated meanwhile.'}
            rows={3}
          />
          <Button once>Save the target</Button>
        </Form>
      </Writing>
    </Page>
  )
}

const Then = ({ days, matrix }: { days: TargetDays | undefined; matrix: Matrix }) => (
  <>
    <h2>Days it was to be reached by</h2>
    {days ? (
      <>
        {days.slips.length > 0 && <p>{slippedInWords(days)}</p>}
        <Lines items={days.moves.map(moveTold)} />
      </>
    ) : (
      <p class="s-small s-quiet">No day has been set.</p>
    )}
    <h2>The matrix</h2>
    <ScoreTable caption="What each pair scores" matrix={matrix} />
  </>
)

const moveTold = ({ to, on }: { to: Day | null; on: Day }) => (
  <>
    {to === null ? 'No day any longer' : dayInWords(to)} <span class="s-quiet">set on {dayInWords(on)}</span>
  </>
)
