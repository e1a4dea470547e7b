import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Writing } from '../../../../ui/layout.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import type { RiskFacts } from '../../queries.ts'
import { Kinds, ScoreFields } from './score-fields.tsx'
import { ScoreTable } from './score-table.tsx'

export interface AssessWords {
  frame: Frame
  risk: RiskFacts
  matrix: Matrix
  periods: readonly Option[]
  /** What it was scored last: words ready to show. */
  lastScored: { score: string; why: string } | undefined
  /** The scores held now, as period:version pairs: which one is corrected depends on the quarter chosen. */
  seen: string
  form?: Typed
  conflict?: Child
}

/** A risk scored for a quarter, beside its last score and the matrix it is read on. */
export const AssessRiskPage = ({ frame, risk, matrix, periods, lastScored, seen, form = blank, conflict }: AssessWords) => (
  <Page
    frame={frame}
    title={`Score risk ${risk.number}: ${risk.title}`}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: risk.title, href: `/risks/${risk.id}` },
    ]}
    form={form}
  >
    {conflict}
    <Writing then={<Then lastScored={lastScored} matrix={matrix} chosen={form.values.domain} />}>
      <Form action={`/risks/${risk.id}/assessments`} guard>
        <Hidden name="seen" value={form.values.seen ?? seen} />
        <Select form={form} name="period" label="Quarter" options={[...periods]} />
        <ScoreFields form={form} matrix={matrix} judged="With the controls you have today." />
        <TextArea form={form} name="rationale" label="Why it has this score" rows={3} />
        <DateField form={form} name="on" label="Scored on" hint="Today or earlier, and not before the day of the last score" />
        <Button once>Save the score</Button>
      </Form>
    </Writing>
  </Page>
)

const Then = ({ lastScored, matrix, chosen }: { lastScored: AssessWords['lastScored']; matrix: Matrix; chosen: string | undefined }) => (
  <>
    <h2>Last score</h2>
    {lastScored ? (
      <>
        <p>{lastScored.score}</p>
        <p class="s-small s-quiet">{lastScored.why}</p>
      </>
    ) : (
      <p class="s-small s-quiet">It has not been scored yet.</p>
    )}
    <Kinds matrix={matrix} chosen={chosen} />
    <ScoreTable caption="What each pair scores" matrix={matrix} />
  </>
)
