import { changedSince, sinceReport } from '../capabilities/reporting/index.ts'
import { endOfDay, isDay } from '../kernel/day.ts'
import { historyHead } from '../platform/history/index.ts'
import { Misused } from './command.ts'
import type { ReportKind } from './report-kind.ts'

/** What changed in the records since the end of a day. */
export const sinceKind: ReportKind = {
  name: 'since',
  usage: '--on DAY',
  about: `
since is what changed since the end of a day, as of a meeting: statuses, dates,
promises, risks, updates and questions, the worst first.`,
  options: ['on'],
  needs: ['on'],
  async write(c, { on = '' }) {
    if (!isDay(on)) throw new Misused(`“${on}” is no day. Give --on as 2024-07-30`)
    if (on > c.on) throw new Misused('The day of --on must not be in the future')
    const { name: trust, isSample } = c.trust
    const section = await changedSince(c, endOfDay(on))
    return sinceReport({ trust, isSample, on: c.on, history: await historyHead(c.db), since: on, section })
  },
}
