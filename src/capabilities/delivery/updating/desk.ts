import type { Day, Instant } from '../../../kernel/day.ts'
import { readPeriod } from '../../../kernel/period.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { ClaimDesk } from '../claims/judging.ts'
import { claimsTyped } from '../claims/tying.ts'
import type { Item, ItemPromise } from '../item.ts'
import type { Issue, RaisedRisk } from '../raising/issue.ts'
import type { Way } from '../route/way.ts'
import { claimsSaid, marksIn, type Standing } from '../weighing/standing.ts'
import type { QuarterAhead } from './offers.ts'
import { marksTyped } from './parts.ts'
import { inRows } from './path.ts'
import { isSaidBeside, type Typed, typedFrom } from './typed.ts'
import type { Actor, UpdateState } from './update-state.ts'

/** A draft as it was last kept. */
export interface Draft {
  typed: Typed
  revision: number
  savedAt: Instant
  personId: number
  person: string
}

/** A question that was asked, and what was answered; empty is silence. */
export interface Answered {
  key: string
  question: string
  answer: string
  by: string | null
}

/** Everything on the table when an update is written, read or decided. */
export interface Desk {
  item: Item
  period: PeriodRow
  standing: Standing
  answers: Answered[]
  draft: Draft | null
  actor: Actor
  /** Where the update is on its way to the board. */
  way: Way
  /** The names of the people who may approve it, the writer left out. */
  approvers: string[]
  personId: number
  /** The last words before were this person's own. */
  ownWordsBefore: boolean
  today: Day
  /** For whoever writes: the posts to choose from, the quarters to come, and what is said in the other rows of the period. */
  posts: readonly { id: number; title: string }[]
  quarters: readonly QuarterAhead[]
  rows: readonly OtherRow[]
  /** Open issues of the item, and open risks raised out of its updates that were taken somewhere. */
  raised: { issues: readonly Issue[]; risks: readonly RaisedRisk[] }
  /** For whoever writes: what claims can be tied to. */
  claims?: ClaimDesk | undefined
}

/** What another row says in the same period. */
export interface OtherRow {
  itemId: number
  title: string
  accountable: string | null
  text: string
}

/** The update's state for the rules: a period without one has a draft at most. */
export const stateOf = ({ standing }: Desk): UpdateState => standing.update?.state ?? 'draft'

/** Who somebody is to an update. */
export function actorOf(facts: {
  held: readonly { postId: number; as: 'holder' | 'deputy' }[]
  item: Item
  writtenBy: number | null
  /** The post a deputy sent the update for; null where its holder wrote it. */
  onBehalfOf: string | null
  personId: number
  mayApprove: boolean
}): Actor {
  const own = facts.held.filter((post) => post.postId === facts.item.accountablePostId)
  const holds = own.some((post) => post.as === 'holder')
  return {
    holdsAccountablePost: holds,
    isDeputy: own.some((post) => post.as === 'deputy'),
    mayApprove: facts.mayApprove,
    wroteIt: facts.writtenBy === facts.personId,
    sentForThem: holds && facts.onBehalfOf !== null && facts.writtenBy !== facts.personId,
  }
}

/** Promises this update must say something of: made before, due by the period's end, open or settled in this very update. */
export const promisesDue = ({ promises, period }: Pick<Standing, 'promises' | 'period'>): ItemPromise[] =>
  promises.filter(
    (p) =>
      p.madeInEnds < period.ends_on && p.day !== null && p.day <= period.ends_on && (p.outcome === 'open' || p.settledIn === period.label),
  )

/** What stands in the boxes when the page opens: the draft, with the answers and promises sent before where it says nothing of them; else what was sent and came back; else nothing. */
export const startingValues = (desk: Desk): Typed =>
  inRows(
    writtenBefore(desk),
    desk.posts.map(({ title }) => title),
  )

function writtenBefore({ draft, standing, answers, claims }: Desk): Typed {
  if (!standing.update) return draft?.typed ?? {}
  const sent = typedFrom(
    standing.update,
    answers,
    promisesDue(standing).filter((p) => p.outcome !== 'open'),
  )
  Object.assign(sent, marksTyped(marksIn(standing)), claimsTyped(claimsSaid(standing), claims?.linked ?? []))
  if (!draft) return sent
  const beside = Object.entries(sent).filter(([name]) => isSaidBeside(name))
  return { ...Object.fromEntries(beside), ...draft.typed }
}

/** "Q1" within the same financial year, else the whole label. */
export function shortLabel(label: string, beside: string): string {
  const [one, other] = [readPeriod(label), readPeriod(beside)]
  return one && other && one.year === other.year ? `Q${one.quarter}` : label
}

/** Why nothing can be written in a period that is not open; undefined where it is. */
export function whyClosed(period: Pick<PeriodRow, 'state' | 'label'>): string | undefined {
  if (period.state === 'open') return undefined
  if (period.state === 'planned') return `${period.label} is not open yet`
  return 'The period is frozen. A correction needs a new edition of the report'
}

export const updateHref = (itemId: number, periodId: number): string => `/items/${itemId}/updates/${periodId}`
