import type { Form as Typed } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Page } from '../../../ui/page.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { hrefOf, type Priority } from '../group-priority.ts'

/** A priority ended with what came of it. */
export const EndPriority = ({ frame, priority, form }: { frame: Frame; priority: Priority; form: Typed }) => (
  <Page
    frame={frame}
    title={`End ${priority.title}`}
    crumbs={[{ label: 'Group', href: '/group' }, { label: priority.title, href: hrefOf(priority) }, { label: 'End it' }]}
    form={form}
  >
    <p>It stays in its year’s list, marked as ended, with everything that was said of it. Nothing more can be said of it.</p>
    <Form action={`${hrefOf(priority)}/ending`} guard>
      <Hidden name="version" value={form.values.version ?? priority.version} />
      <TextArea form={form} name="words" label="What came of it, or why it ends" rows={3} />
      <Button once>End this priority</Button>
    </Form>
  </Page>
)
