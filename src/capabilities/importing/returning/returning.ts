import type { PaperIdentity } from '../../../documents/grid.ts'
import { dayAt, dayInWords, type Instant, timeInWords } from '../../../kernel/day.ts'
import type { Held } from '../held.ts'

/** What was last done to a record since the file was written. */
export interface ChangedBy {
  who: string
  at: Instant
}

/** A file that was written here and came back. */
export interface Returning {
  paper: PaperIdentity
  /** What was held when it was written; undefined where that instant cannot be. */
  heldThen: Held | undefined
  /** By record, `item:12`: who changed it last since, and when. */
  changes: ReadonlyMap<string, ChangedBy>
}

/** A file that says it was written here, and what that is worth. */
export type CameBack = { as: 'ours'; returning: Returning } | { as: 'another trust’s'; trust: string }

/** Whether a paper says it is of this trust: by its ODS code, or its name, which stands where it has none. */
export const isOwn = ({ trust }: Pick<PaperIdentity, 'trust'>, own: { odsCode: string | null; name: string }): boolean =>
  trust === own.odsCode || trust === own.name

/** Whether an instant that a file tells can be the one it was written at: a real one of this age, and not to come. */
export function canBe(at: unknown, now: Instant): at is Instant {
  if (typeof at !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(at)) return false
  const time = Date.parse(at)
  return !Number.isNaN(time) && time <= Date.parse(now) && new Date(time).toISOString().slice(0, 19) === at.slice(0, 19)
}

const mostNumber = 2_147_483_647

/** The number of the record of a kind that an identity names; undefined for any other text. */
export function numberIn(identity: string | undefined, kind: 'item' | 'risk' | 'plan'): number | undefined {
  const digits = new RegExp(`^${kind}:([1-9]\\d{0,9})$`).exec(identity ?? '')?.[1]
  return digits !== undefined && Number(digits) <= mostNumber ? Number(digits) : undefined
}

const telling = (words: string): Set<string> =>
  new Set(
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [],
  )

/** Whether a row's name could be the record's, reworded: a quarter of the shorter one's longer words stand in the other. Names without such words are told by themselves. */
export function couldBeNamed(row: string, record: string): boolean {
  const [a, b] = [telling(row), telling(record)]
  if (a.size === 0 || b.size === 0) return row.trim().toLowerCase() === record.trim().toLowerCase()
  return 4 * [...a].filter((word) => b.has(word)).length >= Math.min(a.size, b.size)
}

/** What the review says of where the file came from. */
export function cameFromInWords(cameBack: CameBack): string {
  if (cameBack.as !== 'ours')
    return `This file was written for another trust, ${cameBack.trust}. What its rows say they are means nothing here: they are matched by their words.`
  const { paper, heldThen } = cameBack.returning
  if (heldThen === undefined)
    return 'This file was written here, but when cannot be told. Its rows are known again; wherever it differs from the records you are asked.'
  const at = `${dayInWords(dayAt(paper.at))}, ${timeInWords(paper.at)}`
  return `This file was written here from the records of ${at}. Its rows are known again, and only what was changed in it since counts.`
}
