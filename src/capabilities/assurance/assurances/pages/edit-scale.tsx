import type { Child } from 'hono/jsx'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Scale } from '../scale.ts'
import { ScaleFields } from './scale-fields.tsx'

/** An assurer's words changed, or no longer offered. */
export const EditScalePage = ({ frame, scale, form, conflict }: { frame: Frame; scale: Scale; form: Typed; conflict?: Child }) => (
  <Page
    frame={frame}
    title={`Words of ${scale.name}`}
    form={form}
    crumbs={[
      { label: 'Assurance', href: '/assurance' },
      { label: 'Assurers’ words', href: '/assurance/scales' },
    ]}
  >
    {conflict}
    <Form action={`/assurance/scales/${scale.id}`} guard>
      <Hidden name="version" value={scale.version} />
      <ScaleFields form={form} />
      <Checkboxes
        form={form}
        name="ended"
        label="Use"
        small
        choices={[{ value: 'yes', label: 'No longer used', hint: 'What was said in these words stays as it was said.' }]}
      />
      <Button once>Save the words</Button>
    </Form>
  </Page>
)
