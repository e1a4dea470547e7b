import type { Day } from '../../../../kernel/day.ts'
import { groupedBy } from '../../../../kernel/grouped.ts'
import { periodAfter } from '../../periods.ts'
import type { HeldFigures } from '../matching/known.ts'
import type { MatchedFigure } from '../matching/match-file.ts'
import type { Gathered } from '../reading/gathered.ts'

type Values = ReadonlyMap<Day, number>

/** One series of a file with what the records hold of it. */
interface SeriesRead {
  figures: { row: number; figure: MatchedFigure }[]
  inFile: Values
  held: Values
  /** Both, the file's word first. */
  all: Values
}

const given = (held: HeldFigures, key: string): Values =>
  new Map([...(held.get(key) ?? [])].flatMap(([day, { value }]) => (value === null ? [] : [[day, value] as const])))

const repeats = 3

/** How many of the newest figures of the file, without a gap, equal those a year before. */
export function repeatedYear(inFile: Values, all: Values, yearBefore: (day: Day) => Day): Day[] {
  const days = [...inFile.keys()].sort().reverse()
  const same: Day[] = []
  for (const day of days) {
    if (all.get(yearBefore(day)) !== inFile.get(day)) break
    same.push(day)
  }
  return new Set(same.map((day) => inFile.get(day))).size > 1 && same.length >= repeats ? same : []
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Ten or a hundred where a figure is about so many times, or so small a part of, its neighbours, four on each side, and well away from them all. */
export function timesNeighbours(value: number, near: readonly number[]): number | undefined {
  const [low, high, middle] = [Math.min(...near), Math.max(...near), median(near)]
  if (near.length < 4 || low < 0 || middle <= 0 || value <= 0) return undefined
  const isNear = (factor: number) => value / middle / factor > 0.7 && value / middle / factor < 1.43
  if (value > 3 * high) return [10, 100].find(isNear)
  return high <= 3 * low && middle >= 20 && value < low / 3 ? [0.1, 0.01].find(isNear) : undefined
}

/** Whether every figure that file and records both hold stands one period later in the file. */
export function oneLater(inFile: Values, held: Values, before: (day: Day) => Day): boolean {
  const both = [...inFile].filter(([day]) => held.has(day) && held.has(before(day)))
  return (
    both.length >= repeats &&
    both.every(([day, value]) => held.get(before(day)) === value) &&
    both.filter(([day, value]) => held.get(day) !== value).length >= repeats
  )
}

/** Finds what no rule forbids and nobody should let pass unseen. */
export function findSuspicions(
  figures: readonly MatchedFigure[],
  { held, repeated }: { held: HeldFigures; repeated: ReadonlySet<number> },
  found: Gathered,
): void {
  const rows = figures.map((figure, row) => ({ figure, row })).filter(({ figure, row }) => figure.value !== null && !repeated.has(row))
  const series = [...groupedBy(rows, ({ figure }) => figure.series)].map(([key, list]): SeriesRead => {
    const [inFile, old] = [new Map(list.map(({ figure }) => [figure.period, figure.value as number])), given(held, key)]
    return { figures: list, inFile, held: old, all: new Map([...old, ...inFile]) }
  })
  tellRepeats(series, found)
  for (const one of series) {
    tellTimes(one, found)
    tellShift(one, found)
  }
  tellSwapped(series, found)
}

function add(
  found: Gathered,
  kind: string,
  list: SeriesRead['figures'],
  words: (name: string, place: string) => string,
  about?: string,
): void {
  for (const { figure, row } of list)
    found.add({
      ...{ kind, severity: 'asks', about: about ?? figure.series, cell: figure.at, row },
      words: () => words(figure.measure.name, figure.place),
    })
}

const at = ({ figures }: SeriesRead, days: readonly Day[]) => figures.filter(({ figure }) => days.includes(figure.period))
const frequencyOf = ({ figures }: SeriesRead) => figures[0]?.figure.measure.frequency ?? 'month'
const yearOf = { day: 364, week: 52, month: 12, quarter: 4, year: 0 }

/** More series of one measure than this are asked about together: a file of many places is sent again as a whole. */
const mostAskedSingly = 3

function tellRepeats(series: readonly SeriesRead[], found: Gathered): void {
  const repeating = series.flatMap((one) => {
    const days = repeatedDays(one)
    return days.length === 0 ? [] : [{ one, days }]
  })
  for (const [measureId, list] of groupedBy(repeating, ({ one }) => one.figures[0]?.figure.measure.id ?? 0))
    for (const { one, days } of list)
      if (list.length > mostAskedSingly)
        add(
          found,
          'repeats last year',
          at(one, days),
          (name) =>
            `${name}: at ${list.length} places the newest figures are exactly those of a year before. Was last year’s file sent again?`,
          `measure ${measureId}`,
        )
      else
        add(
          found,
          'repeats last year',
          at(one, days),
          (name, place) =>
            `${name}, ${place}: the newest ${days.length} figures are exactly those of a year before. Was last year’s file sent again?`,
        )
}

function repeatedDays(one: SeriesRead): Day[] {
  const frequency = frequencyOf(one)
  if (frequency === 'year' || frequency === 'day') return []
  return repeatedYear(one.inFile, one.all, (day) => periodAfter(day, frequency, -yearOf[frequency]))
}

function tellTimes(one: SeriesRead, found: Gathered): void {
  const days = [...one.all.keys()].sort()
  const places = new Map(days.map((day, place) => [day, place]))
  for (const { figure, row } of one.figures) {
    const place = places.get(figure.period) as number
    const near = [...days.slice(Math.max(0, place - 4), place), ...days.slice(place + 1, place + 5)].map(
      (day) => one.all.get(day) as number,
    )
    const times = timesNeighbours(figure.value as number, near)
    if (times === undefined) continue
    const words = times > 1 ? `about ${times} times` : `about a ${times === 0.1 ? 'tenth' : 'hundredth'} of`
    add(
      found,
      `${times} times its neighbours`,
      [{ figure, row }],
      (name, at) => `${name}, ${at}: a figure is ${words} those before and after it. Is a decimal point or a digit wrong?`,
    )
  }
}

function tellShift(one: SeriesRead, found: Gathered): void {
  const frequency = frequencyOf(one)
  if (oneLater(one.inFile, one.held, (day) => periodAfter(day, frequency, -1)))
    add(
      found,
      'one period later',
      one.figures,
      (name, place) =>
        `${name}, ${place}: the file’s figures are those of the records, one ${frequency} later. Has a column or row slipped?`,
    )
}

/** Figures that the records hold for another measure of the same place. */
function tellSwapped(series: readonly SeriesRead[], found: Gathered): void {
  for (const own of series) {
    if (own.held.size < repeats) continue
    const changed = [...own.inFile].filter(([day, value]) => own.held.has(day) && own.held.get(day) !== value)
    if (changed.length < repeats || new Set(changed.map(([, value]) => value)).size < 2) continue
    const here = own.figures[0]?.figure
    const other = series.find(({ figures, held }) => {
      const there = figures[0]?.figure
      return (
        there !== here &&
        there?.placeId === here?.placeId &&
        there?.groupId === here?.groupId &&
        changed.every(([day, value]) => held.get(day) === value)
      )
    })
    const otherName = other?.figures[0]?.figure.measure.name
    if (otherName)
      add(
        found,
        'another’s figures',
        at(
          own,
          changed.map(([day]) => day),
        ),
        (name, place) => `${name}, ${place}: these are the figures the records hold for “${otherName}”. Are two columns swapped?`,
      )
  }
}
