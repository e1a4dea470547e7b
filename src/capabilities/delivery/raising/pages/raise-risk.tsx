import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { crumbsTo, type RaisePage } from './log-issue.tsx'
import { ownerOptions, RouteBoxes } from './route-boxes.tsx'

/** A risk raised out of an update: it goes into the register, threatens this item, and may have been taken somewhere. */
export const RaiseRisk = ({ frame, item, form, posts }: RaisePage) => (
  <Page frame={frame} title="Raise a risk" crumbs={crumbsTo(item)} form={form}>
    <p class="s-lead">
      It goes into the risk register, tied to “{item.title}”, and is scored there. A problem that is here already is an issue.
    </p>
    <Form action={`/items/${item.id}/risks/raise`} guard>
      <TextField
        form={form}
        name="number"
        label="Number"
        hint="The next one that is free, unless your register numbers otherwise."
        width={5}
      />
      <TextField form={form} name="title" label="Title" />
      <TextArea form={form} name="cause" label="If (the cause)" rows={2} />
      <TextArea form={form} name="event" label="Then (the event)" rows={2} />
      <TextArea form={form} name="effect" label="Resulting in (the effect)" rows={2} />
      <Select form={form} name="owner" label="Post that owns it" options={ownerOptions(posts)} />
      <TextField form={form} name="committee" label="Committee that oversees it (optional)" width={30} />
      <h2>Where was it taken?</h2>
      <RouteBoxes form={form} optional />
      <Button once>Raise this risk</Button>
    </Form>
  </Page>
)
