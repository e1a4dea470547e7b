import type { Frame } from '../../../../kernel/frame.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions } from '../../../../ui/page-head.tsx'
import { type ClosedRisk, ClosedRisks } from '../../life/pages/closed-risks.tsx'

interface Words {
  frame: Frame
  mayAdd: boolean
  mayPropose: boolean
  /** Risks put forward that wait for a decision. */
  proposed: number
  closed: readonly ClosedRisk[]
}

/** A trust without a risk, and the one thing to do about it. */
export const NoRisksPage = ({ frame, mayAdd, mayPropose, proposed, closed }: Words) => (
  <Page frame={frame} title="Risk and assurance">
    <Empty>
      {closed.length > 0 ? 'No risk is open.' : 'No risk is taken up here yet.'}{' '}
      {mayAdd ? 'Begin with the strategic risks to your goals.' : 'Your governance lead can add the strategic risks.'}
    </Empty>
    {mayAdd && <ButtonLink href="/risks/new">{closed.length > 0 ? 'Add a risk' : 'Add the first risk'}</ButtonLink>}
    <Actions>
      {mayPropose && <Link href="/risks/propose">Propose a risk</Link>}
      {proposed > 0 && <Link href="/risks/proposed">{proposed} proposed, to be decided</Link>}
      <Link href="/risks/registers">Registers</Link>
    </Actions>
    <ClosedRisks closed={closed} />
  </Page>
)
