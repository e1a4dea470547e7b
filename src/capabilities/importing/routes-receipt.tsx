import type { Ref } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { undoImport } from './actions-undoing.ts'
import { ReceiptPage } from './pages/show-receipt.tsx'
import { holdsHidden, importById, resultsOf, underReview } from './queries.ts'
import { recognisedOf } from './queries-review.ts'
import { receiptOf } from './receipt.ts'
import { keptTables } from './unhoused/kept.ts'

/** What an import did, and taking it back. */
export const receipts = (routes: Routes): Routes =>
  routes.get('/imports/:import/receipt', 'import:read', showReceipt).post('/imports/:import/undoing', 'import:run', undo)

const wanted = async (http: Http, c: Context) => (await importById(c, http.number('import'))) ?? notFound()

async function showReceipt(http: Http, c: Context) {
  const row = await wanted(http, c)
  if (row.state === 'reviewing') return http.redirect(`/imports/${row.id}`)
  if (row.state === 'withdrawn') return http.redirect('/imports')
  const results = await resultsOf(c, row.id)
  const refs = results.flatMap((r): Ref[] => (r.ref_kind && r.ref_id ? [{ kind: r.ref_kind, id: r.ref_id }] : []))
  const named = await c.ask.named(c, refs)
  const reviewed = await underReview(c, row.id)
  const kept = reviewed ? keptTables((await recognisedOf(c, reviewed)).tables) : []
  return http.page(
    <ReceiptPage
      frame={c.frame}
      row={row}
      receipt={receiptOf(results, named)}
      kept={kept}
      late={http.query('late') === 'yes' ? (row.acceptedById === c.person.id ? 'yourself' : 'a colleague') : undefined}
      mayRun={c.may('import:run')}
    />,
  )
}

async function undo(http: Http, c: Context) {
  const row = await wanted(http, c)
  if (await holdsHidden(c, row.id)) throw new Turned(403, 'Whoever brought this in undoes it: it holds more than you may see.')
  if (!(await undoImport(c, row))) throw new Turned(409, 'This import is not there to undo: it was undone before, or never accepted.')
  return http.redirect(`/imports/${row.id}/receipt`)
}
