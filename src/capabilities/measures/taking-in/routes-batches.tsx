import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPlaces } from '../../people/index.ts'
import { measuresByIds } from '../queries.ts'
import { undoBatch } from './actions-undoing.ts'
import { ListBatches } from './pages/list-batches.tsx'
import { type BatchFigure, ShowBatch } from './pages/show-batch.tsx'
import { batchById, batchesOf, figuresOfBatch, filesWaiting, groupNames } from './queries.ts'

/** Figures that came together: the list, one batch, and taking it back. */
export const batchRoutes = new Routes()
  .get('/observations', 'measure:read', listBatches)
  .get('/observations/batches/:batch', 'measure:read', showBatch)
  .post('/observations/batches/:batch/undoing', 'measure:edit', undo)

const size = 50
const mostShown = 500

async function listBatches(http: Http, c: Context) {
  const page = Math.max(1, Math.floor(Number(http.query('page') ?? 1)) || 1)
  const { rows, all } = await batchesOf(c, { limit: size, after: (page - 1) * size })
  const waiting = await filesWaiting(c)
  return http.page(
    <ListBatches frame={c.frame} waiting={waiting} rows={rows} all={all} page={page} size={size} mayBring={c.may('measure:edit')} />,
  )
}

/** Of a group of people: read by group, where few are hidden with what they could be worked out from. */
const elsewhere = { value: null, numerator: null, denominator: null, status: 'by group' }

const wanted = async (http: Http, c: Context) => (await batchById(c, http.number('batch'))) ?? notFound()

async function showBatch(http: Http, c: Context) {
  const batch = await wanted(http, c)
  const rows = await figuresOfBatch(c, batch.id).execute()
  const shown = rows.slice(0, mostShown)
  const measures = await measuresByIds(
    c,
    shown.map((row) => row.measure_id),
  )
  const places = new Map((await allPlaces(c)).map(({ id, name }) => [id, name]))
  const groups = await groupNames(c)
  const figures = shown.flatMap((row): BatchFigure[] => {
    const measure = measures.get(row.measure_id)
    if (!measure) return []
    const { value, numerator, denominator, status, period } = row
    const group = row.group_id === null ? null : (groups.get(row.group_id) ?? null)
    const seen = row.group_id === null || c.may('observation:read') ? { value, numerator, denominator, status } : elsewhere
    return [{ measure, place: places.get(row.place_id) ?? '', placeId: row.place_id, group, period, ...seen }]
  })
  const mayUndo = c.may('measure:edit') && batch.undoneBy === null && batch.cameBy !== 'undoing' && rows.length > 0
  return http.page(<ShowBatch frame={c.frame} batch={batch} figures={figures} all={rows.length} mayUndo={mayUndo} />)
}

async function undo(http: Http, c: Context) {
  const batch = await wanted(http, c)
  return http.redirect(`/observations/batches/${await undoBatch(c, batch)}`)
}
