import type { Day } from '../../../kernel/day.ts'
import type { ItemPromise, PromiseOutcome } from '../item.ts'
import type { Span } from '../text/dates-in-text.ts'
import { promisesInPath } from '../weighing/promises.ts'
import type { Standing } from '../weighing/standing.ts'
import { pathRowsIn, withStop } from './path.ts'
import { settlementsIn } from './settling.ts'
import type { Typed } from './typed.ts'

/** A promise to write down. */
export interface Promised {
  text: string
  /** The day, or null where only a period was said. */
  day: Day | null
  /** That period; null where a day was said, and the period is the one it falls in. */
  periodId: number | null
  /** The title of the post that does it; null where none is named. */
  owner: string | null
  cameFrom: 'path' | 'new date' | 'text'
}

export interface PromiseChanges {
  settle: { id: number; version: number; outcome: PromiseOutcome; words: string }[]
  make: Promised[]
  /** Lines of the path as it was sent before that are no longer in it. */
  unmake: number[]
}

/** What sending does to promises: those due are settled as said, dated lines of the path and new dates become promises, and lines taken out of the path go. Sending twice makes nothing twice. */
export function promiseChanges(standing: Standing, values: Typed): PromiseChanges {
  const { period, promises } = standing
  const said = settlementsIn(standing, values)
  const postponed = said.filter((s) => s.outcome === 'new date')
  const wanted: Promised[] = [
    ...inPath(values, { starts: period.starts_on, ends: period.ends_on }),
    ...postponed.flatMap(({ promise: { text, owner = null }, newDay }) =>
      newDay === undefined ? [] : [{ text, day: newDay, periodId: null, owner, cameFrom: 'new date' as const }],
    ),
  ]
  const made = promises.filter((p) => p.madeIn === period.label && (p.cameFrom === 'path' || p.cameFrom === 'new date'))
  const same = (a: Pick<Promised, 'text' | 'day' | 'owner'>, b: Pick<Promised, 'text' | 'day' | 'owner'>) =>
    a.text === b.text && a.day === b.day && (a.owner ?? null) === (b.owner ?? null)
  const stays = (p: ItemPromise) =>
    wanted.some((w) => same(w, p)) ||
    (p.cameFrom === 'new date' && postponed.some((s) => s.promise.text === p.text && s.newDay === undefined))
  return {
    settle: said
      .filter(({ promise, outcome, words }) => promise.outcome !== outcome || promise.outcomeWords !== words)
      .map(({ promise, outcome, words }) => ({ id: promise.id, version: promise.version, outcome, words })),
    make: wanted.filter((w, at) => !made.some((p) => same(w, p)) && wanted.findIndex((other) => same(w, other)) === at),
    unmake: made.filter((p) => p.outcome === 'open' && !stays(p)).map((p) => p.id),
  }
}

/** Every dated line of the path, with its owner where a line has one, and the dates in whatever else was written of it. */
function inPath(values: Typed, span: Span): Promised[] {
  const rows = pathRowsIn(values).flatMap(({ what, owner, day }) =>
    what === '' || day === undefined
      ? []
      : [{ text: withStop(what), day, periodId: null, owner: owner || null, cameFrom: 'path' as const }],
  )
  const free = promisesInPath(values.pathToGreen ?? '', span).flatMap(({ text, day }) =>
    day === undefined ? [] : [{ text, day, periodId: null, owner: null, cameFrom: 'path' as const }],
  )
  return [...rows, ...free]
}
