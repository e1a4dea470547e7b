import { dayAt, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ActLink } from '../../../ui/act-link.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import type { EditionRow, Pack } from '../pack.ts'

/** A pack with its editions, the newest first. */
export interface PackLine {
  pack: Pack
  editions: readonly EditionRow[]
}

interface Words {
  frame: Frame
  answer: { strong: string; words: string }
  lines: readonly PackLine[]
  /** The body the list is narrowed to. */
  body: { id: number; name: string } | undefined
  mayCompose: boolean
}

/** Every pack by meeting, the latest first: what is being put together, and what was submitted. */
export const ListPacks = ({ frame, answer, lines, body, mayCompose }: Words) => (
  <Page
    frame={frame}
    title={body ? `Packs of ${body.name}` : 'Packs'}
    crumbs={[{ label: 'Reports', href: '/reports' }]}
    heading={
      <PageHead
        title={body ? `Packs of ${body.name}` : 'Packs'}
        {...(mayCompose ? { beside: <ButtonLink href={`/packs/new${body ? `?body=${body.id}` : ''}`}>Begin a pack</ButtonLink> } : {})}
      >
        <Lead answer={answer.strong}>{answer.words}</Lead>
      </PageHead>
    }
  >
    <Table
      caption="Packs by meeting, the latest first"
      columns={columns}
      rows={lines}
      empty={
        body ? 'No pack was begun for it yet.' : 'No pack was begun yet. A pack puts sections of the records in order for one meeting.'
      }
    />
    {body && (
      <p>
        <Link href="/packs">The packs of every body</Link>
      </p>
    )}
  </Page>
)

const columns: Column<PackLine>[] = [
  { label: 'Pack', cell: ({ pack }) => <Link href={`/packs/${pack.id}`}>{pack.title}</Link> },
  { label: 'Meets on', nowrap: true, cell: ({ pack }) => dayInWords(pack.meetsOn) },
  { label: 'Body', cell: ({ pack }) => pack.body },
  { label: 'Stands as', cell: standsAs },
  { label: 'Read', unseen: true, cell: readLink },
]

function standsAs({ pack, editions: [newest, ...earlier] }: PackLine): string {
  if (pack.state === 'withdrawn') return 'Withdrawn'
  if (!newest) return pack.papersDueOn ? `Draft; papers are due on ${dayInWords(pack.papersDueOn)}` : 'Draft'
  const before = earlier.length === 0 ? '' : `, after ${count(earlier.length, 'earlier edition')}`
  return `Edition ${newest.edition}, frozen on ${dayInWords(dayAt(newest.frozenAt))}${before}`
}

function readLink({ pack, editions: [newest] }: PackLine) {
  if (pack.state === 'withdrawn') return null
  return (
    <ActLink href={newest ? `/packs/editions/${newest.id}` : `/packs/${pack.id}/read`} about={`: ${pack.title}`}>
      {newest ? `Read edition ${newest.edition}` : 'Read the draft'}
    </ActLink>
  )
}
