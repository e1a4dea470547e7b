import type { Instant } from '../../kernel/day.ts'
import { refKey } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import type { ChangeEntry } from '../../platform/history/index.ts'

/** One change, ready to be read: who, what as a sentence, about which record, when. */
export interface ChangeLine {
  seq: number
  at: Instant
  who: string
  told: string
  about: { title: string; href: string; history: string } | null
}

/** Changes as sentences, their records by the names they have now. */
export const linesOf = (
  changes: readonly ChangeEntry[],
  told: Context['ask']['told'],
  named: Awaited<ReturnType<Context['ask']['named']>>,
): ChangeLine[] =>
  changes.map((change) => {
    const name = change.ref && named.get(refKey(change.ref))
    return {
      seq: change.seq,
      at: change.at,
      who: change.onBehalfOf ? `${change.personName}, for the ${change.onBehalfOf}` : change.personName,
      told: told(change.verb, change.facts),
      about: name && change.ref ? { ...name, history: `/history/${encodeURIComponent(change.ref.kind)}/${change.ref.id}` } : null,
    }
  })
