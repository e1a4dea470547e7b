import type { Context } from '../../../platform/context.ts'
import { factsOfSeries } from '../analysing/queries-readings.ts'
import type { SeriesFacts } from '../analysing/reading.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import type { RecalculationCase } from './case.ts'
import { type BeforeAfter, beforeAndAfter, type Proposal, whyNotFrom, withoutAndWith } from './proposing.ts'
import { caseById } from './queries-cases.ts'

/** What a case would change, in the words of the rules; an ending speaks of the case it ends. */
export async function proposalOf(c: Context, one: RecalculationCase): Promise<Proposal | undefined> {
  if (one.asks === 'limits anew' && one.fromPeriod) return { begin: one.fromPeriod }
  if (one.asks === 'fixed baseline') return { firstPoints: one.firstPoints }
  const ends = one.endsCaseId === null ? undefined : await caseById(c, one.endsCaseId)
  if (!ends) return undefined
  return ends.asks === 'limits anew' && ends.fromPeriod ? { endFrom: ends.fromPeriod } : { firstPoints: null }
}

/** The series a case speaks of, with all that they are read from. */
export async function factsOfCase(
  c: Context,
  { measureId, seriesId }: Pick<RecalculationCase, 'measureId' | 'seriesId'>,
): Promise<SeriesFacts[]> {
  const series = (await seriesOfMeasure(c, measureId)).filter(({ id }) => seriesId === null || id === seriesId)
  return factsOfSeries(c, series)
}

/** Series a proposal touches, and those it leaves as they are. */
export function touchedBy(facts: readonly SeriesFacts[], proposal: Proposal): { touched: SeriesFacts[]; left: SeriesFacts[] } {
  const isTouched = (one: SeriesFacts): boolean => {
    if ('begin' in proposal) return whyNotFrom(one, proposal.begin) === undefined
    return 'endFrom' in proposal ? one.recalculated.includes(proposal.endFrom) : true
  }
  return { touched: facts.filter(isTouched), left: facts.filter((one) => !isTouched(one)) }
}

/** What a case changes, series by series; those of groups of people change too and are not drawn, since few could be read off them. Of one in force: without it and with it; of any other: as it stands and as it would be. */
export async function changesOfCase(c: Context, one: RecalculationCase): Promise<{ changes: BeforeAfter[]; left: number }> {
  const [all, proposal] = [await factsOfCase(c, one), await proposalOf(c, one)]
  const facts = all.filter(({ series }) => series.groupId === null)
  if (!proposal) return { changes: [], left: facts.length }
  if (one.state === 'approved' && one.asks !== 'ending') {
    const inForce = facts.filter((own) => !('begin' in proposal) || own.recalculated.includes(proposal.begin))
    return { changes: inForce.map((own) => withoutAndWith(own, proposal)), left: facts.length - inForce.length }
  }
  const { touched, left } = touchedBy(facts, proposal)
  return { changes: touched.map((own) => beforeAndAfter(own, proposal)), left: left.length }
}
