import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'

interface Words {
  frame: Frame
  item: { id: number; title: string }
  linked: readonly { id: number; title: string; href: string }[]
  /** Open risks that are not linked yet. */
  others: Option[]
  form?: Typed
}

/** The risks an item stands under: linked and untied. */
export const LinkRisks = ({ frame, item, linked, others, form = blank }: Words) => (
  <Page
    frame={frame}
    title="Risks of the item"
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
    ]}
    form={form}
  >
    <Table
      caption="Risks linked"
      captionShown
      rows={linked}
      empty="No risk is linked. While none is, no risk can limit what the records support."
      columns={[
        { label: 'Risk', cell: ({ title, href }) => <Link href={href}>{title}</Link> },
        { label: 'Take the link away', unseen: true, cell: ({ id, title }) => <Untie itemId={item.id} riskId={id} title={title} /> },
      ]}
    />
    <Section heading="Link a risk">
      {others.length === 0 ? (
        <Empty>Every open risk is linked, or there is none yet.</Empty>
      ) : (
        <Form action={`/items/${item.id}/risks`}>
          <Select form={form} name="risk" label="Risk" options={[{ value: '', label: 'Choose a risk' }, ...others]} />
          <Button once>Link this risk</Button>
        </Form>
      )}
    </Section>
  </Page>
)

const Untie = ({ itemId, riskId, title }: { itemId: number; riskId: number; title: string }) => (
  <Form action={`/items/${itemId}/risks/${riskId}/unlink`}>
    <button class="s-linklike" type="submit">
      Take the link away<span class="nhsuk-u-visually-hidden"> to {title}</span>
    </button>
  </Form>
)
