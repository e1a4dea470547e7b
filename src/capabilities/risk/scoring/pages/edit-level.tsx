import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Writing } from '../../../../ui/layout.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Matrix } from '../../matrix/matrix.ts'
import { type LevelKind, scoreMeaning } from '../levels.ts'
import { Kinds, ScoreFields } from './score-fields.tsx'
import { ScoreTable } from './score-table.tsx'

interface Words {
  frame: Frame
  risk: { id: number; number: string; title: string }
  kind: LevelKind
  matrix: Matrix
  /** It stands already and is corrected. */
  isHeld: boolean
  form: Typed
  conflict?: Child
}

const judged: Record<LevelKind, string> = { inherent: 'Without any control at all.', initial: 'With the controls of that day.' }

/** The inherent or initial score of a risk, set or corrected, beside what the degrees mean. */
export const LevelPage = ({ frame, risk, kind, matrix, isHeld, form, conflict }: Words) => (
  <Page
    frame={frame}
    title={`${sentenceCase(kind)} score of risk ${risk.number}: ${risk.title}`}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: risk.title, href: `/risks/${risk.id}` },
      { label: 'Scores', href: `/risks/${risk.id}/levels` },
    ]}
    form={form}
  >
    {conflict}
    <p>{scoreMeaning[kind]}</p>
    <Writing
      then={
        <>
          <Kinds matrix={matrix} chosen={form.values.domain} />
          <ScoreTable caption="What each pair scores" matrix={matrix} />
        </>
      }
    >
      <Form action={`/risks/${risk.id}/levels`} guard>
        <Hidden name="kind" value={kind} />
        <Hidden name="version" value={form.values.version ?? '0'} />
        <ScoreFields form={form} matrix={matrix} judged={judged[kind]} />
        <TextArea form={form} name="rationale" label="Why it has this score" rows={3} />
        <DateField form={form} name="on" label="Scored on" hint="For example, 2 7 2021" />
        <Button once>{isHeld ? 'Correct this score' : 'Save this score'}</Button>
      </Form>
    </Writing>
  </Page>
)
