import type { Form as Typed } from '../../../kernel/form.ts'
import { Button } from '../../../ui/button.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** Folded away under a form: what was written down by mistake goes, with the reason; the history keeps it. */
export const TakeAway = ({ action, form, version, what }: { action: string; form: Typed; version: number; what: string }) => (
  <Fold summary={`Take this ${what} away`} open={'reason' in form.errors}>
    <Form action={action}>
      <Hidden name="version" value={form.values.version ?? version} />
      <TextField form={form} name="reason" label="Why" hint="It leaves the page and stays in the history." width={30} />
      <Button kind="warning" once>
        Take it away
      </Button>
    </Form>
  </Fold>
)
