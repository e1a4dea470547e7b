import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { bodyById, standingBodies } from '../../people/index.ts'
import { askedToday } from '../rules/queries.ts'
import { isWaiting } from '../rules/required.ts'
import { bodiesBeneath, pageOf, readWanted, wantedMatters } from './listing.ts'
import { isOpen } from './matter.ts'
import { ListMatters } from './pages/list-matters.tsx'
import type { MatterRow } from './pages/matters-table.tsx'
import { ShowBodyMatters } from './pages/show-body-matters.tsx'
import { allMatters, askerOf, bodyNames, onwardOf, standingsOf } from './queries.ts'
import { mayRaiseAsked } from './rights.ts'
import { raising } from './routes-raising.tsx'
import { receipts } from './routes-receipts.tsx'
import type { Standing } from './told.ts'

/** Matters: all of them, those of a body, one of them with its receipts, and raised anew. */
export const matters = new Routes()
  .get('/escalations', 'escalation:read', list)
  .with(raising)
  .get('/escalations/bodies/:body', 'escalation:read', ofBody)
  .with(receipts)

async function rowsOf(c: Context, standings: readonly Standing[]): Promise<MatterRow[]> {
  const [all, names] = [await allMatters(c), await bodyNames(c)]
  return standings.map((one) => {
    const onward = onwardOf(all, one.matter)
    return { ...one, above: onward && names.get(onward.toBodyId), on: c.on }
  })
}

async function list(http: Http, c: Context): Promise<Response> {
  const [standings, names] = [await standingsOf(c), await bodyNames(c)]
  const used = new Set(standings.flatMap(({ matter }) => [matter.toBodyId, ...(matter.fromBodyId === null ? [] : [matter.fromBodyId])]))
  const bodies = [...names].filter(([id]) => used.has(id)).map(([id, name]) => ({ id, name }))
  const asker = await askerOf(c)
  const wanted = readWanted((name) => http.query(name), used)
  const { rows, ...page } = pageOf(wantedMatters(standings, wanted), Number(http.query('page') ?? 1))
  const words = {
    ...{ frame: c.frame, standings, rows: await rowsOf(c, rows), wanted, page },
    bodies: bodies.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    asked: (await askedToday(c)).filter(isWaiting),
    body: (id: number) => names.get(id) ?? 'body that is no more',
    mayRaise: c.may('matter:raise'),
    ...{ on: c.on, mayRaiseAsked: (risk: { ownerPostId: number | null }) => c.may('matter:raise') && mayRaiseAsked(asker, risk) },
  }
  return http.page(<ListMatters {...words} />)
}

async function ofBody(http: Http, c: Context): Promise<Response> {
  const body = (await bodyById(c, http.number('body'))) ?? notFound()
  const standings = await standingsOf(c)
  const under = bodiesBeneath(await standingBodies(c), body.id)
  const of = async (holds: (one: Standing) => boolean) => rowsOf(c, standings.filter(holds))
  const page = {
    ...{ frame: c.frame, body: { id: body.id, name: body.name } },
    here: await of(({ matter }) => matter.toBodyId === body.id),
    raised: await of(({ matter }) => matter.fromBodyId === body.id),
    beneath: await of(({ matter, clock }) => under.has(matter.toBodyId) && isOpen(matter) && clock.waits !== 'above'),
  }
  return http.page(<ShowBodyMatters {...page} />)
}
