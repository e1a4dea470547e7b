import { blank, type Form as FormValues } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, opening } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/checkboxes.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { type NoticeLine, Notices } from '../../../ui/notices.tsx'
import { Page } from '../../../ui/page.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { draftOf } from './list-reports.tsx'

interface Words {
  frame: Frame
  period: { id: number; label: string }
  edition: number
  notices: readonly NoticeLine[]
  unapproved: readonly { id: number; title: string; accountable: string; stands: string }[]
  /** Whether the paper has its front sheet, and what is missing from it. */
  front: string
  /** The points as one word: what is acknowledged. */
  read: string
  /** Why the report cannot be frozen here and now. */
  whyNot: string | undefined
  form?: FormValues | undefined
}

/** Freezing, asked last: everything left open is read before the paper is kept for good. */
export const FreezeReport = (words: Words) => {
  const { frame, period, edition, notices, unapproved, form = blank } = words
  const crumbs = [
    { label: 'Reports', href: '/reports' },
    { label: `Draft for ${period.label}`, href: draftOf(period) },
  ]
  const open =
    notices.length === 0
      ? 'The records raise nothing.'
      : `${opening(notices.length)} ${notices.length === 1 ? 'point is' : 'points are'} open.`
  return (
    <Page
      frame={frame}
      title={`Freeze the progress report for ${period.label}${edition > 1 ? `, edition ${edition}` : ''}`}
      crumbs={crumbs}
      form={form}
    >
      <Lead answer={open}>
        {waiting(unapproved.length)} {words.front} Frozen, the paper is kept word for word and is never reopened.
      </Lead>
      <Section heading="What a critical reader will notice" note="printed with the report unless mended first">
        {notices.length === 0 ? <Empty>Nothing that the records can show.</Empty> : <Notices notices={notices} />}
      </Section>
      <Section heading="Updates nobody has approved">
        <Unapproved rows={unapproved} />
      </Section>
      <Section heading={edition > 1 ? 'A new edition' : 'Freeze'}>
        {words.whyNot ? <Empty>{words.whyNot}</Empty> : <Freezing {...words} form={form} />}
      </Section>
    </Page>
  )
}

const waiting = (n: number) => (n === 0 ? 'Every update is approved.' : `${count(n, 'item has', 'items have')} no approved update.`)

const Unapproved = ({ rows }: { rows: Words['unapproved'] }) => (
  <Table
    caption="Items without an approved update"
    columns={[
      { label: 'Item', cell: ({ id, title }) => <Link href={`/items/${id}`}>{title}</Link> },
      { label: 'Accountable', cell: ({ accountable }) => accountable },
      { label: 'Where it stands', cell: ({ stands }) => stands },
    ]}
    rows={rows}
    empty="None: every item has an approved update."
  />
)

const Freezing = ({ period, edition, read, form = blank }: Words) => (
  <Form action={`${draftOf(period)}/editions`} guard>
    <Hidden name="edition" value={edition} />
    <Hidden name="read" value={read} />
    {edition > 1 && (
      <TextArea
        form={form}
        name="reason"
        label={`What changed since edition ${edition - 1}, and why`}
        hint="It is printed at the head of the new edition. The earlier edition stays as it is."
        rows={4}
      />
    )}
    <Checkboxes
      form={{ values: {}, errors: form.errors }}
      name="acknowledged"
      label="Before you freeze"
      choices={[{ value: 'yes', label: 'I have read what is left open, and it may be printed so' }]}
    />
    <Button once>{`Freeze edition ${edition}`}</Button>
  </Form>
)
