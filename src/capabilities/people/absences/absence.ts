import { addDays, type Day, dayAndMonth, dayInWords, isBefore } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'

/** Somebody away from one day to another, both included, and who writes for their posts meanwhile. */
export interface Absence {
  id: number
  personId: number
  name: string
  coverId: number
  cover: string
  from: Day
  until: Day
  reason: string
  version: number
}

export interface Away {
  person: { id: number; name: string }
  cover: { id: number; name: string }
  from: Day
  until: Day
}

interface Facts {
  today: Day
  /** How many posts the person holds on some of these days. */
  posts: number
  /** Every absence that has not ended, of everybody, apart from the one being changed. */
  others: readonly Absence[]
}

const overlap = (one: { from: Day; until: Day }, other: { from: Day; until: Day }): boolean =>
  one.from <= other.until && one.until >= other.from

const span = ({ from, until }: { from: Day; until: Day }): string => `from ${dayInWords(from)} to ${dayInWords(until)}`

/** The furthest last day, in days from today: two years. A later one is a slip of the pen, or somebody who has left. */
const furthest = 731
const tooFar = (until: Day, today: Day): string | undefined =>
  isBefore(addDays(today, furthest), until)
    ? 'The last day must be within two years. If they will not be back, hand over their posts instead'
    : undefined

/** Whether somebody can be away on these days with this person covering. Whoever covers is there themselves, and one person is away once at a time. */
export function mayBeAway(away: Away, { today, posts, others }: Facts): Decision<Away> {
  const { person, cover, from, until } = away
  if (cover.id === person.id) return no('Nobody covers for themselves. Select somebody else')
  if (isBefore(until, from)) return no('The last day must be the first day or later')
  if (isBefore(from, today)) return no('The first day must be today or later: nobody can cover for days that have passed')
  const far = tooFar(until, today)
  if (far) return no(far)
  if (posts === 0) return no(`${person.name} holds no post on these days, so there is nothing to cover`)
  const same = others.filter((other) => overlap(away, other))
  const own = same.find(({ personId }) => personId === person.id)
  if (own) return no(`${person.name} is away ${span(own)} already. Change that instead`)
  const both = same.find(({ personId }) => personId === cover.id)
  if (both) return no(`${cover.name} is away ${span(both)}. Select somebody who is there`)
  const needed = same.find(({ coverId }) => coverId === person.id)
  if (needed) return no(`${person.name} covers for ${needed.name} ${span(needed)}. Let somebody else cover for them first`)
  return yes(away)
}

/** Which box a refusal is about. */
export const fieldOf = (words: string): 'cover' | 'from' | 'until' =>
  words.startsWith('The last day') ? 'until' : words.includes('Select') ? 'cover' : 'from'

/** Whether an absence can be given another last day. */
export function mayEndOn(absence: Absence, until: Day, { today, others }: Pick<Facts, 'today' | 'others'>): Decision<Day> {
  if (isBefore(absence.until, today)) return no('These days have passed. Say a new absence instead')
  if (isBefore(until, absence.from)) return no('The last day must be the first day or later')
  if (isBefore(until, today)) return no('The last day must be today or later. To end it at once, take it back')
  const far = tooFar(until, today)
  if (far) return no(far)
  const longer = { ...absence, until }
  const both = others.find((other) => overlap(longer, other) && [absence.coverId, absence.personId].includes(other.personId))
  return both ? no(`The last day must be earlier: ${both.name} is away ${span(both)}`) : yes(until)
}

/** What stands of a person's absences, on their own pages: away now, away next, or nothing. */
export function awaySaid(absences: readonly Absence[], personId: number, today: Day): string {
  const own = absences.filter((one) => one.personId === personId && one.until >= today)
  const now = own.find(({ from }) => from <= today)
  const next = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
  if (now) return `${awayInWords(now)}.`
  return next ? `Away ${span(next)}, covered by ${next.cover}.` : 'No absence is planned.'
}

/** "Away until 25 October, covered by Director of Strategy". */
export const awayInWords = ({ until, cover }: Pick<Absence, 'until' | 'cover'>): string =>
  `Away until ${dayAndMonth(until)}, covered by ${cover}`
