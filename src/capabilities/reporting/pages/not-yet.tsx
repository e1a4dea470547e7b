import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Page } from '../../../ui/page.tsx'

/** A period that nobody has reported in: there is no paper, and no pretence of one. */
export const NotYet = ({ frame, period }: { frame: Frame; period: { label: string; opens_on: Day } }) => (
  <Page frame={frame} title={`Progress in ${period.label}`} crumbs={[{ label: 'Reports', href: '/reports' }]}>
    <Empty>
      {period.label} has not been opened, so there is nothing to report yet. It opens on {dayInWords(period.opens_on)}.
    </Empty>
  </Page>
)
