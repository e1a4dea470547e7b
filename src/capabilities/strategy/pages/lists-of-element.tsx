import { sentenceCase } from '../../../kernel/words.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import type { LevelNames, StrategyElement } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'
import { type ListBeneath, whyListDiffers } from '../tree.ts'

const LinkTo = ({ element }: { element: StrategyElement }) => <Link href={`/strategy/elements/${element.id}`}>{element.title}</Link>

/** The lists under an element as the paper has them, each stated number checked against what is held. */
export const ListsOfElement = ({ version, lists }: { version: { levelNames: LevelNames }; lists: readonly ListBeneath[] }) => (
  <>
    {lists.map((one) => (
      <>
        <h3>
          {one.list ? <LinkTo element={one.list} /> : sentenceCase(pluralOf(levelName(version, one.level)))}{' '}
          <span class="s-note">
            {one.list?.statedCount ? `${one.list.statedCount} stated, ${one.held.length} held` : `${one.held.length} held`}
          </span>
        </h3>
        {whyListDiffers(one) && <Gap>{whyListDiffers(one)}</Gap>}
        <Lines items={one.held.map((e) => <LinkTo element={e} />)} />
        <br />
      </>
    ))}
  </>
)

/** The success statements, each with what would show it is met; without one that is said. */
export const SuccessOfElement = ({ version, success }: { version: { levelNames: LevelNames }; success: readonly StrategyElement[] }) =>
  success.length === 0 ? null : (
    <>
      <h3>{sentenceCase(pluralOf(levelName(version, 'success')))}</h3>
      <Lines
        items={success.map((e) => (
          <>
            <LinkTo element={e} /> {e.statement && <span class="s-quiet">{e.statement}.</span>}{' '}
            {e.isTested ? (
              <Link href={`/strategy/elements/${e.id}`} about={`: ${e.title}`}>
                Its test and results
              </Link>
            ) : (
              <Gap>It has no test: nobody can say whether it is met.</Gap>
            )}
          </>
        ))}
      />
    </>
  )
