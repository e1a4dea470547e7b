import type { Frame } from '../../../kernel/frame.ts'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Pack } from '../pack.ts'

interface Words {
  frame: Frame
  pack: Pack
  kinds: readonly { kind: string; label: string; hint: string }[]
}

/** What kind of section to add: one line each. */
export const ChooseKind = ({ frame, pack, kinds }: Words) => (
  <Page
    frame={frame}
    title="Add a section"
    crumbs={[
      { label: 'Packs', href: '/packs' },
      { label: pack.title, href: `/packs/${pack.id}` },
    ]}
  >
    <Lead answer="A section is written from the records each time it is read.">
      When the pack is submitted, its words are kept. Every pack opens with what changed, so that needs no section.
    </Lead>
    <Table
      caption="Kinds of section"
      rows={kinds}
      empty="None."
      columns={[
        {
          label: 'Kind',
          cell: ({ kind, label }) => <Link href={`/packs/${pack.id}/sections/new?kind=${encodeURIComponent(kind)}`}>{label}</Link>,
        },
        { label: 'What it holds', cell: ({ hint }) => hint },
      ]}
    />
  </Page>
)
