import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { Item } from '../../item.ts'
import { issueKinds } from '../issue.ts'
import { ownerOptions, RouteBoxes } from './route-boxes.tsx'

export interface RaisePage {
  frame: Frame
  item: Item
  form: Filled
  posts: readonly { id: number; title: string }[]
  /** Where the page came from, to go back to. */
  back: string
}

export const crumbsTo = (item: Pick<Item, 'id' | 'title'>) => [
  { label: 'Delivery', href: '/delivery' },
  { label: item.title, href: `/items/${item.id}` },
]

/** A problem that is here already: what it is, of what kind, who deals with it, and where it was taken. */
export const LogIssue = ({ frame, item, form, posts }: RaisePage) => (
  <Page frame={frame} title="Log an issue" crumbs={crumbsTo(item)} form={form}>
    <p class="s-lead">
      An issue is a problem that is here already. It stays on the item until it is closed. What might still happen is a risk.
    </p>
    <Form action={`/items/${item.id}/issues`} guard>
      <TextField form={form} name="title" label="What is the problem?" hint="In one line." />
      <TextArea form={form} name="words" label="What does it mean for patients, staff or money? (optional)" rows={3} />
      <Radios
        form={form}
        name="kind"
        label="What kind of issue is it?"
        small
        choices={issueKinds.map((value) => ({ value, label: sentenceCase(value) }))}
      />
      <Select form={form} name="owner" label="Who deals with it?" options={ownerOptions(posts)} />
      <h2>Where was it taken?</h2>
      <RouteBoxes form={form} optional />
      <Button once>Log this issue</Button>
    </Form>
  </Page>
)
