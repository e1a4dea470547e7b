import type { Child } from 'hono/jsx'
import { blank, type Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Measure } from '../../measure.ts'

export interface Kept {
  id: number
  words: Child
  /** Read aloud on its button. */
  about: string
}

export interface KeepListWords {
  frame: Frame
  measure: Measure
  /** "Other names". */
  title: string
  /** Where the list is posted to. */
  room: string
  lead: Child
  rows: readonly Kept[]
  /** No row can be taken away: others are read from it. */
  fixed?: boolean
  empty: string
  add: { heading: string; button: string; fields: Child }
  form?: Typed
  children?: Child
}

/** A short list that belongs to a measure: what it holds, each with its removal, and the form that adds to it. */
export const KeepListPage = ({ frame, measure, title, room, lead, rows, fixed, empty, add, form = blank, children }: KeepListWords) => (
  <Page
    frame={frame}
    title={`${title}: ${measure.name}`}
    crumbs={[
      { label: 'Measures', href: '/measures' },
      { label: 'Register', href: '/measures/register' },
      { label: measure.name, href: `/measures/${measure.id}/definition` },
    ]}
    form={form}
  >
    <p>{lead}</p>
    <Table
      caption={title}
      rows={rows}
      empty={empty}
      columns={[
        { label: title, cell: ({ words }) => words },
        ...(fixed
          ? []
          : [
              {
                label: 'Actions',
                unseen: true,
                cell: (row: Kept) => <Remove action={`/measures/${measure.id}/${room}/removal`} row={row} />,
              },
            ]),
      ]}
    />
    {children}
    <Section heading={add.heading}>
      <Form action={`/measures/${measure.id}/${room}`} guard>
        {add.fields}
        <Button once>{add.button}</Button>
      </Form>
    </Section>
  </Page>
)

const Remove = ({ action, row }: { action: string; row: Kept }) => (
  <Form action={action}>
    <Hidden name="remove" value={row.id} />
    <Button kind="secondary" small once>
      Remove<span class="nhsuk-u-visually-hidden">: {row.about}</span>
    </Button>
  </Form>
)
