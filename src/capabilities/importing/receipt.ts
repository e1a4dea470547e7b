import { groupedBy } from '../../kernel/grouped.ts'
import { refKey } from '../../kernel/ref.ts'
import { byNumber } from '../../kernel/words.ts'
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
  const by = groupedBy([...results].sort(asInFile), (r) => r.what)
  const lines = (list: readonly Held[] | undefined) =>
    (list ?? []).map((r): ReceiptLine => ({ at: r.at, words: r.words, href: hrefOf(r, named) }))
  const written = results.filter((r) => r.what === 'created' || r.what === 'changed')
  return {
    created: lines(by.get('created')),
    changed: lines(by.get('changed')),
    unchanged: lines(by.get('unchanged')),
    leftOut: lines(by.get('left out')),
    kept: lines(results.filter((r) => r.undone === 'kept')),
    rows: new Set(written.map((r) => r.at).filter((at) => at !== wholeFile)).size,
  }
}

const wholeFile = 'The file'

const asInFile = (a: Held, b: Held): number => Number(b.at === wholeFile) - Number(a.at === wholeFile) || byNumber(a.at, b.at)

const hrefOf = ({ ref_kind, ref_id, undone }: Held, named: ReadonlyMap<string, Named>): string | undefined =>
  ref_kind === null || ref_id === null || undone === 'taken back'
    ? undefined
    : named.get(refKey({ kind: ref_kind === 'contributors' ? 'item' : ref_kind, id: ref_id }))?.href
