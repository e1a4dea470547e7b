import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Measure } from '../../measure.ts'

interface Words {
  frame: Frame
  element: { id: number; title: string }
  /** Those that measure it, and those that could. */
  tied: readonly Measure[]
  measures: readonly Measure[]
  form: Typed
}

/** The measures of one part of the strategy, chosen where the part is known. */
export const TieMeasurePage = (words: Words) => {
  const { frame, element, tied, form } = words
  return (
    <Page
      frame={frame}
      title="What shows whether it works"
      crumbs={[{ label: element.title, href: `/strategy/elements/${element.id}` }]}
      form={form}
    >
      <p>
        <b>{element.title}</b>
      </p>
      <Table
        caption="Measures"
        rows={tied}
        empty="No measure is tied to it yet."
        columns={[
          { label: 'Measure', cell: ({ id, name }) => <Link href={`/measures/${id}`}>{name}</Link> },
          { label: 'Actions', unseen: true, cell: (measure) => <Untie measure={measure} element={element} /> },
        ]}
      />
      <Section heading="Tie it to a measure">
        <Tie {...words} />
      </Section>
    </Page>
  )
}

const Tie = ({ element, measures, form }: Words) =>
  measures.length === 0 ? (
    <Empty>Every measure there is measures it already, or none is set up yet.</Empty>
  ) : (
    <Form action={`/measures/tie/${element.id}`} guard>
      <Select
        form={form}
        name="measure"
        label="Measure"
        hint="Choose one whose figure would move if this worked"
        options={[
          { value: '', label: 'Choose one' },
          ...measures.map(({ id, name, code }) => ({ value: String(id), label: `${name} (${code})` })),
        ]}
      />
      <Button once>Tie it</Button>
    </Form>
  )

const Untie = ({ measure, element }: { measure: Measure; element: Words['element'] }) => (
  <Form action={`/measures/untie/${element.id}`}>
    <Hidden name="measure" value={measure.id} />
    <Button kind="secondary" small once>
      Untie<span class="nhsuk-u-visually-hidden">: {measure.name}</span>
    </Button>
  </Form>
)
