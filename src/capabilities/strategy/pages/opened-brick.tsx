import type { ThreadLine } from '../../../platform/capability.ts'
import { Link } from '../../../ui/link.tsx'
import { Section } from '../../../ui/section.tsx'
import type { StrategyVersion } from '../element.ts'
import { namesAt } from '../level-names.ts'
import { asSentence, namedWithLetter } from '../thread.ts'
import type { Brick } from '../wall.ts'
import { ListsOfElement, SuccessOfElement } from './lists-of-element.tsx'
import { RowsBeneath } from './rows-beneath.tsx'

export interface Opened {
  brick: Brick
  /** What threatens its goals. */
  risks: readonly ThreadLine[]
  /** "Items in Access to services, Q2 2024/25". */
  caption: string
  live: boolean
}

/** A brick opened under the wall: its words, what it serves, what it stands under, and its rows or its paper’s lists. */
export const OpenedBrick = ({ brick, risks, caption, live, version }: Opened & { version: StrategyVersion }) => (
  <Section heading={namedWithLetter(brick.element)} note="opened from the wall" id="opened">
    <p class="s-small s-quiet">
      {brick.element.statement && `${asSentence(brick.element.statement)} `}
      {brick.goals.length > 0 && (
        <>
          Serves <Many links={brick.goals.map((g) => ({ href: `/strategy/elements/${g.id}`, label: g.title }))} />
        </>
      )}
      {risks.length > 0 && (
        <>
          ; under <Many links={risks.map((r) => ({ href: r.href, label: r.kind }))} />
        </>
      )}
      {(brick.goals.length > 0 || risks.length > 0) && '. '}
      <Link href={`/strategy/elements/${brick.element.id}`} about={brick.element.title}>
        Read all of it
      </Link>
    </p>
    {live ? (
      <RowsBeneath caption={caption} rows={brick.beneath.rows} />
    ) : (
      <>
        <ListsOfElement version={namesAt({ version, elements: [] }, brick.element)} lists={brick.lists} />
        <SuccessOfElement version={namesAt({ version, elements: [] }, brick.element)} success={brick.success} />
      </>
    )}
  </Section>
)

const Many = ({ links }: { links: readonly { href: string | null; label: string }[] }) => (
  <>
    {links.map(({ href, label }, i) => (
      <>
        {i > 0 && (i === links.length - 1 ? ' and ' : ', ')}
        {href === null ? label : <Link href={href}>{label}</Link>}
      </>
    ))}
  </>
)
