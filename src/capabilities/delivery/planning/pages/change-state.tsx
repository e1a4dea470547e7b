import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type Item, itemOutcomes } from '../../item.ts'

/** Whether an item is worked on, and if not, why and until when. */
export const ChangeState = ({ frame, item, form, conflict }: { frame: Frame; item: Item; form: Typed; conflict?: Child }) => (
  <Page
    frame={frame}
    title="State of the item"
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
    ]}
    form={form}
  >
    {conflict}
    <Form action={`/items/${item.id}/state`} guard>
      <Hidden name="version" value={form.values.version ?? item.version} />
      <Radios
        form={form}
        name="activity"
        label="How does it stand?"
        choices={[
          { value: 'active', label: 'Active', hint: 'It owes words and a status each period.' },
          { value: 'brought forward', label: 'Active, and brought forward', hint: 'It goes before others for a time.' },
          { value: 'paused', label: 'Paused', hint: 'By the trust’s own decision.' },
          { value: 'awaiting an external decision', label: 'Awaiting an external decision' },
          { value: 'unfunded', label: 'Unfunded' },
          { value: 'closed', label: 'Closed', hint: 'It owes nothing any more. Its history stays.' },
        ]}
      />
      <Why form={form} />
      <Button once>Save</Button>
    </Form>
  </Page>
)

/** What each state asks for besides itself. */
const Why = ({ form }: { form: Typed }) => (
  <>
    <TextArea form={form} name="reason" label="Reason" hint="Why it stands as chosen above. When it goes on, say what changed." rows={3} />
    <DateField form={form} name="reviewOn" label="Day to look again" hint="Needed unless it is active or closed. For example, 31 1 2025" />
    <TextField
      form={form}
      name="approvedBy"
      label="Decided by"
      hint="Needed when it is paused or brought forward: the role or body, such as Chief Executive."
      width={30}
    />
    <Select
      form={form}
      name="outcome"
      label="What came of it"
      hint="Needed when it is closed."
      options={[{ value: '', label: 'It is not closed' }, ...itemOutcomes.map((value) => ({ value, label: sentenceCase(value) }))]}
    />
  </>
)
