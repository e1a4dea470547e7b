import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { type Gap, gapBetween, isMoreThanChance } from './gap.ts'
import { type Cell, hiddenCells, type Line } from './hiding.ts'

/** A figure of one group, or of everybody, at a place. */
export interface GroupFigure {
  placeId: number
  /** Null of everybody. */
  groupId: number | null
  numerator: number | null
  denominator: number | null
  value: number | null
  isHidden: boolean
}

export interface PlaceAbove {
  id: number
  parentId: number | null
}

/** What stands in a group's row: its figure, or that it is hidden, and how it lies to everybody else. */
export interface GroupRow {
  /** Null of those whose group is not recorded. */
  groupId: number | null
  figure: { value: number; numerator: number | null; denominator: number | null } | 'hidden' | 'none'
  /** How its share differs from that of everybody else, where both are of people. */
  gap: Gap | undefined
  isMoreThanChance: boolean
}

export interface GroupsAt {
  period: Day
  rows: GroupRow[]
  everybody: { value: number; numerator: number | null; denominator: number | null } | undefined
  /** Groups that add up to more than everybody: some are counted in two of them. */
  overlaps: boolean
}

const keyOf = (placeId: number, groupId: number | null): string => `${placeId}:${groupId ?? 'none'}`

/** How many people a figure is of: of a proportion its denominator, of a count itself. */
const peopleOf = (measure: Measure, { denominator, value }: GroupFigure): number | null =>
  measure.adding === 'ratio' ? denominator : measure.adding === 'sum' ? value : null

/** People told apart within those: of a proportion those who did and those who did not, of a rate those it counts. */
function partsOf({ kind }: Measure, { numerator, denominator }: GroupFigure): number[] {
  if (numerator === null || denominator === null) return []
  return kind === 'proportion' ? [numerator, denominator - numerator] : [numerator]
}

/** Those whose group nobody recorded: what everybody is more than the groups together; undefined where that cannot be told. */
function unrecorded(measure: Measure, everybody: GroupFigure | undefined, groups: readonly GroupFigure[]): GroupFigure | undefined {
  if (measure.adding === 'never' || everybody?.value == null) return undefined
  if (groups.some(({ isHidden, value }) => isHidden || value === null)) return undefined
  const left = (name: 'numerator' | 'denominator' | 'value') =>
    groups.reduce((sum, group) => sum + (group[name] ?? 0), -(everybody[name] ?? 0)) * -1
  const [numerator, denominator] = measure.adding === 'ratio' ? [left('numerator'), left('denominator')] : [null, null]
  const value = denominator === null ? left('value') : denominator > 0 ? ((numerator ?? 0) * measure.per) / denominator : 0
  return { placeId: everybody.placeId, groupId: null, numerator, denominator, value, isHidden: false }
}

/** Every cell of a characteristic at every place in one period, and every line along which they add up. */
function tableOf(measure: Measure, figures: readonly GroupFigure[], places: readonly PlaceAbove[]) {
  const cells: Cell[] = []
  const lines: Line[] = []
  const rest = new Map<number, GroupFigure>()
  const overlapping = new Set<number>()
  for (const { id } of places) {
    const here = figures.filter(({ placeId }) => placeId === id)
    const groups = here.filter(({ groupId }) => groupId !== null)
    if (groups.length === 0) continue
    const everybody = here.find(({ groupId }) => groupId === null)
    const none = unrecorded(measure, everybody, groups)
    if (none && (peopleOf(measure, none) ?? 0) < 0) overlapping.add(id)
    const all = none && !overlapping.has(id) ? [...groups, none] : groups
    if (none && !overlapping.has(id)) rest.set(id, none)
    for (const one of all)
      cells.push({ key: keyOf(id, one.groupId), people: peopleOf(measure, one), parts: partsOf(measure, one), isHidden: one.isHidden })
    if (everybody?.value != null && measure.adding !== 'never' && !overlapping.has(id))
      lines.push(all.map(({ groupId }) => ({ key: keyOf(id, groupId), times: 1 })))
  }
  return { cells, lines: [...lines, ...overPlaces(cells, figures, places)], rest, overlapping }
}

/** A group's figure at a place is what those beneath add up to, where they have one. */
function overPlaces(cells: readonly Cell[], figures: readonly GroupFigure[], places: readonly PlaceAbove[]): Line[] {
  const there = new Set(cells.map(({ key }) => key))
  const groupIds = [...new Set(figures.map(({ groupId }) => groupId))]
  return places.flatMap(({ id }) =>
    groupIds.flatMap((groupId): Line[] => {
      const beneath = places.filter(({ parentId }) => parentId === id).map((place) => keyOf(place.id, groupId))
      const held = beneath.filter((key) => there.has(key))
      if (held.length === 0 || !there.has(keyOf(id, groupId))) return []
      return [[{ key: keyOf(id, groupId), times: -1 }, ...held.map((key) => ({ key, times: 1 as const }))]]
    }),
  )
}

interface Asked {
  measure: Measure
  period: Day
  figures: readonly GroupFigure[]
  places: readonly PlaceAbove[]
}

/** The groups of one characteristic at a place in a period. What is hidden is decided over all places at once, so that no two pages together give it away. */
export function groupsAt({ measure, period, figures, places }: Asked, placeId: number): GroupsAt {
  const { cells, lines, rest, overlapping } = tableOf(measure, figures, places)
  const hidden = hiddenCells(cells, lines, measure.hiddenBelow)
  const here = figures.filter((one) => one.placeId === placeId)
  const everybody = here.find(({ groupId }) => groupId === null)
  const none = rest.get(placeId)
  const shown = [...here.filter(({ groupId }) => groupId !== null), ...(none && (peopleOf(measure, none) ?? 0) > 0 ? [none] : [])]
  return {
    period,
    rows: shown.map((one) =>
      rowOf(measure, one, { everybody, isHidden: one.isHidden || (one.value !== null && hidden.has(keyOf(placeId, one.groupId))) }),
    ),
    everybody: everybody && figureOf(everybody),
    overlaps: overlapping.has(placeId),
  }
}

const figureOf = ({ value, numerator, denominator }: GroupFigure): GroupsAt['everybody'] =>
  value === null ? undefined : { value, numerator, denominator }

function rowOf(
  measure: Measure,
  one: GroupFigure,
  { everybody, isHidden }: { everybody: GroupFigure | undefined; isHidden: boolean },
): GroupRow {
  const figure = isHidden ? 'hidden' : (figureOf(one) ?? 'none')
  const gap = isHidden || measure.kind !== 'proportion' ? undefined : gapToOthers(one, everybody)
  return { groupId: one.groupId, figure, gap, isMoreThanChance: gap !== undefined && isMoreThanChance(gap) }
}

/** A group beside everybody else: those in it are not compared with themselves. */
function gapToOthers(one: GroupFigure, everybody: GroupFigure | undefined): Gap | undefined {
  if (one.numerator === null || one.denominator === null || everybody?.numerator == null || everybody.denominator === null) return undefined
  const others = { numerator: everybody.numerator - one.numerator, denominator: everybody.denominator - one.denominator }
  if (others.numerator < 0 || others.numerator > others.denominator) return undefined
  return gapBetween({ numerator: one.numerator, denominator: one.denominator }, others)
}
