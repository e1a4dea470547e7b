import type { Day } from '../../../kernel/day.ts'
import { Lead } from '../../../ui/lead.tsx'
import { fateInWords, heldInWords, shapeInWords, untestedInWords } from '../earlier.ts'
import type { Strategy } from '../element.ts'
import type { Refresh } from '../refreshing/refresh.ts'
import { refreshInWords } from '../refreshing/refresh-words.ts'
import { atLevel } from '../tree.ts'
import type { Brick } from '../wall.ts'

interface Words {
  strategy: Strategy
  bricks: readonly Brick[]
  isCurrent: boolean
  /** The day the page is read at. */
  on: Day
  /** Of a draft: what is decided of the version it follows. */
  refresh?: Refresh | undefined
}

/** A draft is consulted on while the version before it reports: what it holds, and how far the refresh is. */
const DraftLead = ({ strategy, refresh }: Pick<Words, 'strategy' | 'refresh'>) => {
  const { version } = strategy
  const shape = shapeInWords(version, atLevel(strategy, 'goal').length, atLevel(strategy, 'brick').length)
  return (
    <Lead answer={`A draft, open to everyone’s comments: ${shape} so far.`}>
      {refresh && `${refresh.old.version.label} stays in force and goes on reporting. ${refreshInWords(refresh)}`}
    </Lead>
  )
}

/** The answer for a version that nothing reports on now: its shape, when it held, what became of it, what it cannot show. */
export const EarlierLead = ({ strategy, bricks, isCurrent, on, refresh }: Words) => {
  const { version, elements } = strategy
  if (version.state === 'draft') return <DraftLead strategy={strategy} refresh={refresh} />
  if (elements.length === 0) return <Lead answer="Nothing of it is written down yet but its name and its years." />
  const shape = shapeInWords(version, atLevel(strategy, 'goal').length, atLevel(strategy, 'brick').length)
  return (
    <Lead answer={`${shape}.`}>
      {isCurrent ? 'Nothing reports on it yet.' : heldInWords(version, on)} {fateInWords(version, bricks)}{' '}
      {untestedInWords(version, elements, bricks)}
    </Lead>
  )
}
