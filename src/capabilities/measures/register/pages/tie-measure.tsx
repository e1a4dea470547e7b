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
  record: { kind: string; title: string; href: string }
  /** Those that measure it, and those that could. */
  tied: readonly Measure[]
  measures: readonly Measure[]
  /** This page’s own address. */
  address: string
  form: Typed
}

/** The measures of one record, chosen where the record is known. */
export const TieMeasurePage = ({ frame, record, tied, measures, address, form }: Words) => (
  <Page frame={frame} title="What shows whether it works" crumbs={[{ label: record.title, href: record.href }]} form={form}>
    <p>
      <b>{record.title}</b>
    </p>
    <Table
      caption="Measures"
      rows={tied}
      empty="No measure is tied to it yet."
      columns={[
        { label: 'Measure', cell: ({ id, name }) => <Link href={`/measures/${id}`}>{name}</Link> },
        {
          label: 'Actions',
          unseen: true,
          cell: (measure) => <Untie measure={measure} action={address.replace('/measures/tie', '/measures/untie')} />,
        },
      ]}
    />
    <Section heading="Tie it to a measure">
      {measures.length === 0 ? (
        <Empty>Every measure there is measures it already, or none is set up yet.</Empty>
      ) : (
        <Form action={address} guard>
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
      )}
    </Section>
  </Page>
)

const Untie = ({ measure, action }: { measure: Measure; action: string }) => (
  <Form action={action}>
    <Hidden name="measure" value={measure.id} />
    <Button kind="secondary" small once>
      Untie<span class="nhsuk-u-visually-hidden">: {measure.name}</span>
    </Button>
  </Form>
)
