import type { Frame } from '../../../../kernel/frame.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'

/** A period in which no plan reports, or that has not been opened: there is nothing to set side by side. */
export const NothingBeside = ({ frame, period }: { frame: Frame; period: { label: string; state: string } }) => (
  <Page frame={frame} title={`Plans in ${period.label}`} crumbs={[{ label: 'Reports', href: '/reports' }]}>
    <Empty>
      {period.state === 'planned'
        ? `${period.label} has not been opened, so nothing was said in it yet.`
        : `No plan reports in ${period.label}: none holds for its days.`}{' '}
      See <Link href="/delivery">the plans</Link> or <Link href="/periods">the reporting calendar</Link>.
    </Empty>
  </Page>
)
