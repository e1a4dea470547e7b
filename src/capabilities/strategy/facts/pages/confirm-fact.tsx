import type { Child } from 'hono/jsx'
import { dayInWords } from '../../../../kernel/day.ts'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { DatedFact } from '../fact.ts'

const crumbs = [
  { label: 'Strategy', href: '/strategy' },
  { label: 'Figures and their days', href: '/strategy/facts' },
]

const Said = ({ form }: { form: Typed }) => (
  <>
    <TextField form={form} name="value" label="Figure" hint="As papers write it, for example 6,500 or over 100" width={20} />
    <DateField form={form} name="confirmed" label="Counted or confirmed on" hint="For example, 31 3 2024" />
    <TextField form={form} name="source" label="Where the figure is read" hint="For example, the electronic staff record" />
  </>
)

interface Confirming {
  frame: Frame
  fact: DatedFact
  form?: Typed
  conflict?: Child
}

/** Says that a figure still holds, or what it is now. */
export const ConfirmFactPage = ({ frame, fact, form = blank, conflict }: Confirming) => (
  <Page frame={frame} title={`Confirm: ${fact.label}`} crumbs={crumbs} form={form}>
    {conflict}
    <p>
      It stands at {fact.value}, last confirmed on {dayInWords(fact.confirmedOn)}.
    </p>
    <Form action={`/strategy/facts/${fact.id}/confirmation`} guard>
      <Hidden name="version" value={form.values.version ?? fact.version} />
      <Said form={form} />
      <Button once>Confirm this figure</Button>
    </Form>
  </Page>
)

/** A figure to keep from now on. */
export const AddFactPage = ({ frame, posts, form = blank }: { frame: Frame; posts: Option[]; form?: Typed }) => (
  <Page frame={frame} title="Keep a figure" crumbs={crumbs} form={form}>
    <Form action="/strategy/facts" guard>
      <TextField form={form} name="label" label="What it counts" hint="For example, staff and volunteers" />
      <Said form={form} />
      <Select
        form={form}
        name="owner"
        label="Who keeps it (optional)"
        hint="This post is asked to confirm it each year."
        options={[{ value: '', label: 'No post' }, ...posts]}
      />
      <Button once>Keep this figure</Button>
    </Form>
  </Page>
)
