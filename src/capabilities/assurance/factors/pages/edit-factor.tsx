import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { RiskFacts } from '../../../risk/index.ts'
import type { FactorFacts } from '../../facts.ts'

interface Words {
  frame: Frame
  risk: RiskFacts
  factor: FactorFacts
  controls: Option[]
  form: Typed
  conflict?: Child
}

/** A cause or consequence reworded, the controls between it and the risk chosen, or taken away. */
export const EditFactorPage = ({ frame, risk, factor, controls, form, conflict }: Words) => (
  <Page
    frame={frame}
    title={factor.side === 'cause' ? 'Change a cause' : 'Change a consequence'}
    form={form}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: risk.title, href: `/risks/${risk.id}` },
      { label: 'Bow-tie', href: `/risks/${risk.id}/bow-tie` },
    ]}
  >
    {conflict}
    <Form action={`/risks/${risk.id}/factors/${factor.id}`} guard>
      <Hidden name="version" value={factor.version} />
      <TextField form={form} name="factorWords" label="In words" />
      {controls.length === 0 ? (
        <Gap action={{ href: `/risks/${risk.id}/assurance?form=control#controls`, label: 'Set one against it' }}>
          No control stands against this risk yet.
        </Gap>
      ) : (
        <Checkboxes
          form={form}
          name="between"
          label={factor.side === 'cause' ? 'Controls between it and the risk' : 'Controls that soften it'}
          small
          choices={controls.map(({ value, label }) => ({ value, label }))}
        />
      )}
      <Checkboxes
        form={form}
        name="remove"
        label="Take it away"
        small
        choices={[{ value: 'yes', label: `Take this ${factor.side} away`, hint: 'Its controls stand against the risk as a whole then.' }]}
      />
      <Button once>Save</Button>
    </Form>
  </Page>
)
