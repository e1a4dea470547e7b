import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Asked } from '../required.ts'
import { RiskLink } from './asked-table.tsx'
import { rulesCrumbs } from './list-rules.tsx'

/** What a rule asks to be raised, declined with a reason. */
export const DeclineAsked = ({ frame, asked, body, form }: { frame: Frame; asked: Asked; body: string; form: Typed }) => (
  <Page frame={frame} title={`Do not raise risk ${asked.risk.number} to the ${body}`} crumbs={rulesCrumbs} form={form}>
    <p>
      A rule sends <RiskLink risk={asked.risk} /> there. {sentenceCase(asked.why)}.
    </p>
    <p>Your reason is kept with the rule. It stands until the score rises above {asked.score}, or falls and comes back.</p>
    <Form action="/escalations/asked/decline" guard>
      <Hidden name="rule" value={asked.rule.id} />
      <Hidden name="risk" value={asked.risk.id} />
      <TextArea form={form} name="reason" label="Why it is not raised" rows={3} />
      <Button once>Keep this decision</Button>
    </Form>
  </Page>
)
