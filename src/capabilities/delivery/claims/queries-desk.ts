import type { Context } from '../../../platform/context.ts'
import { allMeasures, askedIn, type MeasureStanding, standingsOf, type Target, targetInForce, targetsOf } from '../../measures/index.ts'
import { allPlaces } from '../../people/index.ts'
import type { Typed } from '../updating/typed.ts'
import type { Standing } from '../weighing/standing.ts'
import { claimsIn } from './finding-claims.ts'
import { type Asked, type Held, heldFrom } from './held.ts'
import type { ClaimDesk } from './judging.ts'
import { tieIn, tieKey } from './tying.ts'

/** What the claims of an update can be tied to; what is known of each measure comes with `withHeld`. */
export async function claimDesk(c: Context, standing: Standing): Promise<ClaimDesk> {
  const { period, claims = [], measuresOfItem = [], updates } = standing
  const all = (await allMeasures(c)).filter(({ endedOn }) => endedOn === null)
  const codes = new Map(all.map(({ id, code }) => [id, code]))
  const places = (await allPlaces(c)).filter(({ kind, parent_id }) => kind !== 'trust' && parent_id !== null)
  const labels = new Map(updates.map(({ id, period: label }) => [id, label]))
  return {
    linked: measuresOfItem.map(({ ref, name, latest }) => ({ id: ref.id, name, code: codes.get(ref.id) ?? '', words: latest })),
    all: all.map(({ id, name, code }) => ({ id, name, code })),
    places: places.map(({ id, name }) => ({ id, name })),
    earlier: claims
      .filter(({ periodId }) => periodId !== period.id)
      .map((claim) => ({ ...claim, period: labels.get(claim.updateId ?? 0) ?? 'an earlier period' })),
    held: new Map(),
    period: { label: period.label, starts: period.starts_on },
  }
}

/** The same with what is known of every measure that the boxes name: asked once for all of them. */
export async function withHeld<D extends { claims?: ClaimDesk | undefined; standing: Pick<Standing, 'period'> }>(
  c: Context,
  desk: D,
  values: Typed,
): Promise<D> {
  const { claims, standing } = desk
  if (!claims || claims.all.length === 0) return desk
  const ties = claimsIn(values.text ?? '').flatMap((claim) => {
    const tie = tieIn(claim, values, claims)
    return tie && 'measureId' in tie ? [tie] : []
  })
  if (ties.length === 0) return desk
  const standings = await standingsOf(c, ties)
  const targets = await targetsOf(c, [...new Set(ties.map(({ measureId }) => measureId))])
  const span = { starts: standing.period.starts_on, ends: standing.period.ends_on }
  const held = ties.flatMap((tie): [string, Held][] => {
    const found = standings.find(
      ({ measure, placeId }) => measure.id === tie.measureId && (tie.placeId === null || placeId === tie.placeId),
    )
    if (!found) return []
    const asked = askedOf(targets.get(tie.measureId) ?? [], found)
    return [[tieKey(tie), heldFrom(found, { span, asked, atTop: tie.placeId === null })]]
  })
  return { ...desk, claims: { ...claims, held: new Map(held) } }
}

/** What the target in force asks of the latest figure. */
function askedOf(targets: readonly Target[], { placeId, period }: MeasureStanding): Asked | null {
  const target = period ? targetInForce(targets, placeId, period) : undefined
  const value = target && period ? askedIn(target, period) : null
  return target && value !== null ? { value, comparison: target.comparison, isTrajectory: target.kind === 'trajectory' } : null
}
