import { type Day, isDay } from '../kernel/day.ts'
import { type Decision, no, yes } from '../kernel/decision.ts'
import { type Direction, directions, type Profile, profiles } from './profile.ts'

/** A question as the reference vectors write it (JSON): columns of values by day, and how they are to be read. */
export interface SpcCase {
  dates: Day[]
  /** NaN where a value is missing. */
  values: number[]
  facets: string[]
  trajectory: (number | null)[] | undefined
  /** The value wanted at each point, in the order given. */
  targets: (number | null)[] | undefined
  direction: Direction
  target: number | null | Record<string, number>
  rebase: readonly Day[] | Record<string, readonly Day[]>
  fixedAfter: number | undefined
  screens: boolean
  profile: Profile
}

/** What a series without facets is called. */
export const noFacet = 'no facet'

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isColumn = (value: unknown, n: number): value is unknown[] => Array.isArray(value) && value.length === n
const numbersOf = (column: unknown, n: number): (number | null)[] | undefined =>
  isColumn(column, n) && column.every((one) => one === null || isNumber(one)) ? (column as (number | null)[]) : undefined

/** Reads a case; what cannot be read is told in a sentence, in the package's own words where it has them. */
export function readCase(json: unknown): Decision<SpcCase> {
  if (!isObject(json) || !isObject(json.input)) return no('A case is an object with input and options.')
  const { input, options = {}, profile = 'nhsr' } = json
  if (!isObject(options)) return no('The options must be an object.')
  if (profile !== 'nhsr' && profile !== 'mdc') return no("profile must be 'nhsr' or 'mdc'.")
  const columns = readColumns(input)
  if ('no' in columns) return columns
  const asked = readOptions(options, columns.yes.facets)
  return 'no' in asked ? asked : yes({ ...columns.yes, ...asked.yes, profile: profiles[profile] })
}

type Columns = Pick<SpcCase, 'dates' | 'values' | 'facets' | 'trajectory' | 'targets'>

function readColumns(input: Json): Decision<Columns> {
  const { dates, facet } = input
  if (!Array.isArray(dates) || dates.length === 0) return no('There are no dates.')
  const n = dates.length
  if (!dates.every((date) => typeof date === 'string' && isDay(date)))
    return no("date_field must be a Date or POSIXt vector ('date' is a 'character').")
  const values = numbersOf(input.values, n)
  if (!values) return no("value_field must be a numeric vector ('value' is a 'character').")
  if (facet !== undefined && facet !== null && !isColumn(facet, n)) return no('There must be one facet for every date.')
  const facets = Array.isArray(facet) ? facet.map(String) : new Array<string>(n).fill(noFacet)
  const [trajectory, targets] = [numbersOf(input.trajectory, n), numbersOf(input.targets, n)]
  if (new Set(dates.map((date, at) => `${facets[at]}\n${date}`)).size < n) return no("duplicate rows found in 'date'")
  return yes({ dates: dates as Day[], values: values.map((one) => one ?? Number.NaN), facets, trajectory, targets })
}

type Options = Pick<SpcCase, 'direction' | 'target' | 'rebase' | 'fixedAfter' | 'screens'>

function readOptions(options: Json, facets: readonly string[]): Decision<Options> {
  const { improvement_direction: direction = 'increase', fix_after_n_points: fixed = null, screen_outliers: screens = true } = options
  const known = directions.find((one) => one === direction)
  if (!known) return no("improvement_direction must be one of 'increase', 'decrease' or 'neutral'.")
  if (fixed !== null && !(isNumber(fixed) && fixed >= 12))
    return no('fix_after_n_points must be a single numeric that is greater than or equal to 12.')
  const [target, rebase] = [readTarget(options.target ?? null, facets), readRebase(options.rebase ?? null, facets)]
  if ('no' in target) return target
  if ('no' in rebase) return rebase
  return yes({ direction: known, target: target.yes, rebase: rebase.yes, fixedAfter: fixed ?? undefined, screens: screens !== false })
}

function readTarget(target: unknown, facets: readonly string[]): Decision<SpcCase['target']> {
  if (target === null || isNumber(target)) return yes(target)
  if (!isObject(target) || !Object.values(target).every(isNumber)) return no('target must be a single numeric, or one for each facet.')
  return namesOf(target, facets, 'target') ?? yes(target as Record<string, number>)
}

const isDays = (days: unknown): days is Day[] => Array.isArray(days) && days.every((day) => typeof day === 'string' && isDay(day))

function readRebase(rebase: unknown, facets: readonly string[]): Decision<SpcCase['rebase']> {
  const days = typeof rebase === 'string' ? [rebase] : (rebase ?? [])
  if (isDays(days)) return yes(days)
  const named = isObject(days)
    ? Object.fromEntries(Object.entries(days).map(([name, one]) => [name, typeof one === 'string' ? [one] : one]))
    : {}
  if (!isObject(days) || !Object.values(named).every(isDays)) return no('rebase argument must be a vector of dates.')
  return namesOf(named, facets, 'rebase') ?? yes(named as Record<string, Day[]>)
}

const namesOf = (named: object, facets: readonly string[], option: string) =>
  Object.keys(named).every((name) => facets.includes(name))
    ? undefined
    : no(`options provided to ${option} are not in the facet_field column.`)
