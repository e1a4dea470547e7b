import { type Day, isDay } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** What the address of the flat data narrows it to. */
export interface DataWanted {
  /** Short names or numbers of measures; all where none is given. */
  measures: string[]
  places: number[]
  from: Day | undefined
  until: Day | undefined
  /** Only figures that came or changed after the end of this day. */
  changedSince: Day | undefined
  /** The number of the series after which the page begins. */
  after: number
}

const dayNames = ['from', 'until', 'changed-since'] as const

/** Reads the address; words that are no day or no number are refused, since a filter that is passed over gives the wrong data. */
export function dataWanted(search: string): Decision<DataWanted> {
  const words = new URLSearchParams(search)
  const day = (name: (typeof dayNames)[number]): string => words.get(name) ?? ''
  const wrong = dayNames.find((name) => day(name) !== '' && !isDay(day(name)))
  if (wrong) return no(`“${day(wrong)}” is no day. Give ${wrong} as 2024-04-01.`)
  const places = words.getAll('place')
  const stray = [...places, words.get('after') ?? '1'].find((word) => !/^\d{1,9}$/.test(word))
  if (stray !== undefined) return no(`“${stray}” is no number. Places are given by their number, as in the column place_id.`)
  const dayIn = (name: (typeof dayNames)[number]) => (day(name) || undefined) as Day | undefined
  return yes({
    measures: words.getAll('measure').filter(Boolean),
    places: places.map(Number),
    from: dayIn('from'),
    until: dayIn('until'),
    changedSince: dayIn('changed-since'),
    after: Number(words.get('after') ?? 0),
  })
}
