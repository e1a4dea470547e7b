import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { type PeriodRow, periodById } from '../../calendar/index.ts'
import { addressQuery } from './address-query.ts'
import type { Narrowed } from './narrowing.ts'
import { periodsBeside } from './periods-beside.ts'
import { type Levels, levelsOf, type Plan, periodsOf, plansIn } from './queries-side.ts'

/** What an address asks for, with everything else that could be chosen in its place. */
export interface SideChoice {
  wanted: PeriodRow
  plan: Plan
  plans: Plan[]
  /** All periods of the plan, the newest first. */
  known: PeriodRow[]
  /** Those set side by side, the earliest first. */
  periods: PeriodRow[]
  narrowed: Narrowed
  levels: Levels
}

/** A number in the query; undefined where it is left open, not found where it is no number. */
export function askedNumber(http: Http, name: string): number | undefined {
  const text = http.query(name)
  if (text === undefined) return undefined
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}

const oneOf = <T extends { id: number }>(all: readonly T[], id: number | undefined): T | undefined =>
  id === undefined ? undefined : (all.find((one) => one.id === id) ?? notFound())

/** What an address narrows a paper to; a place or body that is not there is not found. */
export const narrowedBy = (http: Http, { places, bodies }: Levels): Narrowed => ({
  place: oneOf(places, askedNumber(http, 'place')),
  body: oneOf(bodies, askedNumber(http, 'body')),
})

/** The period, its plan and what stands beside it, as the address has it; undefined where no plan reports in the period. */
export async function sideChoice(http: Http, c: Context): Promise<SideChoice | { wanted: PeriodRow; plan: undefined }> {
  const wanted = (await periodById(c, http.number('period'))) ?? notFound()
  const plans = await plansIn(c, wanted)
  const plan = oneOf(plans, askedNumber(http, 'plan')) ?? plans[0]
  if (!plan || wanted.state === 'planned') return { wanted, plan: undefined }
  const [known, levels] = [await periodsOf(c, plan), await levelsOf(c)]
  const beside = { against: oneOf(known, askedNumber(http, 'against'))?.id, and: oneOf(known, askedNumber(http, 'and'))?.id }
  return { wanted, plan, plans, known, periods: periodsBeside(known, wanted, beside), narrowed: narrowedBy(http, levels), levels }
}

/** The choice as the query of an address, so that what is seen can be sent on; what is left open is left out. */
export function queryOf({ wanted, plan, periods, narrowed: { place, body } }: SideChoice): string {
  const [against, and] = periods.filter(({ id }) => id !== wanted.id)
  return addressQuery({ plan: plan.id, against: against?.id, and: and?.id, place: place?.id, body: body?.id })
}
