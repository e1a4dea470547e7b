import { blank, type Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Group, GroupTrust } from '../group-priority.ts'

interface Words {
  frame: Frame
  group: Group
  next: GroupTrust | undefined
  ours: number
  form?: Typed
}

/** A meeting of the group that this trust's chair chaired. */
export const HoldMeeting = ({ frame, group, next, ours, form = blank }: Words) => (
  <Page
    frame={frame}
    title="Write down a meeting"
    crumbs={[{ label: 'Group', href: '/group#meetings' }, { label: 'Write down a meeting' }]}
    form={form}
  >
    <p>
      The chairs of {group.name} take turns, and the trust whose chair chaired writes the meeting down.
      {next && (next.id === ours ? ' The next is your trust’s.' : ` The next is ${next.shortName}’s turn.`)}
    </p>
    <Form action="/group/meetings" guard>
      <DateField form={form} name="held" label="Held on" hint="For example, 12 9 2024" />
      <TextArea form={form} name="words" label="What it decided (optional)" rows={4} />
      <TextField
        form={form}
        name="turn"
        label="Why your chair chaired, when it was not your trust’s turn (optional)"
        hint="The other trusts read this too."
        width={30}
      />
      <Button once>Write it down</Button>
    </Form>
  </Page>
)
