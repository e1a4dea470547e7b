import type { Frame } from '../../../kernel/frame.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Page } from '../../../ui/page.tsx'

/** A trust that has written no strategy down yet, and the one thing to do about it. */
export const NoStrategyPage = ({ frame, mayEdit }: { frame: Frame; mayEdit: boolean }) => (
  <Page frame={frame} title="Strategy">
    <Empty>
      No strategy is written down here yet.{' '}
      {mayEdit ? 'Begin with its name and the years it holds for; goals and bricks come next.' : 'Your governance lead can write it down.'}
    </Empty>
    {mayEdit && <ButtonLink href="/strategy/versions/new">Write down your strategy</ButtonLink>}
  </Page>
)
