import { allPeriods, type PeriodRow } from '../capabilities/calendar/index.ts'
import { levelsOf, periodsBeside, periodsOfPlan, plansIn, sideFacts, sideReport } from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import { periodLabel, readPeriod } from '../kernel/period.ts'
import type { Context } from '../platform/context.ts'
import { Misused } from './command.ts'
import type { ReportKind, ReportWords } from './report-kind.ts'

/** Two or three periods of a plan side by side. */
export const planKind: ReportKind = {
  name: 'plan',
  usage: `--period "September 2022" [--against PERIOD] [--and PERIOD]
                   [--plan NAME] [--place NAME] [--body NAME]`,
  about: `
plan sets what a plan said in two or three periods side by side, with new words
marked: the period before where --against names none, and a third with --and.
--plan is needed only where several plans report in the period. --place narrows
it to what is answered for in a place of the trust, --body to what a committee
or group oversees.`,
  options: ['period', 'against', 'and', 'plan', 'place', 'body'],
  needs: ['period'],
  write: async (c, words) => planPaper(c, periodMeant(await allPeriods(c), words.period ?? ''), words),
}

/** "Q2 2024/25", "2024/25 Q2" or a label of the trust's own, such as "September 2022". */
export function periodMeant(periods: readonly PeriodRow[], words: string): PeriodRow {
  const quarter = readPeriod(words)
  const labels = [words.trim().toLowerCase(), ...(quarter ? [periodLabel(quarter).toLowerCase()] : [])]
  const found = periods.find(({ label }) => labels.includes(label.toLowerCase()))
  if (found) return found
  const list = periods.map(({ label, state }) => `  ${label} (${state})`).join('\n')
  throw new Misused(
    list ? `There is no period “${words}”. There are:\n${list}` : `There is no period “${words}”: the trust’s calendar is empty`,
  )
}

/** One of several by its name or the beginning of it; undefined where no word is given. Throws in words that list what there is. */
export function namedBy<T extends { name: string }>(all: readonly T[], words: string | undefined, kind: string): T | undefined {
  if (words === undefined) return undefined
  const wanted = words.trim().toLowerCase()
  const exact = all.filter(({ name }) => name.toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  if (found.length === 1) return found[0]
  const list = all.map(({ name }) => `  ${name}`).join('\n')
  if (list === '') throw new Misused(`There is no ${kind} “${words}”: the trust has none`)
  throw new Misused(`There is ${found.length === 0 ? 'no' : 'more than one'} ${kind} “${words}”. There are:\n${list}`)
}

/** A plan's periods side by side, as the words mean them. */
async function planPaper(c: Context, period: PeriodRow, words: ReportWords): Promise<Report> {
  const plans = await plansIn(c, period)
  if (plans.length === 0 || period.state === 'planned')
    throw new Misused(
      period.state === 'planned'
        ? `${period.label} has not been opened, so there is nothing to report yet`
        : `No plan reports in ${period.label}`,
    )
  const plan = namedBy(plans, words.plan, `plan reporting in ${period.label} called`) ?? onlyOf(plans)
  const known = await periodsOfPlan(c, plan)
  const beside = (label: string | undefined) => (label === undefined ? undefined : periodMeant(known, label).id)
  const periods = periodsBeside(known, period, { against: beside(words.against), and: beside(words.and) })
  const { places, bodies } = await levelsOf(c)
  const narrowed = { place: namedBy(places, words.place, 'place'), body: namedBy(bodies, words.body, 'body') }
  return sideReport(await sideFacts(c, { plan, periods, narrowed }))
}

/** The only one there is; throws in words that list them where there are several. */
export function onlyOf<T extends { name: string }>(plans: readonly T[]): T {
  const [only, ...others] = plans
  if (only && others.length === 0) return only
  throw new Misused(`There are several plans. Name one with --plan:\n${plans.map(({ name }) => `  ${name}`).join('\n')}`)
}
