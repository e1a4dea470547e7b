import { type Day, dayInWords, dayOf, isDay } from '../../../kernel/day.ts'
import type { Problem } from '../planning/state.ts'
import type { Typed } from './typed.ts'

/** One line of a path to green: what will be done, by whom, by when. */
export interface PathRow {
  number: number
  what: string
  /** The title of the post that does it; empty where none is chosen. */
  owner: string
  day: Day | undefined
  /** Something stands in the boxes of its day, a date or not. */
  dayTyped: boolean
}

/** More lines than this are a plan of their own. */
export const mostRows = 8

/** The names of a line's boxes. */
export const pathFields = (number: number) => ({
  what: `path-${number}-what`,
  owner: `path-${number}-owner`,
  day: `path-${number}-day`,
})

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function rowIn(values: Typed, number: number): PathRow {
  const names = pathFields(number)
  const part = (name: string) => (values[`${names.day}-${name}`] ?? '').trim()
  const dayTyped = ['day', 'month', 'year'].some((name) => part(name) !== '')
  return {
    number,
    what: oneLine(values[names.what]),
    owner: oneLine(values[names.owner]),
    day: dayTyped ? dayOf(Number(part('year')), Number(part('month')), Number(part('day'))) : undefined,
    dayTyped,
  }
}

/** The lines of the path in which something stands; a post chosen beside nothing is no line. */
export const pathRowsIn = (values: Typed): PathRow[] =>
  Array.from({ length: mostRows }, (_, at) => rowIn(values, at + 1)).filter(({ what, dayTyped }) => what !== '' || dayTyped)

/** A line's words as the promise they become. */
export const withStop = (what: string) => (/[.!?]$/.test(what) ? what : `${what}.`)

/** A line as papers print it: "By 30 November 2024, Director of HR: seven nurses start." */
export function lineOf({ what, owner, day }: Pick<PathRow, 'what' | 'owner' | 'day'>): string {
  const lead = [day ? `By ${dayInWords(day)}` : '', owner].filter(Boolean).join(', ')
  return lead ? `${lead}: ${withStop(what)}` : withStop(what)
}

/** The whole path as one text: its lines, then whatever else was written. */
export const pathText = (values: Typed): string =>
  [
    ...pathRowsIn(values)
      .filter(({ what }) => what !== '')
      .map(lineOf),
    (values.pathToGreen ?? '').trim(),
  ]
    .filter(Boolean)
    .join('\n')

/** Does a line say who does what by when? */
export const isOwned = (values: Typed): boolean =>
  pathRowsIn(values).some(({ what, owner, day }) => what !== '' && owner !== '' && day !== undefined)

/** What cannot be kept as it stands: a day that is none, a day beside nothing, or one gone by that was not sent so before: nobody can be asked to do it by then. */
export const whyNotPath = (values: Typed, today: Day, sentBefore = ''): Problem[] =>
  pathRowsIn(values).flatMap(({ number, what, day, dayTyped }) => {
    const names = pathFields(number)
    if (dayTyped && day === undefined) return [{ field: names.day, words: 'Enter the day of this line as a date, such as 30 11 2024' }]
    if (day !== undefined && day < today && !sentBefore.includes(dayInWords(day)))
      return [{ field: names.day, words: `${dayInWords(day)} has gone by. Enter the day by which this will be done` }]
    return what === '' ? [{ field: names.what, words: 'Say what will be done by this day' }] : []
  })

const written = /^By (\d{1,2}) ([A-Z][a-z]+) (\d{4})(?:, ([^:]+))?: (.+)$/
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function readLine(line: string, posts: readonly string[]): Pick<PathRow, 'what' | 'owner' | 'day'> | undefined {
  const [, date, month = '', year, owner = '', what = ''] = written.exec(line.trim()) ?? []
  const day = dayOf(Number(year), months.indexOf(month) + 1, Number(date))
  const isOne = day !== undefined && isDay(day) && what !== '' && (owner === '' || posts.includes(owner))
  return isOne ? { what, owner, day } : undefined
}

/** Puts the lines of a path written as text into rows, where they read as such; everything else stays in the text, so that nothing is lost. */
export function inRows(values: Typed, posts: readonly string[]): Typed {
  const text = values.pathToGreen ?? ''
  if (text === '' || pathRowsIn(values).length > 0) return values
  const rows: Typed = {}
  const rest: string[] = []
  let number = 0
  for (const line of text.split('\n')) {
    const row = number < mostRows ? readLine(line, posts) : undefined
    if (!row?.day) {
      rest.push(line)
      continue
    }
    const names = pathFields(++number)
    const [year = '', month = '', date = ''] = row.day.split('-')
    Object.assign(rows, { [names.what]: row.what, [names.owner]: row.owner })
    Object.assign(rows, {
      [`${names.day}-day`]: String(Number(date)),
      [`${names.day}-month`]: String(Number(month)),
      [`${names.day}-year`]: year,
    })
  }
  return number === 0 ? values : { ...values, ...rows, pathToGreen: rest.join('\n').trim() }
}
