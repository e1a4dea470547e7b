import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Level } from '../../element.ts'

interface Words {
  frame: Frame
  title: string
  crumbs: { label: string; href: string }[]
  action: string
  /** The levels that can be named here, each with the name it has when the box is left empty. */
  named: readonly { level: Level; otherwise: string }[]
  form: Typed
  conflict?: Child
}

/** What a version, or one brick of it, calls its levels. */
export const NameLevelsPage = ({ frame, title, crumbs, action, named, form, conflict }: Words) => (
  <Page frame={frame} title={title} crumbs={crumbs} form={form}>
    {conflict}
    <Form action={action} guard>
      <Hidden name="version" value={form.values.version ?? ''} />
      {named.map(({ level, otherwise }) => (
        <TextField
          form={form}
          name={level}
          label={otherwise}
          hint="What one of them is called here; leave empty to keep the name above."
          width={20}
        />
      ))}
      <Button once>Save these names</Button>
    </Form>
  </Page>
)
