import type { Child } from 'hono/jsx'
import { opening } from '../../../kernel/words.ts'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Section } from '../../../ui/section.tsx'
import type { StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'
import { asSentence } from '../thread.ts'

interface Words {
  version: StrategyVersion
  goals: readonly { goal: StrategyElement; objectives: readonly StrategyElement[]; became: Child }[]
}

/** The other axis of the strategy: its goals under the version’s own name for them, with their words and objectives. */
export const GoalsOfWall = ({ version, goals }: Words) => {
  const name = levelName(version, 'goal').toLowerCase()
  if (goals.length === 0) return null
  return (
    <Section heading={goals.length === 1 ? `One ${name}` : `The ${opening(goals.length).toLowerCase()} ${pluralOf(name)}`}>
      <Lines
        items={goals.map(({ goal, objectives, became }) => (
          <>
            <b>
              <Link href={`/strategy/elements/${goal.id}`}>{goal.title}</Link>
            </b>{' '}
            {goal.statement && asSentence(goal.statement)} {became && <span class="s-quiet">{became}</span>}
            {objectives.length > 0 && (
              <span class="s-quiet">
                {' '}
                {levelName(version, 'objective')}
                {objectives.length === 1 ? '' : 's'}: {objectives.map((o) => o.title).join(' ')}
              </span>
            )}
          </>
        ))}
      />
    </Section>
  )
}
