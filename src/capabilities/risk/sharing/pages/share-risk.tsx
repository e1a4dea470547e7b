import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { listed } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { RiskFacts } from '../../queries.ts'

/** Asks why a risk is one of the whole system, before the other trusts of the group may read it. */
export const ShareRiskPage = ({ frame, risk, form, trusts }: { frame: Frame; risk: RiskFacts; form: Typed; trusts: readonly string[] }) => (
  <Page
    frame={frame}
    title={`Share risk ${risk.number}: ${risk.title}`}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: risk.title, href: `/risks/${risk.id}` },
    ]}
    form={form}
  >
    <p>
      {listed(trusts)} will read its number, title, cause, event and effect, its owner's post, its partners, its latest score and its
      target, as they change. They cannot change it, and see nothing else of it.
    </p>
    <Form action={`/risks/${risk.id}/sharing`} guard>
      <TextArea form={form} name="words" label="Why it is a risk of the whole system" rows={3} />
      <Button once>Share it</Button>
    </Form>
  </Page>
)
