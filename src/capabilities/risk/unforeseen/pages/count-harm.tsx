import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

interface Words {
  frame: Frame
  periods: readonly { id: number; label: string }[]
  registers: readonly { id: number; name: string }[]
  form: Typed
  changed?: boolean
}

/** Counts the harms of a quarter that were looked at, and those no register had foreseen. */
export const CountHarmPage = ({ frame, periods, registers, form, changed }: Words) => (
  <Page
    frame={frame}
    title="Count harm nobody foresaw"
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Harm nobody foresaw', href: '/risks/unforeseen' },
    ]}
    form={form}
  >
    {changed && (
      <p role="alert">This quarter is counted already, or somebody changed it meanwhile. Press again if yours is to take its place.</p>
    )}
    <p>Counts only: nothing here may tell who was harmed.</p>
    <Form action="/risks/unforeseen" guard>
      <Hidden name="seen" value={form.values.seen ?? ''} />
      <Select
        form={form}
        name="period"
        label="Quarter"
        options={[{ value: '', label: 'Choose a quarter' }, ...periods.map(({ id, label }) => ({ value: String(id), label }))]}
      />
      <Select
        form={form}
        name="register"
        label="Counted for"
        hint="A count of the whole trust stands alone; it is not added to those of registers"
        options={[{ value: '', label: 'The whole trust' }, ...registers.map(({ id, name }) => ({ value: String(id), label: name }))]}
      />
      <Counts form={form} />
      <Button once>Save the count</Button>
    </Form>
  </Page>
)

const Counts = ({ form }: { form: Typed }) => (
  <>
    <TextField form={form} name="lookedAt" label="Incidents with harm that were looked at" inputmode="numeric" width={5} />
    <TextField form={form} name="unforeseen" label="Of them, those whose risk stood in no register before" inputmode="numeric" width={5} />
    <TextField form={form} name="source" label="Where the counts come from" />
    <TextArea form={form} name="words" label="What emerged, and which risk was taken up for it (optional)" rows={4} />
  </>
)
