import { type Ref, refKey } from '../../kernel/ref.ts'
import { opening, sentenceCase } from '../../kernel/words.ts'
import type { Beneath } from '../../platform/capability.ts'
import type { LineageLine, Strategy, StrategyElement, StrategyVersion } from './element.ts'
import { levelName, pluralOf } from './level-names.ts'
import { generationsOf, type Known, refocusings } from './lineage.ts'
import type { Pause } from './pausing/pause.ts'
import type { ClosingReview } from './refreshing/closing-review.ts'
import { atLevel, bricksOf, goalsOf, type ListBeneath, listsBeneath, successBeneath } from './tree.ts'

/** What became of an element in the next version, ready to tell. */
export interface Became extends LineageLine {
  into: Known | undefined
}

/** A brick of the wall with all that is drawn on it. */
export interface Brick {
  element: StrategyElement
  goals: readonly StrategyElement[]
  beneath: Beneath
  /** What it was before it was given another meaning; empty when it never was. */
  was: readonly string[]
  lists: readonly ListBeneath[]
  success: readonly StrategyElement[]
  became: readonly Became[]
  /** What it came from in the version before, for a draft that nothing reports on yet. */
  came: readonly string[]
  review?: ClosingReview | undefined
  /** When it was set aside or brought forward, newest first. */
  pauses: readonly Pause[]
}

/** All that the wall is drawn from. */
export interface WallFacts {
  strategy: Strategy
  lineage: { lines: readonly LineageLine[]; known: ReadonlyMap<number, Known> }
  beneath: ReadonlyMap<string, Beneath>
  /** Closing reviews, by element. */
  reviews?: ReadonlyMap<number, ClosingReview>
  /** When parts of the strategy were set aside or brought forward. */
  pauses?: readonly Pause[]
  /** Only what stands under this goal, when one is chosen. */
  goalId?: number | undefined
}

export const elementRef = (id: number): Ref => ({ kind: 'strategy element', id })

const nothing = (id: number): Beneath => ({ under: elementRef(id), declared: [], earned: [], changed: [], gaps: [], rows: [] })

/** What stands beneath an element, as the platform answered. */
export const beneathOf = (beneath: ReadonlyMap<string, Beneath>, id: number): Beneath => beneath.get(refKey(elementRef(id))) ?? nothing(id)

/** A brick's part under one goal: its rows that stand beneath the goal, or beneath no goal at all. What changed and what is missing stay whole. */
export function narrowedTo(goal: Beneath, brick: Beneath, otherGoals: readonly Beneath[]): Beneath {
  const [under, elsewhere] = [hrefsOf([goal]), hrefsOf(otherGoals)]
  const rows = brick.rows.filter((r) => under.has(r.href) || !elsewhere.has(r.href))
  if (rows.length === brick.rows.length) return brick
  return { ...brick, rows, declared: rows.map((r) => r.declared), earned: rows.map((r) => r.earned) }
}

const hrefsOf = (beneath: readonly Beneath[]): Set<string> => new Set(beneath.flatMap((b) => b.rows.map((r) => r.href)))

/** What a goal holds: its own rows, and those of its bricks that stand under no goal at all. */
export function rowsUnderGoal({ strategy, beneath }: Pick<WallFacts, 'strategy' | 'beneath'>, goal: StrategyElement): number {
  const own = beneathOf(beneath, goal.id)
  const bricks = bricksOf(strategy, goal).map((brick) =>
    narrowedTo(own, beneathOf(beneath, brick.id), otherGoals(strategy, beneath, goal.id)),
  )
  return rowsBeneath([own, ...bricks])
}

const otherGoals = (strategy: Strategy, beneath: WallFacts['beneath'], goalId: number): Beneath[] =>
  atLevel(strategy, 'goal').flatMap(({ id }) => (id === goalId ? [] : [beneathOf(beneath, id)]))

/** What became of an element, line by line. */
export const becameOf = ({ lines, known }: WallFacts['lineage'], id: number): Became[] =>
  lines.filter((l) => l.fromId === id).map((l) => ({ ...l, into: l.toId === null ? undefined : known.get(l.toId) }))

/** Where an element came from: "Retained from 2024/25", "Refocused from Single patient record in 2019–21". */
export const cameFrom = ({ lines, known }: WallFacts['lineage'], { id, title }: Pick<StrategyElement, 'id' | 'title'>): string[] =>
  lines
    .filter((line) => line.toId === id)
    .map((line) => {
      const from = known.get(line.fromId)
      const name = from === undefined || from.title === title ? '' : `${from.title} in `
      return `${sentenceCase(line.disposition)} from ${name}${from?.versionLabel ?? 'an earlier version'}`
    })

/** What the wall is built of: the version’s bricks, or its goals where it has none. */
export const tileLevel = (strategy: Strategy): 'brick' | 'goal' => (atLevel(strategy, 'brick').length > 0 ? 'brick' : 'goal')

/** The bricks in order, with what is drawn on each; only those under the goal when one is chosen. */
export function bricksOfWall({ strategy, lineage, beneath, goalId, reviews, pauses = [] }: WallFacts): Brick[] {
  return atLevel(strategy, tileLevel(strategy))
    .map((element) => {
      const whole = beneathOf(beneath, element.id)
      return {
        element,
        goals: goalsOf(strategy, element),
        beneath: goalId === undefined ? whole : narrowedTo(beneathOf(beneath, goalId), whole, otherGoals(strategy, beneath, goalId)),
        was: refocusings(generationsOf(element.id, lineage.lines, lineage.known)),
        lists: listsBeneath(strategy, element.id),
        success: successBeneath(strategy, element.id),
        became: becameOf(lineage, element.id),
        came: cameFrom(lineage, element),
        review: reviews?.get(element.id),
        pauses: pauses.filter((pause) => pause.elementId === element.id),
      }
    })
    .filter((brick) => goalId === undefined || brick.element.id === goalId || brick.goals.some((g) => g.id === goalId))
}

/** How many different rows stand beneath these, one standing beneath a goal and a brick counted once. */
export const rowsBeneath = (beneath: Iterable<Beneath>): number => new Set([...beneath].flatMap((b) => b.rows.map((r) => r.href))).size

/** "Three of the nine bricks have nothing beneath them."; empty when none is bare, or all are. */
export function bareInWords(version: Pick<StrategyVersion, 'levelNames'>, bricks: readonly Brick[]): string {
  const bare = bricks.filter((b) => b.beneath.rows.length === 0).length
  if (bare === 0 || bare === bricks.length) return ''
  const level = bricks[0]?.element.level ?? 'brick'
  const all = `${opening(bricks.length).toLowerCase()} ${pluralOf(levelName(version, level).toLowerCase())}`
  return `${opening(bare)} of the ${all} ${bare === 1 ? 'has nothing beneath it' : 'have nothing beneath them'}.`
}
