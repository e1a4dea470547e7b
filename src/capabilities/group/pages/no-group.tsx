import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { Lead } from '../../../ui/lead.tsx'
import { Page } from '../../../ui/page.tsx'

/** A trust by itself: no group, and who can form one. */
export const NoGroup = ({ frame, day }: { frame: Frame; day: Day | undefined }) => (
  <Page frame={frame} title="Group">
    <Lead answer={day === undefined ? 'Your trust works in no group here.' : `Your trust worked in no group on ${dayInWords(day)}.`}>
      Whoever runs this server can form one from two or more trusts. Each then reads what the others share, and nothing else of theirs.
    </Lead>
  </Page>
)
