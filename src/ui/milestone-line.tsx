import { type Day, dayAndMonth, daysBetween } from '../kernel/day.ts'
import { classNames } from './class-names.ts'
import { labelWidth } from './label-width.ts'
import { type LineLabel, type LinePlace, linePlaces, most } from './line-places.ts'
import { Link } from './link.tsx'

/** A point on the line. `words` say how it stands; the shape only repeats them. */
export interface Point {
  name: string
  on: Day
  words: string
  state: 'done' | 'due' | 'late'
  href?: string
}

interface Line {
  /** First and last day of the line. */
  from: Day
  to: Day
  points: Point[]
  today?: Day
}

type Dated = Omit<Point, 'state'> & { state: Point['state'] | 'today' }

/** The line is at least this wide, in pixels, before the stylesheet stands the list upright. */
const narrowest = 1036
const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Where a day stands on the line, 0 to 100, to the half; outside that range when the day is outside the line. */
export const placeOfDay = (day: Day, from: Day, to: Day): number =>
  Math.round((daysBetween(from, day) / (daysBetween(from, to) + 1)) * 200) / 2

function monthsOf(from: Day, to: Day): string[] {
  const index = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  return Array.from({ length: index(to) - index(from) + 1 }, (_, i) => names[(index(from) + i) % 12] as string)
}

/** Which labels to try on three lines instead of two: none, then one, then two of them, then all. */
function* foldings(size: number): Generator<ReadonlySet<number>> {
  yield new Set()
  for (let one = 0; one < size; one += 1) yield new Set([one])
  for (let one = 0; one < size; one += 1) for (let two = one + 1; two < size; two += 1) yield new Set([one, two])
  yield new Set(Array.from({ length: size }, (_, i) => i))
}

/** The labels with their widths and places: on two lines where there is room, as few as may be on three, else none. */
function laidOut(points: Dated[], { from, to }: Line): (LineLabel & LinePlace)[] | undefined {
  if (points.length > most) return undefined
  for (const folded of foldings(points.length)) {
    const labels = points.flatMap(({ name, words, on }, i) => {
      const width = labelWidth(name, words, folded.has(i) ? 3 : 2)
      return width === undefined ? [] : [{ at: placeOfDay(on, from, to), width }]
    })
    const places = labels.length === points.length ? linePlaces(labels, narrowest) : undefined
    if (places) return places.map((place, i) => ({ ...place, ...(labels[i] as LineLabel) }))
  }
  return undefined
}

const Item = ({ point, class: name }: { point: Dated; class: string | undefined }) => (
  <li class={name}>
    <b>{point.href === undefined ? point.name : <Link href={point.href}>{point.name}</Link>}</b>
    {point.words}
  </li>
)

/** Dated points on one line, in order of day, today among them. Labels never meet: when there is no room the same list stands upright. */
export const MilestoneLine = (line: Line) => {
  const { from, to, today } = line
  const now: Dated[] = today === undefined ? [] : [{ name: 'Today', on: today, words: dayAndMonth(today), state: 'today' }]
  const points = [...line.points, ...now].sort((a, b) => daysBetween(b.on, a.on))
  const labels = laidOut(points, line)
  if (!labels)
    return (
      <ol class="s-mile">
        {points.map((point) => (
          <Item point={point} class={point.state} />
        ))}
      </ol>
    )
  return (
    <>
      <ol class="s-mile is-line">
        {points.map((point, i) => {
          const { at, width, low, left } = labels[i] as LineLabel & LinePlace
          return <Item point={point} class={classNames(point.state, `x${at * 2}`, `w${width}`, low && 'low', left && 'left')} />
        })}
      </ol>
      <p class="s-months" aria-hidden="true">
        {monthsOf(from, to).map((month) => (
          <span>{month}</span>
        ))}
      </p>
    </>
  )
}
