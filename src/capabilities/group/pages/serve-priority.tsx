import type { Frame } from '../../../kernel/frame.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Page } from '../../../ui/page.tsx'
import { hrefOf, type Priority } from '../group-priority.ts'

interface Words {
  frame: Frame
  priority: Priority
  items: readonly { id: number; title: string; accountable: string | null }[]
  chosen: readonly number[]
}

/** Which of the trust's own items work on a shared priority. */
export const ServePriority = ({ frame, priority, items, chosen }: Words) => (
  <Page
    frame={frame}
    title={`Items that work on ${priority.title}`}
    crumbs={[{ label: 'Group', href: '/group' }, { label: priority.title, href: hrefOf(priority) }, { label: 'Our items' }]}
  >
    <p>Only your own trust sees which items these are.</p>
    {items.length === 0 ? (
      <Empty>The plan in force has no open item.</Empty>
    ) : (
      <Form action={`${hrefOf(priority)}/items`} guard>
        <Checkboxes
          form={{ values: { items: chosen.join('\n') }, errors: {} }}
          name="items"
          label="Items of the plan in force"
          small
          choices={items.map((item) => ({ value: String(item.id), label: item.title, hint: item.accountable ?? 'Nobody named' }))}
        />
        <Button once>Save</Button>
      </Form>
    )}
  </Page>
)
