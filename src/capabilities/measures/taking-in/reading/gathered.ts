import { count } from '../../../../kernel/words.ts'
import type { Finding, Severity, Way } from './proposed.ts'

const ways: Record<Severity, readonly Way[]> = { stops: ['leave out'], asks: ['keep', 'leave out'], tells: [] }

/** One thing that was found, where it was found. */
export interface Sighting {
  kind: string
  severity: Severity
  /** What it is about: the column, the measure, the table. Sightings of one kind about one thing are told together. */
  about: string
  /** What it says of the cells together; `n` cells. */
  words: (n: number, first: string) => string
  cell: string
  /** What this cell says, where the first is quoted. */
  says?: string
  /** The figure it is about, by its place in the list. */
  row?: number
  ways?: readonly Way[]
}

/** Gathers what is found into findings: one of a kind about one thing, with all its cells. */
export class Gathered {
  readonly #found = new Map<string, { sighting: Sighting; cells: Set<string>; rows: number[] }>()

  add(sighting: Sighting): void {
    const key = `${sighting.kind}|${sighting.about}`
    const found = this.#found.get(key) ?? { sighting, cells: new Set<string>(), rows: [] }
    found.cells.add(sighting.cell)
    if (sighting.row !== undefined) found.rows.push(sighting.row)
    this.#found.set(key, found)
  }

  /** What stops first, then what asks, then what is only told. */
  findings(): Finding[] {
    const order: readonly Severity[] = ['stops', 'asks', 'tells']
    return [...this.#found]
      .map(([key, { sighting: s, cells, rows }]) => ({
        key,
        kind: s.kind,
        severity: s.severity,
        words: s.words(cells.size, s.says ?? ''),
        cells: [...cells],
        rows,
        ways: s.ways ?? ways[s.severity],
      }))
      .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  }
}

/** "3 cells", "1 cell": for what findings say. */
export const cells = (n: number): string => count(n, 'cell')
