import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Details } from '../../../../ui/details.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Scale } from '../scale.ts'
import { ScaleFields } from './scale-fields.tsx'

interface Words {
  frame: Frame
  scales: readonly Scale[]
  form: Typed
  mayEdit: boolean
}

/** Whose words are kept, each assurer's own: there is no standard set. */
export const ScalesPage = ({ frame, scales, form, mayEdit }: Words) => (
  <Page
    frame={frame}
    title="Assurers’ words"
    form={form}
    crumbs={[{ label: 'Risk and assurance', href: '/risks' }, { label: 'Assurance', href: '/assurance' }, { label: 'Assurers’ words' }]}
    heading={
      <PageHead title="Assurers’ words">
        <Lead answer={`The words of ${count(scales.length, 'assurer')} are kept.`}>
          Each assurer has its own; there is no standard set. What they said is always printed in their word.
        </Lead>
      </PageHead>
    }
  >
    <Table caption="Words of each assurer, best first" columns={columns(mayEdit)} rows={scales} empty="No assurer’s words are kept yet." />
    {mayEdit && (
      <Details summary="Add an assurer’s words" open={Object.keys(form.errors).length > 0}>
        <Form action="/assurance/scales">
          <ScaleFields form={form} />
          <Button kind="secondary" once>
            Add the words
          </Button>
        </Form>
      </Details>
    )}
  </Page>
)

const columns = (mayEdit: boolean): Column<Scale>[] => [
  { label: 'Whose', cell: ({ id, name }) => (mayEdit ? <Link href={`/assurance/scales/${id}`}>{name}</Link> : name) },
  { label: 'Words, best first', class: 's-col-wide', cell: ({ levels }) => levels.join(', ') },
  { label: 'In use', cell: ({ endedOn }) => (endedOn === null ? 'Yes' : 'No longer') },
]
