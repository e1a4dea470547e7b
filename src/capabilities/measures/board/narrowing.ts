import { type Assured, assurances, type Change, changes } from './change.ts'
import { type BoardRow, urgency } from './row.ts'

export const orders = ['theme', 'concern', 'name', 'age'] as const
export type Order = (typeof orders)[number]

/** What a board shows, as its address says it. */
export interface BoardView {
  place?: number | undefined
  order: Order
  change?: Change | undefined
  assured?: Assured | undefined
  /** Only measures whose figure is late or not there. */
  stale?: boolean
  theme?: string | undefined
  level?: string | undefined
  /** With a column for every place right beneath. */
  beside?: boolean
}

const wordOf = <T extends string>(known: readonly T[], word: string | null): T | undefined => known.find((one) => one === word)

/** Reads the view out of what follows the question mark; words nobody knows are passed over. */
export function viewOf(search: string): BoardView {
  const words = new URLSearchParams(search)
  const place = words.get('place') ?? ''
  return {
    place: /^[1-9]\d{0,8}$/.test(place) ? Number(place) : undefined,
    order: wordOf(orders, words.get('order')) ?? 'theme',
    change: wordOf(changes, words.get('variation')),
    assured: wordOf(assurances, words.get('assurance')),
    stale: words.get('figure') === 'late',
    theme: words.get('theme') || undefined,
    level: words.get('level') || undefined,
    beside: words.get('beside') === 'places',
  }
}

/** The address of a view of the board, or of its matrix. */
export function boardAddress(view: BoardView, path = '/measures'): string {
  const parts: [string, string | undefined][] = [
    ['place', view.place === undefined ? undefined : String(view.place)],
    ['variation', view.change],
    ['assurance', view.assured],
    ['figure', view.stale ? 'late' : undefined],
    ['theme', view.theme],
    ['level', view.level],
    ['beside', view.beside ? 'places' : undefined],
    ['order', view.order === 'theme' ? undefined : view.order],
  ]
  const words = parts.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return words.length === 0 ? path : `${path}?${words.join('&')}`
}

/** The rows a view asks for, in its order. */
export function narrowed(rows: readonly BoardRow[], view: BoardView): BoardRow[] {
  const wanted = rows.filter(
    (row) =>
      (!view.change || row.change === view.change) &&
      (!view.assured || row.assured === view.assured) &&
      (!view.stale || row.isLate || !row.here) &&
      (!view.theme || row.measure.theme === view.theme) &&
      (!view.level || row.measure.level === view.level),
  )
  return wanted.toSorted(sorting[view.order])
}

const byName = (a: BoardRow, b: BoardRow): number => a.measure.name.localeCompare(b.measure.name, 'en-GB')

const sorting: Record<Order, (a: BoardRow, b: BoardRow) => number> = {
  // as the trust keeps them: its table gathers each theme where it is first met
  theme: () => 0,
  concern: (a, b) => urgency(a) - urgency(b) || byName(a, b),
  name: byName,
  age: (a, b) => (a.here?.period ?? '').localeCompare(b.here?.period ?? '') || byName(a, b),
}
