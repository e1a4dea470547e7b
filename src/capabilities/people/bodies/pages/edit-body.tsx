import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type Body, bodyKinds } from '../body.ts'

export interface BodyChoices {
  bodies: Option[]
  posts: Option[]
}

interface Words {
  frame: Frame
  /** The body changed; left out for a new one. */
  body?: Body
  choices: BodyChoices
  form?: Typed
  conflict?: Child
}

const kinds = [
  { value: '', label: 'Select a kind' },
  ...bodyKinds.map((kind) => ({ value: kind, label: kind === 'executive' ? 'Executive meeting' : sentenceCase(kind) })),
]

/** A committee or group, added or changed. */
export const EditBody = ({ frame, body, choices: { bodies, posts }, form = blank, conflict }: Words) => (
  <Page
    frame={frame}
    title={body ? `Change ${body.name}` : 'Add a committee or group'}
    crumbs={[
      { label: 'The organisation', href: '/organisation' },
      { label: 'Committees and groups', href: '/organisation/bodies' },
      ...(body ? [{ label: body.name, href: `/organisation/bodies/${body.id}` }] : []),
    ]}
    form={form}
  >
    {conflict}
    <Form action={body ? `/organisation/bodies/${body.id}` : '/organisation/bodies'} guard>
      {body && <Hidden name="version" value={form.values.version ?? body.version} />}
      <TextField form={form} name="name" label="Name" width={30} />
      <Select form={form} name="kind" label="What it is" options={kinds} />
      <Select
        form={form}
        name="reportsTo"
        label="Reports to (optional)"
        options={[{ value: '', label: 'None, or not said' }, ...bodies.filter(({ value }) => value !== String(body?.id))]}
      />
      <Select form={form} name="chair" label="Chair (optional)" options={[{ value: '', label: 'Not said' }, ...posts]} />
      <Select form={form} name="secretary" label="Secretary (optional)" options={[{ value: '', label: 'Not said' }, ...posts]} />
      <DateField form={form} name="meetsOn" label="Meets next (optional)" hint="For example, 24 10 2024" />
      <Button once>{body ? 'Save' : 'Add it'}</Button>
    </Form>
  </Page>
)
