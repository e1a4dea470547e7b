import { spreadOf } from '../../../kernel/rag.ts'
import { listed } from '../../../kernel/words.ts'
import { Gap } from '../../../ui/gap.tsx'
import { Lineage } from '../../../ui/lineage.tsx'
import { Link } from '../../../ui/link.tsx'
import { Spread } from '../../../ui/spread.tsx'
import { Tile } from '../../../ui/tiles.tsx'
import { becameInWords } from '../earlier.ts'
import { pauseInWords } from '../pausing/pause.ts'
import { benefitsInWords } from '../refreshing/closing-review.ts'
import { whyListDiffers } from '../tree.ts'
import type { Brick } from '../wall.ts'

interface Words {
  brick: Brick
  href: string
  open: boolean
  /** Rows stand beneath this version: show spreads; otherwise what the paper says and what became of it. */
  live: boolean
  /** A version that has still to begin: what each brick came from, since nothing became of it yet. */
  isAhead: boolean
}

/** One brick of the wall. */
export const BrickTile = ({ brick, href, open, live, isAhead }: Words) => {
  const { element, goals } = brick
  const under = listed(goals.map((g) => g.title)) || (element.level === 'brick' ? 'Under no goal' : '')
  const bare = live && brick.beneath.rows.length === 0
  return (
    <Tile
      letter={element.letter ?? ''}
      name={element.title}
      href={href}
      open={open}
      bare={bare}
      under={open ? [under, 'open'].filter(Boolean).join(', ') : under}
      spread={live ? <Spreads brick={brick} /> : <p>{element.statement}</p>}
      change={live ? brick.beneath.changed.join(' ') || 'Nothing changed.' : isAhead ? <Origin brick={brick} /> : <Fate brick={brick} />}
    >
      <Interruptions brick={brick} live={live} />
      {live ? <LiveGaps brick={brick} bare={bare} /> : <PaperGaps brick={brick} />}
      {brick.was.length > 0 && <Lineage label="What this brick was before" steps={[...brick.was]} />}
    </Tile>
  )
}

const Spreads = ({ brick: { beneath } }: { brick: Brick }) => (
  <Spread
    none="no items"
    rows={[
      { label: 'Declared', counts: spreadOf(beneath.declared) },
      { label: 'Earned', counts: spreadOf(beneath.earned) },
    ]}
  />
)

const LiveGaps = ({ brick, bare }: { brick: Brick; bare: boolean }) => (
  <>
    {bare && brick.beneath.gaps.length === 0 && <Gap>No item stands beneath it.</Gap>}
    {brick.beneath.gaps.map(({ words, href, action }) => (
      <Gap action={{ href, label: action, about: `: ${brick.element.title}` }}>{words}</Gap>
    ))}
  </>
)

const Origin = ({ brick }: { brick: Brick }) => <>{brick.came.length === 0 ? 'New in this version.' : `${brick.came.join('; ')}.`}</>

/** That it is set aside or brought forward, or on an earlier wall was; and its closing review. */
const Interruptions = ({ brick, live }: { brick: Brick; live: boolean }) => (
  <>
    {brick.pauses
      .filter((pause) => !live || pause.endedOn === null)
      .map((pause) => (live ? <Gap>{pauseInWords(pause)}.</Gap> : <p class="s-small s-quiet">{pauseInWords(pause)}.</p>))}
    {brick.review && (
      <p class="s-small">
        <Link href={`/strategy/elements/${brick.element.id}#closing-review`} about={`: ${brick.element.title}`}>
          Closing review
        </Link>
        : {benefitsInWords(brick.review).toLowerCase()}.
      </p>
    )}
  </>
)

const Fate = ({ brick }: { brick: Brick }) => (
  <>
    {brick.became.length === 0
      ? 'What became of it is not recorded.'
      : `${brick.became.map((one) => becameInWords(one, brick.element)).join('; ')}.`}
  </>
)

const PaperGaps = ({ brick }: { brick: Brick }) => {
  const untested = brick.success.filter((s) => !s.isTested).length
  const off = brick.lists.filter((l) => whyListDiffers(l) !== undefined).length
  return (
    <>
      {untested > 0 && <Gap>{untested === 1 ? '1 success statement has no test.' : `${untested} success statements have no test.`}</Gap>}
      {off > 0 && <Gap>{off === 1 ? '1 list does not hold as many as it says.' : `${off} lists do not hold as many as they say.`}</Gap>}
    </>
  )
}
