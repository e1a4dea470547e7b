import type { Day } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { isLate } from '../route/way.ts'
import type { ChaseLine } from './chase.ts'
import { isOwed } from './owed.ts'

/** A post with everything its holder still has to do in a period: one chases people, not rows. */
export interface Owing {
  postId: number | null
  post: string | null
  holder: string | null
  away: ChaseLine['away']
  /** Updates still to come, those that came back among them. */
  owes: number
  back: number
  /** Updates a deputy sent that wait for the holder to agree. */
  toAgree: number
  late: number
  /** Updates that have been sent, of how many. */
  reported: number
  of: number
  /** The last reminder of any of them. */
  reminded: ChaseLine['reminded']
}

function owingOf(lines: readonly ChaseLine[], today: Day): Owing {
  const [{ item, holder, away }] = lines as [ChaseLine]
  const owing = lines.filter(({ reporting }) => reporting !== 'not owed')
  const owed = owing.filter(({ reporting }) => isOwed(reporting))
  const toAgree = owing.filter(({ reporting, way }) => reporting === 'sent' && way.stage === 'director')
  const reminded = owed.flatMap((line) => line.reminded ?? []).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null
  return {
    postId: item.accountablePostId,
    post: item.accountablePostId === null ? null : item.accountable,
    holder,
    away,
    owes: owed.length,
    back: owing.filter(({ reporting }) => reporting === 'sent back').length,
    toAgree: toAgree.length,
    late: [...owed, ...toAgree].filter(({ way }) => isLate(way, today)).length,
    reported: owing.length - owed.length,
    of: owing.length,
    reminded,
  }
}

/** Everybody who still has something to do, whoever is latest and owes most first; and how many have done everything. */
export function peopleOwing(lines: readonly ChaseLine[], today: Day): { owing: Owing[]; done: number } {
  const posts = [...groupedBy(lines, ({ item }) => item.accountablePostId).values()].map((of) => owingOf(of, today))
  const open = posts.filter(({ owes, toAgree }) => owes + toAgree > 0)
  return {
    owing: open.toSorted(
      (a, b) => b.late - a.late || b.owes + b.toAgree - a.owes - a.toAgree || (a.post ?? '').localeCompare(b.post ?? ''),
    ),
    done: posts.filter(({ owes, toAgree, of }) => owes + toAgree === 0 && of > 0).length,
  }
}
