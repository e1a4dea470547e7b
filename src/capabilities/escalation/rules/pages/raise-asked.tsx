import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { daysInWords } from '../../matter/told.ts'
import type { Asked } from '../required.ts'
import { RiskLink } from './asked-table.tsx'
import { rulesCrumbs } from './list-rules.tsx'

interface Words {
  frame: Frame
  asked: Asked
  body: string
  /** Days it is late; 0 where it is not. */
  late: number
  form: Typed
}

/** What a rule asks to be raised, with what is asked of the body in words, before it goes there. */
export const RaiseAsked = ({ frame, asked: { rule, risk, why, since }, body, late, form }: Words) => (
  <Page frame={frame} title={`Raise risk ${risk.number} to the ${body}`} crumbs={rulesCrumbs} form={form}>
    <p>
      A rule sends <RiskLink risk={risk} /> there. {sentenceCase(why)}, since {dayInWords(since)}
      {late > 0 && `: ${daysInWords(late)} late by the rule`}.
    </p>
    <p>
      The {body} has {daysInWords(rule.daysToReceive)} to receive it and {daysInWords(rule.daysToDecide)} to decide. You see each step.
    </p>
    <Form action="/escalations/asked" guard>
      <Hidden name="rule" value={rule.id} />
      <Hidden name="risk" value={risk.id} />
      <TextArea form={form} name="asked" label={`What is asked of the ${body}`} rows={3} />
      <Button once>Raise it</Button>
    </Form>
  </Page>
)
