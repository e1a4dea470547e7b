import type { Day } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import type { Db } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { quartersOfYear } from './default-year.ts'
import type { PeriodRow } from './period-row.ts'
import { periodByLabel } from './queries.ts'
import { keepStageDays } from './route/actions-route.ts'
import type { StageDay } from './route/stages.ts'
import type { Days, NewPeriod } from './rules.ts'

/** Opens a period for updates. */
export async function openPeriod(c: Context, period: PeriodRow): Promise<void> {
  await c.db.updateTable('periods').set({ state: 'open' }).where('id', '=', period.id).execute()
  await record(c.db, { verb: 'period.opened', ref: { kind: 'period', id: period.id }, facts: { period: period.label, due: period.due_on } })
}

/** Sets a period's days, with those of the stages between its author and its board; `changed` says that somebody else was first. */
export async function setDays(
  c: Context,
  period: PeriodRow,
  { opens, due, board, between }: Days & { between: readonly StageDay[] },
): Promise<'set' | 'changed'> {
  const row = await c.db
    .updateTable('periods')
    .set({ opens_on: opens, due_on: due, board_on: board })
    .where('id', '=', period.id)
    .where('version', '=', period.version)
    .returning('version')
    .executeTakeFirst()
  if (!row) return 'changed'
  await keepStageDays(c, period.id, between)
  const facts = { period: period.label, opens, due, board, between: between.map((one) => ({ ...one })) }
  await record(c.db, { verb: 'period.changed', ref: { kind: 'period', id: period.id }, facts })
  return 'set'
}

/** Adds a period to the calendar, planned. Labels are unique in a trust. */
export async function addPeriod(c: Context, period: NewPeriod, { opens, due, board }: Days): Promise<Decision<number>> {
  if (await periodByLabel(c, period.label)) return no(`${period.label} is in the calendar already.`)
  const { id } = await c.db
    .insertInto('periods')
    .values({
      trust_id: c.trust.id,
      label: period.label,
      kind: period.kind,
      starts_on: period.starts,
      ends_on: period.ends,
      opens_on: opens,
      due_on: due,
      board_on: board,
      state: 'planned',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'period.added', ref: { kind: 'period', id }, facts: { period: period.label, opens, due, board } })
  return yes(id)
}

/** Freezes an open period; records nothing by itself: the caller names the change. False where it was not open any more. */
export async function closePeriod(c: Context, period: { id: number }): Promise<boolean> {
  const row = await c.db
    .updateTable('periods')
    .set({ state: 'frozen' })
    .where('id', '=', period.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Freezes an open period: from here on nothing said in it changes. It names the change, so the caller adds no other. False where it was not open any more. */
export async function freezePeriod(
  c: Context,
  period: { id: number; label: string },
  facts: Record<string, unknown> = {},
): Promise<boolean> {
  if (!(await closePeriod(c, period))) return false
  await record(c.db, { verb: 'period.frozen', ref: { kind: 'period', id: period.id }, facts: { period: period.label, ...facts } })
  return true
}

/** Gives a new trust the quarters of the financial year a day falls in, planned. */
export async function setCalendar(db: Db, trustId: number, today: Day): Promise<void> {
  const quarters = quartersOfYear(today)
  const rows = quarters.map((q) => ({
    trust_id: trustId,
    label: q.label,
    kind: 'quarter',
    starts_on: q.starts,
    ends_on: q.ends,
    opens_on: q.opens,
    due_on: q.due,
    board_on: null,
    state: 'planned',
  }))
  await db.insertInto('periods').values(rows).execute()
  await record(db, {
    verb: 'calendar.set',
    ref: null,
    facts: { year: Number(quarters[0]?.starts.slice(0, 4)), periods: quarters.map((q) => q.label) },
  })
}
