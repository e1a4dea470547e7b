import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { typed } from '../../platform/forms.ts'
import type { Http } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { beginImport } from './actions.ts'
import { type ReadFile, readSent } from './actions-receiving.ts'
import { ListImports } from './pages/list-imports.tsx'
import { NewImport } from './pages/new-import.tsx'
import { allImports } from './queries.ts'

/** The list of imports, and bringing a file in. */
export const receiving = (routes: Routes): Routes =>
  routes
    .get('/imports', 'import:read', listImports)
    .get('/imports/new', 'import:run', (http, c) => showForm(http, c))
    .upload('/imports', 'import:run', (http) => readSent(http.posted), receive)

async function listImports(http: Http, c: Context) {
  return http.page(<ListImports frame={c.frame} rows={await allImports(c)} mayRun={c.may('import:run')} />)
}

async function showForm(http: Http, c: Context, form: Form = blank) {
  return http.page(<NewImport frame={c.frame} form={form} />, form === blank ? 200 : 422)
}

async function receive(http: Http, c: Context, sent: ReadFile) {
  if ('refused' in sent) return showForm(http, c, withError(typed(http.posted), sent.field, sent.refused))
  const id = await beginImport(c, sent)
  return http.redirect(`/imports/${id}`)
}
