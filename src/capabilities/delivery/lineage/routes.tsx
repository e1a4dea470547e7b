import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { LineagePage } from './pages/show-lineage.tsx'
import { lineageTold } from './queries.ts'
import { continuingRoutes } from './routes-continuing.tsx'

/** Where one thing came from and what came of it: an item of a plan, or an element of the strategy with what took it up. */
export const lineageRoutes = new Routes()
  .get('/items/:item/lineage', 'delivery:read', (http, c) => show(http, c, { kind: 'item', id: http.number('item') }))
  .get('/strategy/elements/:element/descent', 'delivery:read', (http, c) =>
    show(http, c, { kind: 'strategy element', id: http.number('element') }),
  )
  .with(continuingRoutes)

async function show(http: Http, c: Context, ref: { kind: string; id: number }): Promise<Response> {
  const told = (await lineageTold(c, ref)) ?? notFound()
  const tieAt = ref.kind === 'item' && c.may('item:edit') ? `/items/${ref.id}/continues` : undefined
  return http.page(<LineagePage frame={c.frame} told={told} tieAt={tieAt} />)
}
