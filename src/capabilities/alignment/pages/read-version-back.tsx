import type { Frame } from '../../../kernel/frame.ts'
import { refKey } from '../../../kernel/ref.ts'
import { listed, sentenceCase } from '../../../kernel/words.ts'
import type { Gap, Named } from '../../../platform/capability.ts'
import { CountedBars } from '../../../ui/counted-bars.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Section } from '../../../ui/section.tsx'
import { countedByKind } from '../sorting.ts'
import { kindInWords } from '../words.ts'
import { type VersionTab, VersionTabs } from './version-tabs.tsx'

interface Words {
  frame: Frame
  versions: readonly VersionTab[]
  label: string
  gaps: readonly Gap[]
  /** The plans it was to be carried out by. */
  plans: readonly string[]
  /** "2 are served loosely", "9 are rolled up with others in one row". */
  served: readonly string[]
  named: ReadonlyMap<string, Named>
  /** Its bricks in the order of the wall. */
  bricks: readonly { id: number; title: string }[]
}

/** What a version that has ended left open, told as history: nobody is asked to close it any more. */
export const VersionBackPage = (words: Words) => {
  const { frame, label, gaps, plans, served } = words
  const kinds = countedByKind(gaps)
  const against = plans.length === 0 ? 'No plan was adopted for it, so nothing can be held against one.' : `Read against ${listed(plans)}.`
  return (
    <Page
      frame={frame}
      title={`Gaps of ${label}`}
      crumbs={[{ label: 'Gaps', href: '/gaps' }]}
      heading={
        <PageHead
          title={`What ${label} left open`}
          beside={<CountedBars label="By kind" rows={kinds.map(({ kind, n, of }) => ({ label: kind, n, of, href: undefined }))} />}
        >
          <Lead answer={kinds.length === 0 ? 'It left nothing open.' : `${sentenceCase(kindInWords(kinds[0] as (typeof kinds)[number]))}.`}>
            {served.length > 0 && `Of the others, ${listed([...served])}: that counts as served. `}
            {against}
          </Lead>
          <p class="s-small s-quiet">
            This version has ended. It is told as history, and nobody is asked to close it.{' '}
            <Link href="/strategy/lineage">What became of every part, version by version</Link>.
          </p>
        </PageHead>
      }
    >
      <VersionTabs versions={words.versions} />
      {kinds.length === 0 && <Empty>Nothing is left open.</Empty>}
      {kinds.map(({ kind, n, of }) => (
        <Section heading={kind} note={of === undefined ? `${n}` : `${n} of ${of}`}>
          <ByBrick {...words} gaps={gaps.filter((gap) => gap.kind === kind)} />
        </Section>
      ))}
    </Page>
  )
}

/** The gaps of a kind under the bricks they stand under, in the order of the wall. */
const ByBrick = ({ gaps, bricks, named }: Pick<Words, 'gaps' | 'bricks' | 'named'>) => {
  const lines = (found: readonly Gap[]) => found.map((gap) => <Line gap={gap} href={named.get(refKey(gap.ref))?.href} />)
  const under = bricks.map((brick) => ({ title: brick.title, found: gaps.filter((gap) => gap.brickId === brick.id) }))
  const loose = gaps.filter((gap) => !bricks.some((brick) => brick.id === gap.brickId))
  return (
    <>
      {[...under, { title: 'Under no brick', found: loose }].map(({ title, found }) =>
        found.length === 0 ? null : (
          <section>
            <h3>
              {title} <span class="s-note">{found.length}</span>
            </h3>
            <Lines items={lines(found)} />
            <br />
          </section>
        ),
      )}
    </>
  )
}

/** What each line would say of all alike is said once, above them. */
const alike = new Set([
  'Commitments with no row in the plan',
  'Rows with no commitment',
  'Success statements with no test',
  'Outcomes that no measure shows',
])

const Line = ({ gap, href }: { gap: Gap; href: string | undefined }) => (
  <>
    {href ? <Link href={href}>{gap.title}</Link> : gap.title} {!alike.has(gap.kind) && <span class="s-quiet">{gap.words}</span>}
  </>
)
