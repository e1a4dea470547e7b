import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Item } from '../../item.ts'

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
          { value: 'paused', label: 'Paused', hint: 'By the trust’s own decision.' },
          { value: 'awaiting an external decision', label: 'Awaiting an external decision' },
          { value: 'unfunded', label: 'Unfunded' },
          { value: 'closed', label: 'Closed', hint: 'It owes nothing any more. Its history stays.' },
        ]}
      />
      <TextArea form={form} name="reason" label="Reason" hint="Needed for anything but active." rows={3} />
      <DateField
        form={form}
        name="reviewOn"
        label="Day to look again"
        hint="Needed unless it is active or closed. For example, 31 1 2025"
      />
      <Button once>Save</Button>
    </Form>
  </Page>
)
