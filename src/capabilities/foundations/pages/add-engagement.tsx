import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'

interface Words {
  frame: Frame
  versions: readonly { id: number; label: string }[]
  form: Typed
}

/** An occasion on which people were asked about a version of the strategy. */
export const AddEngagement = ({ frame, versions, form }: Words) => (
  <Page
    frame={frame}
    title="Write down who was asked"
    crumbs={[{ label: 'Strategy', href: '/strategy' }, { label: 'What it stands on', href: '/foundations' }, { label: 'Who was asked' }]}
    form={form}
  >
    <p>Groups and roles, never people’s names. What they said comes next.</p>
    <Form action="/foundations/engagements" guard>
      <Select
        form={form}
        name="version"
        label="While this version was drafted"
        options={versions.map(({ id, label }) => ({ value: String(id), label }))}
      />
      <TextField form={form} name="who" label="Who was asked" width={30} />
      <TextField form={form} name="how" label="How: a meeting, a survey, a conversation (optional)" width={30} />
      <DateField form={form} name="held" label="Held on" hint="For example, 14 10 2019" />
      <TextField form={form} name="people" label="How many took part (optional)" width={5} inputmode="numeric" />
      <Button once>Write it down</Button>
    </Form>
  </Page>
)
