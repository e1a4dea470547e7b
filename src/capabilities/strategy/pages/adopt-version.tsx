import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Radios } from '../../../ui/radios.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** A version of the strategy written down: its name, years, vision, and what it calls its own levels. */
export const AdoptVersionPage = ({ frame, form = blank }: { frame: Frame; form?: Typed }) => (
  <Page frame={frame} title="Adopt a version of the strategy" crumbs={[{ label: 'Strategy', href: '/strategy' }]} form={form}>
    <Form action="/strategy/versions" guard>
      <TextField form={form} name="name" label="What the strategy is called" hint="As the trust says it: Step up to Great." width={30} />
      <TextField
        form={form}
        name="label"
        label="The years it is known by"
        hint="They name its tab, such as 2021–24 or 2024/25."
        width={10}
      />
      <DateField form={form} name="starts" label="First day" hint="For example, 1 4 2025" />
      <DateField form={form} name="ends" label="Last day" hint="For example, 31 3 2028" />
      <TextArea form={form} name="vision" label="Vision (optional)" rows={2} />
      <TextArea form={form} name="values" label="Values (optional)" hint="One on each line." rows={3} />
      <MainAxis form={form} />
      <TextField
        form={form}
        name="goals"
        label="What it calls a goal (optional)"
        hint="One of them: strategic objective, aim, ambition."
        width={20}
      />
      <TextField
        form={form}
        name="bricks"
        label="What it calls a brick (optional)"
        hint="One of them: priority, pillar, theme."
        width={20}
      />
      <Button once>Adopt this version</Button>
    </Form>
  </Page>
)

const MainAxis = ({ form }: { form: Typed }) => (
  <Radios
    form={form}
    name="axis"
    label="What reports lead with"
    choices={[
      { value: 'goal', label: 'Goals', hint: 'Reports go goal by goal; bricks are the second way to read them.' },
      { value: 'brick', label: 'Bricks', hint: 'Reports go brick by brick.' },
    ]}
  />
)
