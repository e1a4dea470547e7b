import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { VersionFields } from './version-fields.tsx'

/** A version of the strategy written down: its name, years, vision, and what it calls its own levels. */
export const AdoptVersionPage = ({ frame, form = blank }: { frame: Frame; form?: Typed }) => (
  <Page frame={frame} title="Adopt a version of the strategy" crumbs={[{ label: 'Strategy', href: '/strategy' }]} form={form}>
    <Form action="/strategy/versions" guard>
      <VersionFields form={form} />
      <TextField
        form={form}
        name="goals"
        label="What it calls a goal (optional)"
        hint="One of them: strategic objective, aim, ambition."
        width={20}
      />
      <TextField
        form={form}
        name="bricks"
        label="What it calls a brick (optional)"
        hint="One of them: priority, pillar, theme."
        width={20}
      />
      <Button once>Adopt this version</Button>
    </Form>
  </Page>
)
