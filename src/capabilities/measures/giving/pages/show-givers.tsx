import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkboxes } from '../../../../ui/checkboxes.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { measureAddress } from '../../board/measure-address.ts'
import type { Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { type Giver, type Givers, givingInWords } from '../giving.ts'

interface Words {
  frame: Frame
  measure: Measure
  givers: Givers
  form: Typed
  mayEdit: boolean
}

/** Which places give figures of a measure, which have none for the latest period, and which give no more. */
export const GiversPage = (words: Words) => {
  const { frame, measure, givers, form } = words
  const { strong, words: more } = givingInWords(givers, measure.frequency)
  return (
    <Page
      frame={frame}
      title={`Places that give figures: ${measure.name}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: `/measures/${measure.id}` },
        { label: 'Places that give figures' },
      ]}
      form={form}
      heading={
        <PageHead title="Places that give figures" caption={measure.name}>
          <Lead answer={strong}>{more}</Lead>
        </PageHead>
      }
    >
      {givers.stopped.length > 0 && <Stopped {...words} />}
      {givers.ended.length > 0 && <Ended {...words} />}
      <Section heading="Give figures" note={String(givers.giving.length)}>
        <Table caption="Places that give figures" columns={columnsOf(measure)} rows={givers.giving} empty="None for the latest period." />
      </Section>
    </Page>
  )
}

const latestOf = ({ latest }: Giver, { frequency }: Measure): string =>
  latest === null ? 'no figure yet' : `latest ${periodInWords(latest, frequency)}`

const columnsOf = (measure: Measure): Column<Giver>[] => [
  { label: 'Place', cell: ({ placeId, name }) => <Link href={measureAddress(measure.id, { place: placeId })}>{name}</Link> },
  { label: 'First', nowrap: true, cell: ({ first }) => periodInWords(first, measure.frequency) },
  { label: 'Latest', nowrap: true, cell: ({ latest }) => (latest === null ? 'None' : periodInWords(latest, measure.frequency)) },
]

const Stopped = ({ measure, givers: { stopped }, form, mayEdit }: Words) => (
  <Section heading="No figure for the latest period" note={String(stopped.length)}>
    {mayEdit ? (
      <Form action={`/measures/${measure.id}/giving/ending`}>
        <Checkboxes
          form={form}
          name="places"
          label="Which of them give no more?"
          size="s"
          small
          choices={stopped.map((one) => ({ value: String(one.placeId), label: one.name, hint: latestOf(one, measure) }))}
        />
        <TextField form={form} name="why" label="Why" hint="Such as closed, or merged into another" width={30} />
        <Button kind="secondary" once>
          They give no more
        </Button>
      </Form>
    ) : (
      <Table caption="Places without the latest figure" columns={columnsOf(measure)} rows={stopped} empty="None." />
    )}
  </Section>
)

const Ended = ({ measure, givers: { ended }, form, mayEdit }: Words) => (
  <Section heading="Give no more" note={String(ended.length)}>
    {mayEdit ? (
      <Form action={`/measures/${measure.id}/giving/resuming`}>
        <Checkboxes
          form={form}
          name="resumed"
          label="Which of them give again?"
          size="s"
          small
          choices={ended.map((one) => ({ value: String(one.placeId), label: one.name, hint: latestOf(one, measure) }))}
        />
        <Button kind="secondary" once>
          They give again
        </Button>
      </Form>
    ) : (
      <Table caption="Places that give no more" columns={columnsOf(measure)} rows={ended} empty="None." />
    )}
  </Section>
)
