import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'

/** A new plan, empty: its items are added one by one or brought in from a file. */
export const AddPlan = ({ frame, strategies, form = blank }: { frame: Frame; strategies: Option[]; form?: Typed }) => (
  <Page frame={frame} title="Add a plan" crumbs={[{ label: 'Delivery', href: '/delivery' }]} form={form}>
    <Form action="/plans" guard>
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
      <Button once>Add this plan</Button>
    </Form>
  </Page>
)
