import { addDays, type Day, dayOf } from '../kernel/day.ts'
import { groupedBy } from '../kernel/grouped.ts'
import { endsOn, startsOn } from '../kernel/period.ts'
import type { Db } from '../platform/db/index.ts'
import { demonstrationDay, type ReportingPeriod } from './data/index.ts'
import { freezePaper } from './papers.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** Each year's calendar set as the year begins; then each period opened and frozen on its days, as far as the sample has come. */
export function calendarHappenings(stage: Stage): Happening[] {
  const { calendar } = stage.sample
  const by = keeperOf(stage)
  const years = [...groupedBy(calendar, ({ quarter }) => quarter.year)]
  return [
    ...years.map(
      ([year, periods]): Happening => ({ at: at(dayOf(year, 4, 2) as Day, 8), by, write: (trx) => setCalendar(trx, stage, periods) }),
    ),
    ...calendar
      .filter(({ opensOn }) => opensOn <= demonstrationDay)
      .map((period): Happening => ({ at: at(period.opensOn, 6), by, write: (trx) => open(trx, stage, period) })),
    ...calendar
      .filter(({ closesOn }) => closesOn <= demonstrationDay)
      .map((period): Happening => ({ at: at(period.closesOn, 17), by, write: (trx) => freeze(trx, stage, period) })),
  ]
}

async function setCalendar(trx: Db, { trustId, numbers }: Stage, periods: readonly ReportingPeriod[]) {
  const rows = periods.map((period) => ({
    trust_id: trustId,
    label: period.label,
    ...spanOf(period),
    opens_on: period.opensOn,
    due_on: period.dueOn,
    board_on: period.boardOn,
    state: 'planned',
  }))
  numbers.keep(
    'period',
    periods.map(({ key }) => key),
    await trx.insertInto('periods').values(rows).returning('id').execute(),
  )
  const { year } = (periods[0] as ReportingPeriod).quarter
  return { verb: 'calendar.set', ref: null, facts: { year, periods: periods.map(({ label }) => label) } }
}

/** The days a period is about: its quarter, or for a report between quarters the month it was asked for in. */
function spanOf({ kind, quarter, opensOn }: ReportingPeriod) {
  if (kind === 'quarter') return { kind, starts_on: startsOn(quarter), ends_on: endsOn(quarter) }
  const [year, month] = [Number(opensOn.slice(0, 4)), Number(opensOn.slice(5, 7))]
  const next = dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) as Day
  return { kind: 'point', starts_on: dayOf(year, month, 1) as Day, ends_on: addDays(next, -1) }
}

async function open(trx: Db, { numbers }: Stage, { key, label, dueOn }: ReportingPeriod) {
  const id = numbers.of('period', key)
  await trx.updateTable('periods').set({ state: 'open' }).where('id', '=', id).execute()
  return { verb: 'period.opened', ref: { kind: 'period', id }, facts: { period: label, due: dueOn } }
}

/** The last quarter's paper is kept as the board had it; of the earlier ones only their closing is. */
async function freeze(trx: Db, stage: Stage, { key, label, closesOn, paper }: ReportingPeriod) {
  if (paper) return freezePaper(trx, stage, { label, by: keeperOf(stage), at: at(closesOn, 17) })
  const { numbers } = stage
  const id = numbers.of('period', key)
  await trx.updateTable('periods').set({ state: 'frozen' }).where('id', '=', id).execute()
  return { verb: 'period.frozen', ref: { kind: 'period', id }, facts: { period: label } }
}
