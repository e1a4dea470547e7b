import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'

interface Words {
  frame: Frame
  item: { id: number; title: string }
  plans: Option[]
  posts: Option[]
  /** Why nothing can follow on yet. */
  refused: string | undefined
  form: Typed
}

/** What follows on from an item: one of its own, so that green closes the first and not the second. */
export const FollowOn = ({ frame, item, plans, posts, refused, form }: Words) => (
  <Page
    frame={frame}
    title="Make a follow-on"
    form={form}
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
    ]}
  >
    <Lead answer={refused ? 'Nothing can follow on from it yet.' : `It follows on from “${item.title}”.`}>
      {refused ?? 'It is an item of its own, with its own milestones and status. Those who work on the first and watch it come along.'}
    </Lead>
    {!refused && (
      <Form action={`/items/${item.id}/follow-on`} guard>
        <TextArea form={form} name="title" label="Title" hint="What will be so: the outcome in one line." rows={2} />
        {plans.length > 0 && <Select form={form} name="plan" label="Plan it belongs to" options={plans} />}
        <Select
          form={form}
          name="accountable"
          label="Accountable post"
          hint="Exactly one post answers for an item, whoever holds it."
          options={[{ value: '', label: 'Choose a post' }, ...posts]}
        />
        <DateField form={form} name="due" label="Due (optional)" hint="For example, 31 3 2025" />
        <Button once>Make the follow-on</Button>
      </Form>
    )}
  </Page>
)
