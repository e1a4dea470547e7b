import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { Link } from '../../../ui/link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { budgetLine, overInWords } from '../budget.ts'
import type { Pack } from '../pack.ts'
import { bodyOf, takenBy, type WrittenSection } from '../pack-facts.ts'
import { kindNamed } from '../sections.ts'

interface Words {
  pack: Pack
  sections: readonly WrittenSection[]
  mayCompose: boolean
}

type Row = WrittenSection & { at: number }

/** A pack's sections in order, what each uses of its budget, and one press up or down. */
export const SectionsTable = ({ pack, sections, mayCompose }: Words) => {
  const order = sections.map(({ section }) => section.id).join('.')
  const acts: Column<Row>[] = [
    {
      label: 'Change it',
      cell: ({ section }) => (
        <Link href={`/packs/${pack.id}/sections/${section.id}/edit`} about={`: ${section.title}`}>
          Change
        </Link>
      ),
    },
    { label: 'Move', unseen: true, cell: (row) => <Move pack={pack} row={row} order={order} last={row.at === sections.length} /> },
  ]
  return (
    <Table
      caption="Sections in order"
      rows={sections.map((written, i) => ({ ...written, at: i + 1 }))}
      rowId={({ section }) => `section-${section.id}`}
      empty={mayCompose ? 'It has no section yet. What changed since the last meeting opens it by itself.' : 'It has no section yet.'}
      columns={[
        { label: 'Section', cell: (row) => <Named pack={pack} row={row} /> },
        { label: 'What it is', cell: ({ section }) => kindNamed(section.kind)?.label ?? section.kind },
        { label: 'Prepared by', cell: ({ section }) => section.preparedBy ?? 'Nobody is named' },
        { label: 'Length', cell: (row) => <Length row={row} /> },
        ...(mayCompose ? acts : []),
      ]}
    />
  )
}

const Named = ({ pack, row: { at, section, warning } }: { pack: Pack; row: Row }) => (
  <>
    {at}. <Link href={`/packs/${pack.id}/sections/${section.id}`}>{section.title}</Link>{' '}
    {section.isPrivate && <Tag colour="purple">Private</Tag>}
    {warning && <p class="s-small">Warning: {warning}</p>}
  </>
)

const Length = ({ row }: { row: Row }) => {
  const taken = takenBy(bodyOf(row))
  const over = overInWords(row.section, taken)
  return (
    <>
      {budgetLine(row.section, taken)} {over && <Tag colour="orange">Over budget</Tag>}
    </>
  )
}

const Move = ({ pack, row: { at, section }, order, last }: { pack: Pack; row: Row; order: string; last: boolean }) => (
  <Form action={`/packs/${pack.id}/sections/${section.id}/move`} class="s-rowform">
    <Hidden name="order" value={order} />
    {at > 1 && (
      <button class="s-act" type="submit" name="direction" value="up">
        Up<Unseen>: {section.title}</Unseen>
      </button>
    )}{' '}
    {!last && (
      <button class="s-act" type="submit" name="direction" value="down">
        Down<Unseen>: {section.title}</Unseen>
      </button>
    )}
  </Form>
)
