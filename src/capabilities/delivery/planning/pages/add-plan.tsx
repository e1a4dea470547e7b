import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

interface Words {
  frame: Frame
  strategies: Option[]
  /** The plan changed; left out for a new one. */
  plan?: { id: number; name: string; version: number }
  form?: Typed
  conflict?: Child
}

/** A new plan, empty, whose items are added one by one or brought in from a file; or one renewed or renamed. */
export const AddPlan = ({ frame, strategies, plan, form = blank, conflict }: Words) => (
  <Page frame={frame} title={plan ? `Change ${plan.name}` : 'Add a plan'} crumbs={crumbsOf(plan)} form={form}>
    {conflict}
    <Form action={plan ? `/plans/${plan.id}` : '/plans'} guard>
      {plan && <Hidden name="version" value={form.values.version ?? plan.version} />}
      <TextField form={form} name="name" label="Name" hint="As its paper calls it, such as Delivery plan 2024/25." />
      <Radios
        form={form}
        name="layout"
        label="How its paper is laid out"
        choices={[
          { value: 'delivery plan', label: 'Theme, focus, outcome and an update for each period' },
          { value: 'progress report', label: 'Goal, topic, aim, update, accountable role and status' },
        ]}
      />
      {strategies.length > 0 && (
        <Select
          form={form}
          name="strategy"
          label="Strategy it serves (optional)"
          options={[{ value: '', label: 'None yet' }, ...strategies]}
        />
      )}
      <DateField form={form} name="starts" label="First day" hint="For example, 1 4 2024" />
      <DateField form={form} name="ends" label="Last day" hint="For example, 31 3 2025" />
      <Button once>{plan ? 'Save' : 'Add this plan'}</Button>
    </Form>
  </Page>
)

const crumbsOf = (plan: Words['plan']) => [
  { label: 'Delivery', href: '/delivery' },
  ...(plan ? [{ label: plan.name, href: `/plans/${plan.id}` }] : []),
]
