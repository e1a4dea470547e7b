import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../queries.ts'
import { RiskSentence } from '../../showing/pages/risk-sentence.tsx'

interface Words {
  frame: Frame
  risk: RiskFacts
  /** Who decides it meanwhile. */
  decides: string
  form: Typed
}

/** A proposal as its own proposer may take it back, while nobody has decided it. */
export const TakeBackPage = ({ frame, risk, decides, form }: Words) => (
  <Page
    frame={frame}
    title={`Take back: ${risk.title}`}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Proposed risks', href: '/risks/proposed' },
    ]}
    form={form}
  >
    <p>You put this risk forward. {sentenceCase(decides)} decides it, unless you take it back. What you wrote is kept.</p>
    <RiskSentence plain cause={risk.cause} event={risk.event} effect={risk.effect} />
    <Form action={`/risks/${risk.id}/taking-back`} guard>
      <Hidden name="version" value={form.values.version ?? risk.version} />
      <TextArea form={form} name="reason" label="Why you take it back" hint="It stands in the history of the proposal." rows={3} />
      <Button once>Take it back</Button>
    </Form>
  </Page>
)
