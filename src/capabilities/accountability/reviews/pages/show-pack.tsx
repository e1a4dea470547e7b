import type { Report } from '../../../../documents/report.ts'
import { ReportBody, ReportContents } from '../../../../documents/writing/report-html.tsx'
import { dayAt, dayInWords, timeInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Details } from '../../../../ui/details.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PaperBeside, SidePart } from '../../../../ui/paper-beside.tsx'
import { SealLine } from '../../../../ui/seal-line.tsx'
import { PaperFiles } from '../../../reporting/index.ts'
import type { FrozenPack } from '../queries-packs.ts'
import type { Review } from '../review.ts'

interface Words {
  frame: Frame
  review: Review
  report: Report
  /** Undefined while it is not frozen. */
  frozen: FrozenPack | undefined
}

/** The pack of a review, word for word as it was seen, or as it stands before it is frozen. */
export const ShowPack = ({ frame, review, report, frozen }: Words) => (
  <Page
    frame={frame}
    title={`${report.title}, pack`}
    heading={null}
    crumbs={[
      { label: 'Reviews', href: '/accountability/reviews' },
      { label: review.place, href: `/accountability/reviews/${review.id}` },
    ]}
  >
    <PaperBeside label="About this pack" side={<Side review={review} report={report} frozen={frozen} />}>
      {frozen && <SealLine {...frozen.seal} />}
      <ReportBody report={report} />
    </PaperBeside>
  </Page>
)

const Side = ({ review, report, frozen }: Omit<Words, 'frame'>) => (
  <>
    {frozen && (
      <SidePart heading="Frozen">
        <p class="s-small">
          On {dayInWords(dayAt(frozen.frozenAt))} at {timeInWords(frozen.frozenAt)} by {frozen.frozenBy}.
        </p>
        <Details summary="Digest and seal">
          <p class="s-small">Digest of its words (SHA-256)</p>
          <p class="s-small s-code">{frozen.digest}</p>
          <p class="s-small">Newest seal of the history when it was frozen</p>
          <p class="s-small s-code">{frozen.historyHead || 'none'}</p>
        </Details>
      </SidePart>
    )}
    <SidePart heading="In this pack">
      <ReportContents report={report} />
    </SidePart>
    <SidePart heading="Download">
      <PaperFiles base={`/accountability/reviews/${review.id}/pack`} />
    </SidePart>
  </>
)
