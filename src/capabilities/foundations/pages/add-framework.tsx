import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { frameworkKinds, kindName } from '../foundation.ts'

const hints = {
  value: 'What the trust says it holds to, such as compassion',
  framework: 'A set of questions or duties, such as the regulator’s domains or a clinical strategy',
  driver: 'A plan or law from outside, such as the NHS Long Term Plan',
  inquiry: 'A report whose recommendations are answered',
}

/** Something the strategy answers to beyond itself. */
export const AddFramework = ({ frame, form }: { frame: Frame; form: Typed }) => (
  <Page
    frame={frame}
    title="Add something the strategy answers to"
    crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on', href: '/foundations' }, { label: 'Add' }]}
    form={form}
  >
    <Form action="/foundations/frameworks" guard>
      <Radios
        form={form}
        name="kind"
        label="What it is"
        choices={frameworkKinds.map((kind) => ({ value: kind, label: kindName(kind), hint: hints[kind] }))}
      />
      <TextField form={form} name="name" label="Its name" width={30} />
      <TextArea form={form} name="words" label="What it asks, in a sentence (optional)" rows={2} />
      <TextField form={form} name="source" label="Where it stands: document, year, page (optional)" width={30} />
      <Button once>Add it</Button>
    </Form>
  </Page>
)
