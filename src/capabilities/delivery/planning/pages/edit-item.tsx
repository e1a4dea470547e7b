import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { listed } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Plan } from '../queries-plan.ts'

/** What can be chosen for an item. */
export interface ItemChoices {
  bricks: Option[]
  goals: Option[]
  posts: Option[]
  /** Committees and groups that can watch it. */
  bodies: Option[]
}

interface Words {
  frame: Frame
  plan: Plan
  choices: ItemChoices
  /** The item changed; left out for a new one. */
  item?: { id: number; title: string; version: number } | undefined
  /** Roles that a file named as accountable side by side: one of them must be chosen. */
  namedTogether?: readonly string[]
  form?: Typed
  /** What somebody else wrote meanwhile. */
  conflict?: Child
}

/** An item added to a plan, or changed. */
export const EditItem = ({ frame, plan, choices, item, namedTogether = [], form = blank, conflict }: Words) => {
  const above = item ? [{ label: item.title, href: `/items/${item.id}` }] : []
  const crumbs = [{ label: 'Delivery', href: '/delivery' }, { label: plan.name, href: `/plans/${plan.id}` }, ...above]
  return (
    <Page frame={frame} title={item ? 'Edit item' : `Add an item to ${plan.name}`} crumbs={crumbs} form={form}>
      {conflict}
      <Form action={item ? `/items/${item.id}` : `/plans/${plan.id}/items`} guard>
        {item && <Hidden name="version" value={form.values.version ?? item.version} />}
        <What form={form} />
        <Where form={form} choices={choices} />
        <Whose form={form} choices={choices} namedTogether={namedTogether} />
        <Button once>{item ? 'Save' : 'Add this item'}</Button>
      </Form>
    </Page>
  )
}

const What = ({ form }: { form: Typed }) => (
  <>
    <TextArea form={form} name="title" label="Title" hint="What will be so: the outcome in one line." rows={2} />
    <TextField form={form} name="number" label="Number (optional)" width={4} />
    <TextField form={form} name="topic" label="Topic (optional)" />
    <TextArea
      form={form}
      name="focus"
      label="Focus (optional)"
      hint="Parts named after “particularly” or “including” are looked for in each update."
      rows={3}
    />
    <TextArea form={form} name="aim" label="Aim (optional)" rows={3} />
  </>
)

const none = { value: '', label: 'None' }

const Where = ({ form, choices: { bricks, goals } }: { form: Typed; choices: ItemChoices }) => (
  <>
    {bricks.length > 0 && <Select form={form} name="brick" label="Brick it serves" options={[none, ...bricks]} />}
    {goals.length > 0 && <Select form={form} name="goal" label="Goal it serves" options={[none, ...goals]} />}
    <DateField form={form} name="due" label="Due (optional)" hint="For example, 31 3 2025" />
  </>
)

const Whose = ({
  form,
  choices: { posts, bodies },
  namedTogether,
}: {
  form: Typed
  choices: ItemChoices
  namedTogether: readonly string[]
}) => (
  <>
    {posts.length === 0 && (
      <Gap action={{ href: '/organisation', label: 'Add a post first' }}>
        An item needs one post that answers for it, and there is none.
      </Gap>
    )}
    <Select
      form={form}
      name="accountable"
      label="Accountable post"
      hint={
        namedTogether.length > 1
          ? `The file names ${listed(namedTogether)} together. Choose the one that answers for the item; the others can contribute.`
          : 'Exactly one post answers for an item, whoever holds it.'
      }
      options={[{ value: '', label: posts.length > 0 ? 'Choose a post' : 'There is no post yet' }, ...posts]}
    />
    {bodies.length > 0 && (
      <Select
        form={form}
        name="overseen"
        label="Overseen by (optional)"
        hint="The committee or group that watches it. It stands on that body’s page before each meeting."
        options={[{ value: '', label: 'Nobody' }, ...bodies]}
      />
    )}
    {posts.length > 0 && <Checkboxes form={form} name="contributors" label="Contributing posts" small choices={posts} />}
  </>
)
