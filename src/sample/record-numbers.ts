import type { Key } from './data/index.ts'

/** Kinds of records the replay must find again. An element of a strategy is known by its version and its own key: `step-up-2021/brick-s`. */
export type Kind =
  | 'place'
  | 'person'
  | 'post'
  | 'period'
  | 'strategy'
  | 'element'
  | 'plan'
  | 'item'
  | 'milestone'
  | 'promise'
  | 'update'
  | 'risk'
  | 'risk register'
  | 'matrix'
  | 'measure'
  | 'challenge'
  | 'issue'
  | 'escalation'
  | 'body'
  | 'ask'
  | 'access service'
  | 'control'
  | 'risk gap'
  | 'risk action'
  | 'audit'
  | 'matter'
  | 'escalation rule'

/** The record numbers behind the sample's keys, filled as the replay writes. */
export class RecordNumbers {
  readonly #known = new Map<string, number>()

  /** Remembers the numbers of rows just written, in the order of their keys. */
  keep(kind: Kind, keys: readonly Key[], rows: readonly { id: number }[]): void {
    if (keys.length !== rows.length) throw new Error(`${keys.length} keys of kind ${kind}, and ${rows.length} rows`)
    for (const [at, key] of keys.entries()) this.#known.set(`${kind} ${key}`, (rows[at] as { id: number }).id)
  }

  /** The number of a record already written; an error when the replay has not come to it. */
  of(kind: Kind, key: Key): number {
    const id = this.#known.get(`${kind} ${key}`)
    if (id === undefined) throw new Error(`The replay has not come to the ${kind} ${key}`)
    return id
  }

  has(kind: Kind, key: Key): boolean {
    return this.#known.has(`${kind} ${key}`)
  }
}
