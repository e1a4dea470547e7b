import type { Report } from '../../../../documents/report.ts'
import { ReportBody } from '../../../../documents/writing/report-html.tsx'
import type { Frame } from '../../../../kernel/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { PaperTools, type Tools } from '../../pages/paper-tools.tsx'

interface Words extends Tools {
  frame: Frame
  report: Report
  crumbs: readonly { label: string; href?: string }[]
}

/** A paper of risks exactly as its files have it: the answer first, then its files and what it may be narrowed to. */
export const ShowFramework = ({ frame, report, crumbs, ...tools }: Words) => (
  <Page frame={frame} title={report.title} heading={null} crumbs={[{ label: 'Reports', href: '/reports' }, ...crumbs]}>
    <ReportBody report={report} tools={<PaperTools {...tools} />} />
  </Page>
)
