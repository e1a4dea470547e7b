import { groupedBy } from '../../kernel/grouped.ts'
import { refKey } from '../../kernel/ref.ts'
import type { Named } from '../../platform/capability.ts'

/** A result as the records hold it. */
interface Held {
  at: string
  what: string
  words: string
  ref_kind: string | null
  ref_id: number | null
  undone: string | null
}

export interface ReceiptLine {
  at: string
  words: string
  href: string | undefined
}

/** What an import did, by what became of each: records added and changed, rows unchanged and left out; and after an undo, what was kept. */
export interface Receipt {
  created: ReceiptLine[]
  changed: ReceiptLine[]
  unchanged: ReceiptLine[]
  leftOut: ReceiptLine[]
  kept: ReceiptLine[]
  /** Rows of the file that something was written from. */
  rows: number
}

/** Puts the results of an import together for reading, in the order of the file. */
export function receiptOf(results: readonly Held[], named: ReadonlyMap<string, Named>): Receipt {
  const order = new Map<string, number>()
  for (const { at } of results) if (!order.has(at)) order.set(at, order.size)
  const by = groupedBy(
    [...results].sort((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0)),
    (r) => r.what,
  )
  const lines = (list: readonly Held[] | undefined) =>
    (list ?? []).map((r): ReceiptLine => ({ at: r.at, words: r.words, href: hrefOf(r, named) }))
  const written = results.filter((r) => r.what === 'created' || r.what === 'changed')
  return {
    created: lines(by.get('created')),
    changed: lines(by.get('changed')),
    unchanged: lines(by.get('unchanged')),
    leftOut: lines(by.get('left out')),
    kept: lines(results.filter((r) => r.undone === 'kept')),
    rows: new Set(written.map((r) => r.at).filter((at) => at !== 'The file')).size,
  }
}

const hrefOf = ({ ref_kind, ref_id, undone }: Held, named: ReadonlyMap<string, Named>): string | undefined =>
  ref_kind === null || ref_id === null || undone === 'taken back'
    ? undefined
    : named.get(refKey({ kind: ref_kind === 'contributors' ? 'item' : ref_kind, id: ref_id }))?.href
