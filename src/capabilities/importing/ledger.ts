import type { Ref } from '../../kernel/ref.ts'
import type { Origin } from './proposal.ts'

/** What was written: the record, its version now, and what stood there before. */
export interface Entry {
  ref: Ref
  versionAfter: number
  before: Readonly<Record<string, unknown>> | null
}

export interface Result {
  at: string
  what: 'created' | 'changed' | 'unchanged' | 'left out'
  words: string
  written: Entry | undefined
}

/** What an import did, kept while it is being done: the receipt, where each value stood, and what undoing needs. */
export class Ledger {
  readonly results: Result[] = []
  readonly origins: (Origin & { ref: Ref })[] = []
  planId: number | undefined

  wrote({ at, words, written, origins = [] }: { at: string; words: string; written: Entry; origins?: readonly Origin[] }): void {
    this.results.push({ at, what: written.before === null ? 'created' : 'changed', words, written })
    for (const origin of origins) this.origins.push({ ...origin, ref: written.ref })
  }

  said(at: string, what: 'unchanged' | 'left out', words: string): void {
    this.results.push({ at, what, words, written: undefined })
  }

  counts(): { created: number; changed: number; unchanged: number; leftOut: number } {
    const of = (what: Result['what']) => this.results.filter((one) => one.what === what).length
    return { created: of('created'), changed: of('changed'), unchanged: of('unchanged'), leftOut: of('left out') }
  }
}
