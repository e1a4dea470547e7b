import { listed } from '../../../kernel/words.ts'
import type { Measure } from '../measure.ts'
import { figureInWords } from '../measure.ts'
import { inPeriod } from '../periods.ts'
import type { Gap } from './gap.ts'
import type { GroupRow, GroupsAt } from './groups.ts'

/** What a row of nobody's group is called. */
export const notRecorded = 'Not recorded'

/** "10.7 points lower (5.1 to 16.3)": with what chance leaves open at 95%. */
export function gapInWords({ difference, low, high }: Gap): string {
  const points = (share: number) => (Math.abs(share) * 100).toFixed(1)
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  const way = difference < 0 ? 'lower' : 'higher'
  return low < 0 && high > 0
    ? `${points(difference)} points ${way} (${points(low)} lower to ${points(high)} higher)`
    : `${points(difference)} points ${way} (${points(near)} to ${points(far)})`
}

/** Whether a group does worse: by more than chance usually leaves, in the direction that is not wanted. */
export const isWorse = ({ direction }: Pick<Measure, 'direction'>, { gap, isMoreThanChance }: GroupRow): boolean =>
  isMoreThanChance && gap !== undefined && (direction === 'increase' ? gap.difference < 0 : direction === 'decrease' && gap.difference > 0)

/** The answer of the page: which groups fare worse, and what cannot be told. */
export function groupsAnswer(
  measure: Measure,
  { rows, period, everybody, overlaps }: GroupsAt,
  names: ReadonlyMap<number, string>,
): { strong: string; words: string } {
  const nameOf = ({ groupId }: GroupRow) => (groupId === null ? notRecorded : (names.get(groupId) ?? ''))
  const when = inPeriod(period, measure.frequency)
  const whole = everybody
    ? `For everybody it was ${figureInWords(measure, everybody.value)} ${when}.`
    : `There is no figure for everybody ${when}.`
  if (measure.kind !== 'proportion')
    return { strong: whole, words: 'Whether a difference is more than chance can only be told of proportions.' }
  const worse = rows.filter((row) => isWorse(measure, row)).map(nameOf)
  const compared = rows.filter(({ gap }) => gap !== undefined).length
  const hidden = rows.filter(({ figure }) => figure === 'hidden').length
  const strong =
    worse.length > 0
      ? `It is worse for ${listed(worse)} than for everybody else, by more than chance usually makes.`
      : compared === 0
        ? 'Whether groups fare differently cannot be told.'
        : 'No group is worse off than everybody else by more than chance usually makes.'
  const left = hidden > 0 ? ` ${hidden === 1 ? 'One group is' : `${hidden} groups are`} hidden, since so few people could be known.` : ''
  const over = overlaps ? ' The groups add up to more than everybody: some people are counted in two.' : ''
  const many = compared > 5 ? ` ${compared} groups are compared, so one in twenty stands out by chance alone.` : ''
  return { strong, words: `${whole}${left}${over}${many}` }
}
