import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import type { Crumb } from '../../../../ui/crumbs.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Radios } from '../../../../ui/radios.tsx'
import { Section } from '../../../../ui/section.tsx'
import { type Option, Select } from '../../../../ui/select.tsx'
import { Table } from '../../../../ui/table.tsx'
import { Unseen } from '../../../../ui/unseen.tsx'
import { type ServingRelation, servingRelations } from '../working-item.ts'

/** A record tied already; without an address to take it back it belongs to somebody else. */
export interface TiedLine {
  title: string
  href: string
  /** "served loosely by"; left out where there is one way only. */
  how?: string | undefined
  takeBack: string | undefined
}

export interface TieWords {
  frame: Frame
  title: string
  /** What is tied: its name. */
  subject: string
  crumbs: Crumb[]
  tied: readonly TiedLine[]
  /** What is said when nothing is. */
  none: string
  field: { name: 'item' | 'element'; label: string; hint?: string; options: Option[] }
  action: string
  /** Whether how it serves must be said. */
  related: boolean
  button: string
  form?: Typed
}

const ways: Record<ServingRelation, { label: string; hint: string }> = {
  'served by': { label: 'Directly', hint: 'The item does what was promised' },
  'loosely served by': { label: 'Loosely', hint: 'The item helps, and does not do all that was promised' },
  'rolled up in': { label: 'Rolled up', hint: 'One item stands for several promises' },
}

/** "directly", "loosely", "rolled up", of a thread between a promise and an item. */
export const wayInWords = (relation: string): string => ways[relation as ServingRelation]?.label.toLowerCase() ?? relation

/** Records tied to one: those there are, each taken back by itself, and one more. */
export const TieRecordsPage = (words: TieWords) => {
  const { frame, title, subject, crumbs, tied, none, field, form = blank } = words
  return (
    <Page frame={frame} title={title} crumbs={crumbs} form={form}>
      <p>
        <b>{subject}</b>
      </p>
      <Table
        caption="Tied already"
        captionShown
        rows={tied}
        empty={none}
        columns={[
          { label: field.label, cell: (line) => <Link href={line.href}>{line.title}</Link> },
          ...(words.related ? [{ label: 'How', cell: (line: TiedLine) => sentenceCase(line.how ?? '') }] : []),
          { label: 'Take it back', unseen: true, cell: TakeBack },
        ]}
      />
      <Section heading="Add one">
        {field.options.length === 0 ? <Empty>There is nothing more that you can choose here.</Empty> : <Adding {...words} form={form} />}
      </Section>
    </Page>
  )
}

const TakeBack = ({ takeBack, title }: TiedLine) =>
  takeBack ? (
    <Form action={takeBack}>
      <Button kind="secondary" small once>
        Take it back<Unseen>: {title}</Unseen>
      </Button>
    </Form>
  ) : null

const Adding = ({ action, field, related, button, form }: TieWords & { form: Typed }) => (
  <Form action={action} guard>
    <Select
      form={form}
      name={field.name}
      label={field.label}
      {...(field.hint ? { hint: field.hint } : {})}
      options={[{ value: '', label: 'Select one' }, ...field.options]}
    />
    {related && (
      <Radios form={form} name="relation" label="How it serves it" choices={servingRelations.map((value) => ({ value, ...ways[value] }))} />
    )}
    <Button once>{button}</Button>
  </Form>
)
