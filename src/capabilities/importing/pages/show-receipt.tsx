import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Fold } from '../../../ui/fold.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { ImportRow } from '../import-row.ts'
import type { Receipt, ReceiptLine } from '../receipt.ts'
import { type KeptTable, keptInWords } from '../unhoused/kept.ts'
import { KeptTables } from './kept-tables.tsx'

const dayAndTime = (instant: string | null) => (instant ? `${dayInWords(dayAt(instant))}, ${timeInWords(instant)}` : '')

const columns = [
  { label: 'Cell', nowrap: true, cell: (line: ReceiptLine) => line.at },
  { label: 'Record', cell: (line: ReceiptLine) => (line.href ? <Link href={line.href}>{line.words}</Link> : line.words) },
]

const most = 100

const Group = ({ heading, lines }: { heading: string; lines: ReceiptLine[] }) =>
  lines.length === 0 ? null : (
    <Section heading={heading} note={lines.length.toLocaleString('en-GB')}>
      <Table caption={heading} columns={columns} rows={lines.slice(0, most)} empty="" />
      {lines.length > most && (
        <Fold summary={`Show the other ${(lines.length - most).toLocaleString('en-GB')}`}>
          <Table caption={`${heading}, the rest`} columns={columns} rows={lines.slice(most)} empty="" />
        </Fold>
      )}
    </Section>
  )

function answerOf(row: ImportRow, { created, changed, kept, rows }: Receipt): string {
  if (row.state === 'undone')
    return kept.length === 0
      ? 'The import was undone. The records are as they were.'
      : `The import was undone, except ${count(kept.length, 'record')} worked on since or still in use.`
  if (rows === 0) return 'The file is kept. No record was added or changed.'
  return `${count(rows, 'row')} imported: ${listed([created.length > 0 && `${count(created.length, 'record')} added`, changed.length > 0 && `${count(changed.length, 'record')} changed`].filter((part): part is string => Boolean(part)))}.`
}

const factsOf = (row: ImportRow) => {
  const [label, at, by] = row.state === 'undone' ? ['Undone', row.undoneAt, row.undoneBy] : ['Imported', row.acceptedAt, row.acceptedBy]
  return [
    { label: 'File', value: row.fileName },
    { label: label ?? '', value: `${dayAndTime(at ?? null)}${by ? `, by ${by}` : ''}` },
  ]
}

type Late = 'yourself' | 'a colleague' | undefined

const Late = ({ late, by }: { late: Late; by: string | null }) =>
  late ? (
    <p role="status">
      {late === 'yourself'
        ? 'This file was imported already. Nothing was imported twice.'
        : `${by ?? 'A colleague'} imported this file while you were reviewing it. What you chose last was not used.`}
    </p>
  ) : null

const Undo = ({ id }: { id: number }) => (
  <Form action={`/imports/${id}/undoing`}>
    <Button kind="secondary" small once>
      Undo this import
    </Button>
    <p class="s-small s-quiet">
      One step takes everything back. Records that somebody worked on since are kept, and named; posts added stay.
    </p>
  </Form>
)

interface ReceiptWords {
  frame: Frame
  row: ImportRow
  receipt: Receipt
  /** Tables that nothing was written from, kept with the file. */
  kept: readonly KeptTable[]
  /** Who had imported it already when it was pressed once more. */
  late: Late
  mayRun: boolean
}

/** The receipt of an import: every record it touched with the cell it came from, what was left out, and the way back. */
export const ReceiptPage = ({ frame, row, receipt, kept, late, mayRun }: ReceiptWords) => (
  <Page
    frame={frame}
    title="Import receipt"
    crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Imports', href: '/imports' }, { label: row.fileName }]}
    heading={
      <PageHead title="Import receipt" beside={<Facts facts={factsOf(row)} />}>
        <Lead answer={answerOf(row, receipt)}>
          {kept.length > 0 && `${sentenceCase(keptInWords(kept))}. `}
          {receipt.unchanged.length > 0 && `${count(receipt.unchanged.length, 'row')} said nothing new. `}
          {receipt.leftOut.length > 0 &&
            `${count(receipt.leftOut.length, 'row')} ${receipt.leftOut.length === 1 ? 'was' : 'were'} left out and ${receipt.leftOut.length === 1 ? 'is' : 'are'} listed below.`}
        </Lead>
        <Late late={late} by={row.acceptedBy} />
      </PageHead>
    }
  >
    {row.state === 'accepted' && receipt.rows > 0 && mayRun && <Undo id={row.id} />}
    <Group heading="Kept, because somebody worked on them since or they are in use" lines={row.state === 'undone' ? receipt.kept : []} />
    <Group heading="Left out" lines={receipt.leftOut} />
    <Group heading={row.state === 'undone' ? 'Had been added' : 'Added'} lines={receipt.created} />
    <Group heading={row.state === 'undone' ? 'Had been changed' : 'Changed'} lines={receipt.changed} />
    <Group heading="Nothing new" lines={receipt.unchanged} />
    <KeptTables tables={kept} />
  </Page>
)
