import type { Child } from 'hono/jsx'
import type { Day } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { spreadOf } from '../../../kernel/rag.ts'
import { count, opening, sentenceCase } from '../../../kernel/words.ts'
import type { Overview } from '../../../platform/capability.ts'
import { Filters, Toolbar } from '../../../ui/filters.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Swatch } from '../../../ui/spread.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { TileKey, Tiles } from '../../../ui/tiles.tsx'
import { Unseen } from '../../../ui/unseen.tsx'
import { WholeSpread } from '../../../ui/whole-spread.tsx'
import { isAhead } from '../earlier.ts'
import type { Strategy, StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, pluralOf } from '../level-names.ts'
import type { Refresh } from '../refreshing/refresh.ts'
import type { Brick } from '../wall.ts'
import { bareInWords, tileLevel } from '../wall.ts'
import { type Address, addressOf } from '../wall-address.ts'
import { ActsOfWall } from './acts-of-wall.tsx'
import { ChangesAndGaps } from './changes-and-gaps.tsx'
import { EarlierLead } from './earlier-lead.tsx'
import { GoalsOfWall } from './goals-of-wall.tsx'
import { NoBricks } from './no-bricks.tsx'
import { type Opened, OpenedBrick } from './opened-brick.tsx'
import { BrickTile } from './wall-tile.tsx'

export interface WallWords {
  frame: Frame
  versions: readonly StrategyVersion[]
  strategy: Strategy
  /** The version in force: items stand beneath it; earlier ones are read as they were. */
  isCurrent: boolean
  /** The day the page is read at. */
  on: Day
  /** Rows stand beneath this version, so its spreads say something. */
  isLive: boolean
  overview: Overview | undefined
  bricks: readonly Brick[]
  goals: readonly { goal: StrategyElement; rows: number; objectives: readonly StrategyElement[]; became: Child }[]
  rows: number
  address: Address
  opened: Opened | undefined
  /** How a draft stands: what is decided of the version it follows. */
  refresh: Refresh | undefined
  /** Parts of the strategy that are set aside or brought forward now. */
  paused: number
  mayEdit: boolean
}

/** The strategy as its bricks: the answer, the versions, the goals to filter by, the wall, one brick opened, what changed and what is missing. */
export const WallPage = (words: WallWords) => {
  const { frame, strategy, bricks, opened, overview, isCurrent } = words
  const name = levelName(strategy.version, tileLevel(strategy)).toLowerCase()
  return (
    <Page frame={frame} title={strategy.version.name} heading={<Head {...words} />}>
      <Tabs
        label="Versions of the strategy"
        links={words.versions.map((v) => ({
          href: addressOf({ version: v }),
          label: v.state === 'draft' ? `${v.label} (draft)` : v.label,
          current: v.id === strategy.version.id,
        }))}
      />
      <Toolbar>
        <GoalFilters {...words} />
        {isCurrent && overview?.against && <span class="s-small s-quiet">Compared with {overview.against}</span>}
      </Toolbar>
      <h2>
        <Unseen>{tileLevel(strategy) === 'goal' ? `Where the ${pluralOf(name)} stand` : bricksHeading(name, bricks.length)}</Unseen>
      </h2>
      <Wall {...words} />
      {isCurrent && tileLevel(strategy) === 'goal' && words.rows === 0 && <NoBricks strategy={strategy} mayEdit={words.mayEdit} />}
      {opened && <OpenedBrick {...opened} version={strategy.version} />}
      {isCurrent && bricks.length > 0 && <ChangesAndGaps version={strategy.version} overview={overview} bricks={bricks} />}
      <GoalsOfWall version={strategy.version} goals={words.goals} />
    </Page>
  )
}

const bricksHeading = (name: string, n: number): string =>
  n === 0 ? sentenceCase(pluralOf(name)) : n === 1 ? `One ${name}` : `The ${opening(n).toLowerCase()} ${pluralOf(name)}`

const Head = (words: WallWords) => {
  const { strategy, overview, bricks, isCurrent, mayEdit } = words
  const whole = isCurrent && overview && overview.declared.length > 0 && (
    <WholeSpread caption={overview.caption} declared={spreadOf(overview.declared)} earned={spreadOf(overview.earned)} />
  )
  return (
    <PageHead title={strategy.version.name} beside={whole || undefined}>
      {isCurrent && overview && bricks.length > 0 ? (
        <Lead answer={overview.strong}>
          {overview.words} {bareInWords(strategy.version, bricks)}
        </Lead>
      ) : (
        <EarlierLead strategy={strategy} bricks={bricks} isCurrent={isCurrent} on={words.on} refresh={words.refresh} />
      )}
      {strategy.version.vision && (
        <p class="s-small s-quiet">
          Vision: {strategy.version.vision}.
          {strategy.version.values.length > 0 && ` Values: ${strategy.version.values.join(', ').toLowerCase()}.`}
        </p>
      )}
      <p class="s-small">
        <Link href={`/reports/strategy/${strategy.version.id}`}>Read it as a paper</Link>.{' '}
        <Link href="/foundations">What it stands on</Link>.
      </p>
      <ActsOfWall version={strategy.version} versions={words.versions} paused={words.paused} mayEdit={mayEdit} />
    </PageHead>
  )
}

function GoalFilters({ strategy, goals, address, rows, isLive }: WallWords) {
  if (goals.length === 0 || tileLevel(strategy) === 'goal') return null
  const all = pluralOf(levelName(strategy.version, 'goal').toLowerCase())
  const links = goals.map(({ goal, rows }) => ({
    href: addressOf({ ...address, goalId: goal.id, brickId: undefined }),
    label: goal.title,
    current: address.goalId === goal.id,
    ...(isLive ? { count: rows } : {}),
  }))
  const whole = {
    href: addressOf({ version: strategy.version }),
    label: isLive ? `All ${all}, ${count(rows, 'item')}` : `All ${all}`,
    current: address.goalId === undefined,
  }
  return <Filters label={`Filter by ${levelName(strategy.version, 'goal').toLowerCase()}`} links={[whole, ...links]} />
}

const marks = [
  { mark: <Swatch rag="green" />, words: 'Green: on track' },
  { mark: <Swatch rag="amber" />, words: 'Amber: off track, with a path back' },
  { mark: <Swatch rag="red" />, words: 'Red: off track, needs help' },
  { mark: <Swatch rag="blue" />, words: 'Delivered' },
  { mark: <Swatch rag="cannot tell" />, words: 'Cannot tell: no update, or nothing linked' },
]

const Wall = ({ bricks, strategy, address, opened, isLive, on }: WallWords) => {
  const name = levelName(strategy.version, tileLevel(strategy)).toLowerCase()
  const ahead = isAhead(strategy.version, on)
  const tiles = bricks.map((brick) => (
    <BrickTile
      brick={brick}
      href={`${addressOf({ ...address, brickId: brick.element.id })}#opened`}
      open={opened?.brick.element.id === brick.element.id}
      live={isLive}
      isAhead={ahead}
    />
  ))
  const key = (
    <TileKey heading={`How to read a ${name}`} marks={isLive ? marks : []}>
      {isLive ? (
        <p class="s-quiet">
          <b>Declared</b> is what the owner says; <b>earned</b> is the most that the records support.
        </p>
      ) : (
        <p class="s-quiet">
          Its statement, what {ahead ? 'it came from' : 'became of it'}, and what its paper leaves open. Open one for its lists and success
          statements.
        </p>
      )}
    </TileKey>
  )
  const first = Math.min(bricks.length, 4)
  if (bricks.length === 0) return null
  return (
    <Tiles>
      {tiles.slice(0, first)}
      {key}
      {tiles.slice(first)}
    </Tiles>
  )
}
