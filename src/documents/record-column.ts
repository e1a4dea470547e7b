import type { PaperIdentity } from './grid.ts'
import { isRef } from './record-marks.ts'

/** Heads the last column of a table in Excel and CSV: which record each row is. */
export const recordHeading = 'StepUp record'

const between = ' · '

/** What stands in that column: the record, and in CSV, which has no other place for it, also whose paper of which instant: `item:12 · RXX · plan:3 · 2024-10-15T09:00:00.000000Z`. */
export const recordWords = (ref: string, identity?: PaperIdentity): string =>
  [ref, ...(identity === undefined ? [] : [identity.trust, identity.paper, identity.at])].join(between)

/** What such words tell; undefined for any others. A trust's name may itself hold the sign that stands between. */
export function recordIn(words: string): { ref: string; identity?: PaperIdentity } | undefined {
  const [ref, ...rest] = words.trim().split(/\s*·\s*/)
  if (!isRef(ref)) return undefined
  const [at, paper, ...trust] = rest.reverse()
  if (at === undefined || paper === undefined || trust.length === 0 || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return { ref }
  return { ref, identity: { trust: trust.reverse().join(between), paper, at } }
}
