import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { SpcIcon } from '../../../../ui/spc-icon.tsx'
import { Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { type MeasureOfItem, measureInWords } from '../linked-measure.ts'
import type { Choosable } from '../tying.ts'

interface Words {
  frame: Frame
  item: { id: number; title: string }
  linked: readonly MeasureOfItem[]
  /** Measures that are not linked yet. */
  others: readonly Choosable[]
  form?: Typed
}

/** The measures that show how an item goes: linked and untied. */
export const LinkMeasures = ({ frame, item, linked, others, form = blank }: Words) => (
  <Page
    frame={frame}
    title="Measures of the item"
    crumbs={[
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: `/items/${item.id}` },
    ]}
    form={form}
  >
    <Table
      caption="Measures linked"
      captionShown
      rows={linked}
      empty="No measure is linked. While none is, no figure can bear out what is said of this item, or limit what the records support."
      columns={[
        { label: 'Measure', cell: ({ name, href }) => <Link href={href}>{name}</Link> },
        { label: 'Latest', cell: ({ latest }) => latest },
        { label: 'What its figures say', cell: (measure) => <Signal measure={measure} /> },
        { label: 'Take the link away', unseen: true, cell: ({ ref, name }) => <Untie itemId={item.id} id={ref.id} name={name} /> },
      ]}
    />
    <Section heading="Link a measure">
      {others.length === 0 ? (
        <Empty>Every measure is linked, or the trust has none yet.</Empty>
      ) : (
        <LinkForm item={item} others={others} form={form} />
      )}
    </Section>
  </Page>
)

const LinkForm = ({ item, others, form }: Pick<Words, 'item' | 'others'> & { form: NonNullable<Words['form']> }) => (
  <Form action={`/items/${item.id}/measures`}>
    <TextField form={form} name="measure" label="Measure" hint="Begin to type its name or code, and choose it." list="measures-to-link" />
    <datalist id="measures-to-link">
      {others.map(({ name, code }) => (
        <option value={name}>{code}</option>
      ))}
    </datalist>
    <Button once>Link this measure</Button>
  </Form>
)

/** The icons of a measure, with what they say in words beside them. */
export const Signal = ({ measure }: { measure: MeasureOfItem }) => (
  <span class="s-signal">
    {measure.latest !== 'no figure' && <SpcIcon kind={measure.variation} size={28} isNamed={measure.variation !== 'empty'} />}
    {measure.assurance && measure.assurance !== 'empty' && <SpcIcon kind={measure.assurance} size={28} isNamed />}
    <span>{measureInWords(measure) || spcIconWords[measure.variation].short}</span>
  </span>
)

const Untie = ({ itemId, id, name }: { itemId: number; id: number; name: string }) => (
  <Form action={`/items/${itemId}/measures/${id}/unlink`}>
    <button class="s-linklike" type="submit">
      Take the link away<span class="nhsuk-u-visually-hidden"> to {name}</span>
    </button>
  </Form>
)
