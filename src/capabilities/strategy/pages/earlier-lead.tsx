import { Lead } from '../../../ui/lead.tsx'
import { fateInWords, heldInWords, shapeInWords, untestedInWords } from '../earlier.ts'
import type { Strategy } from '../element.ts'
import { atLevel } from '../tree.ts'
import type { Brick } from '../wall.ts'

/** The answer for a version that nothing reports on now: its shape, when it held, what became of it, what it cannot show. */
export const EarlierLead = ({ strategy, bricks, isCurrent }: { strategy: Strategy; bricks: readonly Brick[]; isCurrent: boolean }) => {
  const { version, elements } = strategy
  if (elements.length === 0) return <Lead answer="Nothing of it is written down yet but its name and its years." />
  const shape = shapeInWords(version, atLevel(strategy, 'goal').length, atLevel(strategy, 'brick').length)
  return (
    <Lead answer={`${shape}.`}>
      {isCurrent ? 'Nothing reports on it yet.' : heldInWords(version)} {fateInWords(version, bricks)}{' '}
      {untestedInWords(version, elements, bricks)}
    </Lead>
  )
}
