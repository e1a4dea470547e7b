import { allPeriods, type PeriodRow } from '../capabilities/calendar/index.ts'
import { editionsOf, frozenReport, isNotYet, progressFacts, progressReport, sealedPaper } from '../capabilities/reporting/index.ts'
import type { Report } from '../documents/report.ts'
import type { Context } from '../platform/context.ts'
import { Misused } from './command.ts'
import type { ReportKind, ReportWords } from './report-kind.ts'
import { periodMeant } from './report-plan.ts'

/** The board's paper: a period's draft, or a frozen edition word for word. */
export const progressKind: ReportKind = {
  name: 'progress',
  usage: '--period "Q2 2024/25" [--edition latest|NUMBER]',
  about: `
progress is the board's paper; --edition writes a frozen one word for word in
place of the draft.`,
  options: ['period', 'edition'],
  needs: ['period'],
  write,
}

async function write(c: Context, { period: words = '', edition }: ReportWords): Promise<Report> {
  if (edition !== undefined && edition !== 'latest' && !/^[1-9]\d{0,5}$/.test(edition))
    throw new Misused('Give --edition as latest, or as a number from 1')
  const period = periodMeant(await allPeriods(c), words)
  return edition === undefined ? draftOf(c, period) : editionOf(c, period, edition)
}

async function draftOf(c: Context, period: PeriodRow): Promise<Report> {
  const facts = await progressFacts(c, period)
  if (isNotYet(facts)) throw new Misused(`${period.label} has not been opened, so there is nothing to report yet`)
  return progressReport(facts)
}

async function editionOf(c: Context, period: PeriodRow, edition: string): Promise<Report> {
  const editions = await editionsOf(c, period.id)
  const row = edition === 'latest' ? editions[0] : editions.find((one) => one.edition === Number(edition))
  const frozen = row && (await frozenReport(c, row.id))
  if (frozen) return (await sealedPaper(c, frozen)).report
  if (editions.length === 0) throw new Misused(`No edition for ${period.label} is frozen. Leave --edition out for the draft`)
  throw new Misused(
    `There is no edition ${edition} for ${period.label}. There ${editions.length === 1 ? 'is edition 1' : `are editions 1 to ${editions.length}`}`,
  )
}
