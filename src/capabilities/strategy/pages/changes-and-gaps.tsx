import { listed, opening } from '../../../kernel/words.ts'
import type { GapLine, Overview } from '../../../platform/capability.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Two } from '../../../ui/layout.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { RagChange } from '../../../ui/rag-tag.tsx'
import type { StrategyVersion } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'
import type { Brick } from '../wall.ts'

interface Words {
  version: StrategyVersion
  overview: Overview | undefined
  bricks: readonly Brick[]
}

/** What changed since the period before beside what is missing, largest first. */
export const ChangesAndGaps = ({ version, overview, bricks }: Words) => {
  const moved = overview?.moved ?? []
  const gaps = [...bareLine(version, bricks), ...(overview?.gaps ?? [])].sort((a, b) => (b.size ?? 0) - (a.size ?? 0))
  return (
    <Two>
      <section>
        <h2>What changed since {overview?.against || 'last time'}</h2>
        <Lines
          items={moved.map(({ from, to, title, href, words }) => (
            <>
              <RagChange from={from} to={to} /> <Link href={href}>{title}</Link>
              {words && `, ${words}`}
            </>
          ))}
        />
        {moved.length === 0 && <Empty>No declared status moved.</Empty>}
      </section>
      <section>
        <h2>Gaps, largest first</h2>
        <Lines items={gaps.map(GapWords)} />
        {gaps.length === 0 && <Empty>No gap is seen.</Empty>}
        <p class="s-small">
          <Link href="/gaps">Every gap, and who can close it</Link>. <Link href="/strategy/success">Where success stands</Link>.{' '}
          <Link href="/strategy/facts">Figures and their days</Link>.
        </p>
      </section>
    </Two>
  )
}

const GapWords = ({ words, href, action }: SizedGap) => (
  <>
    {words}{' '}
    {href && (
      <Link href={href} about={`: ${words}`}>
        {action}
      </Link>
    )}
  </>
)

type SizedGap = Pick<GapLine, 'words' | 'size'> & { href?: string; action?: string }

function bareLine(version: StrategyVersion, bricks: readonly Brick[]): SizedGap[] {
  const bare = bricks.filter((b) => b.beneath.rows.length === 0)
  const name = levelName(version, bricks[0]?.element.level ?? 'brick').toLowerCase()
  if (bare.length === 0) return []
  const words = `${opening(bare.length)} ${bare.length === 1 ? `${name} has` : `${pluralOf(name)} have`} no item: ${listed(bare.map((b) => b.element.title))}.`
  return [{ words, size: bare.length }]
}
