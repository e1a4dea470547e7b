import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'

interface Named {
  id: number
  name: string
}

interface Words {
  frame: Frame
  item: { id: number; title: string; version: number }
  from: Named
  to: Named
  plans: readonly Named[]
  choices: { bricks: Option[]; goals: Option[] }
  /** The other items of the plan it goes to, in order. */
  others: readonly { id: number; title: string }[]
  form: Typed
  conflict?: Child
}

const none = { value: '', label: 'None' }

/** An item to another plan, brick, goal or place in the order; all that hangs on it goes along. */
export const MoveItem = ({ frame, item, from, to, plans, choices, others, form, conflict }: Words) => (
  <Page
    frame={frame}
    title="Move this item"
    form={form}
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
    ]}
  >
    <Lead answer={`It stands in ${from.name}.`}>It keeps its number, updates, milestones, promises and links wherever it goes.</Lead>
    {conflict}
    {plans.length > 1 && (
      <ChooseForm
        action={`/items/${item.id}/move`}
        label="Choose the plan it goes to"
        button="Choose this plan"
        narrowings={[
          {
            name: 'plan',
            label: 'Plan',
            options: plans.map(({ id, name }) => ({ value: String(id), label: name })),
            chosen: String(to.id),
          },
        ]}
      />
    )}
    <Form action={`/items/${item.id}/move`} guard>
      <Hidden name="version" value={form.values.version ?? item.version} />
      <Hidden name="plan" value={to.id} />
      <Where form={form} from={from} to={to} choices={choices} others={others} />
      <TextArea form={form} name="reason" label="Why" hint="The item’s history tells it, with both places." rows={3} />
      <Button once>{from.id === to.id ? 'Move it' : `Move it to ${to.name}`}</Button>
    </Form>
  </Page>
)

const Where = ({ form, from, to, choices: { bricks, goals }, others }: Pick<Words, 'form' | 'from' | 'to' | 'choices' | 'others'>) => (
  <>
    {bricks.length > 0 && <Select form={form} name="brick" label={`Brick it serves in ${to.name}`} options={[none, ...bricks]} />}
    {goals.length > 0 && <Select form={form} name="goal" label={`Goal it serves in ${to.name}`} options={[none, ...goals]} />}
    <Select
      form={form}
      name="after"
      label="Place in the plan"
      options={[
        ...(from.id === to.id ? [{ value: 'stay', label: 'Where it is' }] : []),
        { value: 'first', label: 'First' },
        ...others.map(({ id, title }) => ({ value: String(id), label: `After: ${title}` })),
        { value: 'last', label: 'Last' },
      ]}
    />
  </>
)
