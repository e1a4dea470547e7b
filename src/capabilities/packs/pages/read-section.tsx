import type { Report } from '../../../documents/report.ts'
import { ReportBody } from '../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../kernel/frame.ts'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import type { Pack, PackSection } from '../pack.ts'

interface Words {
  frame: Frame
  pack: Pack
  section: PackSection
  report: Report
  mayCompose: boolean
}

/** One section by itself, as the records write it now. */
export const ReadSection = ({ frame, pack, section, report, mayCompose }: Words) => (
  <Page
    frame={frame}
    title={`${section.title}, ${pack.title}`}
    heading={null}
    crumbs={[
      { label: 'Packs', href: '/packs' },
      { label: pack.title, href: `/packs/${pack.id}` },
    ]}
  >
    {mayCompose && (
      <p>
        <Link href={`/packs/${pack.id}/sections/${section.id}/edit`}>Change this section</Link>
      </p>
    )}
    <ReportBody report={report} />
  </Page>
)
