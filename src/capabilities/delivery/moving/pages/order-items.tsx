import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'

interface Listed {
  id: number
  number: string | null
  title: string
}

/** The items of a plan in their order, each one press up or down. */
export const OrderItems = ({ frame, plan, items }: { frame: Frame; plan: { id: number; name: string }; items: readonly Listed[] }) => (
  <Page
    frame={frame}
    title="Order of the items"
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: plan.name, href: `/plans/${plan.id}` },
    ]}
  >
    <Lead answer={`${plan.name} is read in this order, here and on paper.`}>An item keeps its number when it changes place.</Lead>
    <Table
      caption={`Order of ${plan.name}`}
      rows={items.map((item, i) => ({ ...item, i }))}
      rowId={({ id }) => `item-${id}`}
      empty="The plan has no items yet."
      columns={[
        { label: 'Place', cell: ({ i }) => i + 1, nowrap: true },
        { label: 'Number', cell: ({ number }) => number ?? 'None', nowrap: true },
        { label: 'Item', cell: ({ id, title }) => <Link href={`/items/${id}`}>{title}</Link> },
        { label: 'Move', unseen: true, cell: (item) => <UpDown item={item} first={item.i === 0} last={item.i === items.length - 1} /> },
      ]}
    />
  </Page>
)

const UpDown = ({ item, first, last }: { item: Listed; first: boolean; last: boolean }) => (
  <Form action={`/items/${item.id}/order`} class="s-rowform">
    {!first && (
      <Button kind="secondary" small name="direction" value="up">
        Up<Unseen>: {item.title}</Unseen>
      </Button>
    )}{' '}
    {!last && (
      <Button kind="secondary" small name="direction" value="down">
        Down<Unseen>: {item.title}</Unseen>
      </Button>
    )}
  </Form>
)
