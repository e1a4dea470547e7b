import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { listed } from '../../../kernel/words.ts'

/** A name by which papers still call a place, with the last day it was its own, where it once was. */
export interface PlaceName {
  id: number
  placeId: number
  name: string
  until: Day | null
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** Whether a place may have this other name: not its own, and not twice. */
export function mayBeCalled(name: string, place: { name: string }, names: readonly Pick<PlaceName, 'name'>[]): Decision<string> {
  if (same(name, place.name)) return no('This is its name already. Enter another')
  return names.some((one) => same(one.name, name)) ? no('It has this other name already') : yes(name)
}

/** The other name a renamed place keeps: the one it had until yesterday. None where only capitals changed. */
export const nameKept = (before: string, now: string, today: Day): { name: string; until: Day } | null =>
  same(before, now) ? null : { name: before, until: addDays(today, -1) }

/** "Also called division; called Adult services until 31 March 2024": nothing where it has one name only. */
export function otherNamesInWords(names: readonly PlaceName[]): string {
  const still = names.filter(({ until }) => until === null).map(({ name }) => name)
  const former = names.flatMap(({ name, until }) => (until === null ? [] : [`called ${name} until ${dayInWords(until)}`]))
  return [still.length > 0 ? `also called ${listed(still)}` : '', former.length > 0 ? listed(former) : ''].filter(Boolean).join('; ')
}

/** Whether a place may come under another: never under itself or what lies beneath it. */
export function mayBelongTo(place: number, parent: number, places: readonly { id: number; parent_id: number | null }[]): Decision<number> {
  const above = new Map(places.map((one) => [one.id, one.parent_id]))
  if (!above.has(parent)) return no('Select the place it belongs to')
  const passed = new Set<number>()
  for (let at: number | null = parent; at !== null && !passed.has(at); at = above.get(at) ?? null) {
    if (at === place) return no('It would lie beneath itself. Select another place')
    passed.add(at)
  }
  return yes(parent)
}
