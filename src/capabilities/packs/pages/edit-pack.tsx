import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { type Option, Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Pack } from '../pack.ts'

interface Words {
  frame: Frame
  /** The pack changed; left out for a new one. */
  pack?: Pack
  bodies?: Option[]
  form: Typed
  conflict?: Child
}

/** A pack begun, or its days, title and budget changed. */
export const EditPack = ({ frame, pack, bodies = [], form, conflict }: Words) => (
  <Page
    frame={frame}
    title={pack ? `Change ${pack.title}` : 'Begin a pack'}
    form={form}
    crumbs={[
      { label: 'Reports', href: '/reports' },
      { label: 'Packs', href: '/packs' },
      ...(pack ? [{ label: pack.title, href: `/packs/${pack.id}` }] : []),
    ]}
  >
    {conflict}
    <Form action={pack ? `/packs/${pack.id}` : '/packs'} guard class="s-short">
      {pack && <Hidden name="version" value={form.values.version ?? pack.version} />}
      {!pack && (
        <Select
          form={form}
          name="body"
          label="For whom"
          options={[{ value: '', label: 'Select a board, committee or group' }, ...bodies]}
        />
      )}
      <DateField form={form} name="meetsOn" label="Day of the meeting" hint="For example, 26 11 2024" />
      <DateField form={form} name="papersDueOn" label="Papers are due (optional)" hint="The day by which sections are to be ready" />
      <TextField form={form} name="title" label="Title (optional)" hint="Left empty, it is called after the body and the day." width={30} />
      <Budgets form={form} of="the whole pack" />
      {!pack && (
        <Checkboxes
          form={form}
          name="asBefore"
          label="Sections"
          choices={[{ value: 'yes', label: 'Begin with the sections of the body’s last pack, written from the records as they are now' }]}
        />
      )}
      <Button once>{pack ? 'Save' : 'Begin the pack'}</Button>
    </Form>
  </Page>
)

/** A page and a word budget; what goes over is said, never cut. */
export const Budgets = ({ form, of }: { form: Typed; of: string }) => (
  <>
    <TextField
      form={form}
      name="pageBudget"
      label={`Pages for ${of} (optional)`}
      hint="What goes over is said on this pack and in it. Nothing is cut."
      width={4}
      inputmode="numeric"
    />
    <TextField form={form} name="wordBudget" label={`Words for ${of} (optional)`} width={5} inputmode="numeric" />
  </>
)
