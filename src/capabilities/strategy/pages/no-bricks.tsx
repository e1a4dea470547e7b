import { ButtonLink } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { Strategy } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'

/** A version without bricks, and the one next thing to write down: its goals first, then its bricks. */
export const NoBricks = ({ strategy: { version, elements }, mayEdit }: { strategy: Strategy; mayEdit: boolean }) => {
  const [goal, brick] = [levelName(version, 'goal').toLowerCase(), levelName(version, 'brick').toLowerCase()]
  const next = elements.some(({ level }) => level === 'goal') ? 'brick' : 'goal'
  const words =
    next === 'goal'
      ? `It has no ${goal} and no ${brick} yet. Begin with its ${pluralOf(goal)}.`
      : `It has no ${brick} yet: what the trust works on, on its way to its ${pluralOf(goal)}.`
  return (
    <>
      <Empty>{words}</Empty>
      {mayEdit && (
        <ButtonLink href={`/strategy/elements/new?version=${version.id}&level=${next}`}>
          Add the first {next === 'goal' ? goal : brick}
        </ButtonLink>
      )}
    </>
  )
}
