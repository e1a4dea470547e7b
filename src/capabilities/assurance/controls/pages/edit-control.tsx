import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Option } from '../../../../ui/select.tsx'
import { ControlDays, ControlFields } from './control-fields.tsx'

interface Words {
  frame: Frame
  /** Left out for a new one. */
  control?: { id: number; title: string; version: number } | undefined
  form: Typed
  posts: Option[]
  risks: Option[]
  conflict?: Child
}

/** A control written down or changed, with the risks it stands against. */
export const EditControlPage = ({ frame, control, form, posts, risks, conflict }: Words) => (
  <Page
    frame={frame}
    title={control ? 'Change a control' : 'Add a control'}
    form={form}
    crumbs={[
      { label: 'Risk and assurance', href: '/risks' },
      { label: 'Controls', href: '/controls' },
      ...(control ? [{ label: control.title, href: `/controls/${control.id}` }] : []),
    ]}
  >
    {conflict}
    <Form action={control ? `/controls/${control.id}` : '/controls'} guard>
      {control && <Hidden name="version" value={control.version} />}
      <ControlFields form={form} posts={posts} />
      <ControlDays form={form} />
      {risks.length > 0 && <Checkboxes form={form} name="risks" label="Risks it stands against" small choices={risks} />}
      <Button once>{control ? 'Save the control' : 'Add the control'}</Button>
    </Form>
  </Page>
)
