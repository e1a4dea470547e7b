import type { Day } from '../../../kernel/day.ts'
import { stateOf } from '../matter/matter.ts'
import type { Standing } from '../matter/told.ts'
import { type AskedStanding, lateBy } from '../rules/required.ts'

type Name = (id: number) => string

/** A matter as programs read it: where it stands, what it waits for and how late, and each receipt as whoever gave it was called then. Pure. */
export function matterTold({ matter, clock, body }: Standing, { body: nameOf, place }: { body: Name; place: Name }) {
  const { version: _, raisedById: __, ruleId, fromBodyId, fromPlaceId, toBodyId, receipts, onwardId, ...own } = matter
  return {
    ...own,
    to: { id: toBodyId, name: body },
    from: fromBodyId !== null ? nameOf(fromBodyId) : fromPlaceId !== null ? place(fromPlaceId) : null,
    byRule: ruleId !== null,
    passedOnAs: onwardId,
    state: stateOf(matter),
    ...{ waitsFor: clock.waits, waitsSince: clock.waits === null ? null : clock.since, due: clock.due, daysLate: clock.late },
    receipts: receipts.map(({ personId: ___, ...receipt }) => receipt),
  }
}

/** What a rule says must be raised and nobody has raised or declined. */
export const askedTold = ({ risk, rule, score, since }: AskedStanding, { body, on }: { body: Name; on: Day }) => ({
  riskId: risk.id,
  ...{ score, since },
  to: { id: rule.toBodyId, name: body(rule.toBodyId) },
  daysLate: lateBy({ rule, since }, on),
})
