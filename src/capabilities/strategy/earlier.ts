import { type Day, dayInWords } from '../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../kernel/words.ts'
import { dispositions, type StrategyElement, type StrategyVersion } from './element.ts'
import { countOfLevel, levelName } from './level-names.ts'
import { whyListDiffers } from './tree.ts'
import { type Became, type Brick, becameOf, type WallFacts } from './wall.ts'

/** When a version holds, as read on a day: "It held from 1 April 2021 to 31 March 2024.", "It is adopted, and holds from 1 April 2025 to …" */
export function heldInWords({ startsOn, endsOn }: Pick<StrategyVersion, 'startsOn' | 'endsOn'>, on: Day): string {
  const years = `from ${dayInWords(startsOn)} to ${dayInWords(endsOn)}`
  if (startsOn > on) return `It is adopted, and holds ${years}; the version before it goes on reporting until then.`
  return `It ${endsOn < on ? 'held' : 'holds'} ${years}.`
}

/** Has a version still to begin? A draft has, and one that was adopted before its first day. */
export const isAhead = ({ state, startsOn }: Pick<StrategyVersion, 'state' | 'startsOn'>, on: Day): boolean =>
  state === 'draft' || startsOn > on

/** What became of a version's bricks, counted: "8 priorities were retained or reworded and 1 was refocused." Undecided ones are said. */
export function fateInWords(version: StrategyVersion, bricks: readonly Brick[]): string {
  const fates = bricks.map((b) => b.became[0]?.disposition)
  if (fates.every((fate) => fate === undefined)) return ''
  const parts = dispositions.flatMap((d) => {
    const n = fates.filter((fate) => fate === d).length
    return n === 0 ? [] : [`${n} ${n === 1 ? 'was' : 'were'} ${d}`]
  })
  const [only, ...others] = [...new Set(fates)]
  if (only !== undefined && others.length === 0 && bricks.length > 1)
    return `All ${countOfLevel(version, 'brick', bricks.length)} were ${only}.`
  const open = fates.filter((fate) => fate === undefined).length
  const rest = open === 0 ? [] : [`what became of ${open} is not recorded`]
  return `Of its ${countOfLevel(version, 'brick', bricks.length)}, ${listed([...parts, ...rest])}.`
}

/** What a version cannot show: success statements without a test, and lists that do not hold what they say. */
export function untestedInWords(version: StrategyVersion, elements: readonly StrategyElement[], bricks: readonly Brick[]): string {
  const success = elements.filter((e) => e.level === 'success')
  const untested = success.filter((e) => !e.isTested).length
  const off = bricks.flatMap((b) => b.lists).filter((l) => whyListDiffers(l) !== undefined).length
  const words = [
    untested > 0 ? `${untested} of its ${countOfLevel(version, 'success', success.length)} ${untested === 1 ? 'has' : 'have'} no test` : '',
    off > 0 ? `${count(off, 'list')} ${off === 1 ? 'does' : 'do'} not hold as many as ${off === 1 ? 'it says' : 'they say'}` : '',
  ].filter((w) => w !== '')
  return words.length === 0 ? '' : `${sentenceCase(listed(words))}.`
}

/** "Became Patient experience and involvement (reworded), 27 July 2021"; "Retired, 27 July 2021"; "Retained, 27 July 2021". */
export function becameInWords({ disposition, into, decidedOn, proposed }: Became, from: Pick<StrategyElement, 'title'>): string {
  const day = decidedOn ? `, ${dayInWords(decidedOn)}` : ''
  const version = `${proposed ? 'the draft ' : ''}${into?.versionLabel}`
  if (!into) return `${sentenceCase(disposition)}${proposed ? ' by the draft' : ''}${day}`
  return `${sentenceCase(disposition)}${into.title === from.title ? '' : ` as ${into.title}`} in ${version}${day}`
}

/** An element of the main axis with what became of it, for a list of goals. */
export const withFate = (facts: WallFacts['lineage'], element: StrategyElement) => ({ element, became: becameOf(facts, element.id) })

/** "9 priorities under 4 strategic objectives", by the version's own names. */
export const shapeInWords = (version: StrategyVersion, goals: number, bricks: number): string =>
  goals === 0
    ? countOfLevel(version, 'brick', bricks)
    : version.mainAxis === 'goal'
      ? `${countOfLevel(version, 'goal', goals)} over ${countOfLevel(version, 'brick', bricks)}`
      : `${countOfLevel(version, 'brick', bricks)} under ${countOfLevel(version, 'goal', goals)}`

/** The level's own name with a capital for a heading. */
export const headingOf = (version: StrategyVersion, level: 'goal' | 'brick'): string => sentenceCase(levelName(version, level))
