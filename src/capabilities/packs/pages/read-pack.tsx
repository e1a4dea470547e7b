import type { Report } from '../../../documents/report.ts'
import { ReportBody, ReportContents } from '../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../kernel/frame.ts'
import { Page } from '../../../ui/page.tsx'
import { PaperBeside, SidePart } from '../../../ui/paper-beside.tsx'
import { PlainLinks } from '../../../ui/plain-links.tsx'
import { PaperFiles } from '../../reporting/index.ts'
import { type Copy, copies, type Pack } from '../pack.ts'

interface Words {
  frame: Frame
  pack: Pack
  report: Report
  copy: Copy
  /** Where its files are; left out where the copy is only looked at. */
  files?: string
}

const places: Record<Copy, string> = { full: 'read', public: 'public', 'one page': 'one-page' }
const labels: Record<Copy, string> = { full: 'The whole draft', public: 'The public edition', 'one page': 'On one page' }

/** A draft pack as its readers would have it. */
export const ReadPack = ({ frame, pack, report, copy, files }: Words) => (
  <Page
    frame={frame}
    title={report.title}
    heading={null}
    crumbs={[
      { label: 'Packs', href: '/packs' },
      { label: pack.title, href: `/packs/${pack.id}` },
    ]}
  >
    <PaperBeside label="About this draft" side={<Side {...{ frame, pack, report, copy, ...(files ? { files } : {}) }} />}>
      <ReportBody report={report} />
    </PaperBeside>
  </Page>
)

const Side = ({ pack, report, copy, files }: Words) => (
  <>
    <SidePart heading="Draft">
      <p class="s-small">It is written from the records as they are now, and marked as a draft on every page of its files.</p>
      <PlainLinks
        links={copies.filter((one) => one !== copy).map((one) => ({ href: `/packs/${pack.id}/${places[one]}`, label: labels[one] }))}
      />
    </SidePart>
    {copy !== 'one page' && (
      <SidePart heading="In this pack">
        <ReportContents report={report} />
      </SidePart>
    )}
    {files && (
      <SidePart heading="Download">
        <PaperFiles base={files} />
      </SidePart>
    )}
  </>
)
