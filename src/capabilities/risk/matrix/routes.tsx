import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { type MatrixValues, matrixForm } from '../forms.ts'
import { adoptMatrix } from '../keeping/actions.ts'
import { bandsAsText, linesOf, readBands } from './bands-text.ts'
import { domainsAsText, readDomains } from './domains-text.ts'
import { type Matrix, whyNotMatrix } from './matrix.ts'
import { npsaMatrix } from './npsa-matrix.ts'
import { EditMatrixPage } from './pages/edit-matrix.tsx'
import { MatrixPage } from './pages/show-matrix.tsx'
import { allMatrices, matrixInForce } from './queries.ts'

/** The pages of the matrix. */
export const matrixPages = new Routes()
  .get('/risks/matrix', 'risk:read', show)
  .get('/risks/matrix/edit', 'matrix:edit', edit)
  .post('/risks/matrix', 'matrix:edit', adopt)

async function show(http: Http, c: Context): Promise<Response> {
  const held = await matrixInForce(c)
  const others = (await allMatrices(c)).filter((m) => m.id !== held?.id)
  const page = {
    name: held?.name ?? 'National Patient Safety Agency matrix, 2008',
    fromDay: held?.fromDay ?? null,
    matrix: held?.matrix ?? npsaMatrix,
    earlier: others,
  }
  return http.page(<MatrixPage frame={c.frame} {...page} mayEdit={c.may('matrix:edit')} />)
}

async function edit(http: Http, c: Context): Promise<Response> {
  const held = await matrixInForce(c)
  const matrix = held?.matrix ?? npsaMatrix
  const values = {
    name: held?.name ?? 'National Patient Safety Agency matrix, 2008',
    likelihoods: matrix.likelihoods.join('\n'),
    consequences: matrix.consequences.join('\n'),
    likelihoodWords: (matrix.likelihoodWords ?? []).join('\n'),
    domains: domainsAsText(matrix.domains ?? []),
    bands: bandsAsText(matrix.bands),
    watched: String(Math.min(...matrix.bands.filter((b) => b.top).map((b) => b.from))),
    from: c.today,
  }
  return http.page(<EditMatrixPage frame={c.frame} form={{ values, errors: {} }} />)
}

async function adopt(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, matrixForm)
  if ('form' in read) return http.page(<EditMatrixPage frame={c.frame} form={read.form} />, 422)
  const found = matrixFrom(read.value)
  if ('field' in found)
    return http.page(<EditMatrixPage frame={c.frame} form={withError(typed(http.posted), found.field, found.words)} />, 422)
  const held = await matrixInForce(c)
  const from = read.value.from as Day
  if (held && from < held.fromDay) {
    const form = withError(
      typed(http.posted),
      'from',
      'The first day must be on or after that of the matrix in force: what was scored on it stays',
    )
    return http.page(<EditMatrixPage frame={c.frame} form={form} />, 422)
  }
  await adoptMatrix(c, { name: read.value.name, from, matrix: found.matrix })
  return http.redirect('/risks/matrix')
}

function matrixFrom(v: MatrixValues): { matrix: Matrix } | { field: string; words: string } {
  const [likelihoods, consequences] = [linesOf(v.likelihoods ?? ''), linesOf(v.consequences ?? '')]
  if (likelihoods.length !== 5)
    return { field: 'likelihoods', words: `Enter five likelihoods, one on each line; ${likelihoods.length} are given` }
  if (consequences.length !== 5)
    return { field: 'consequences', words: `Enter five consequences, one on each line; ${consequences.length} are given` }
  const likelihoodWords = linesOf(v.likelihoodWords ?? '')
  if (likelihoodWords.length !== 0 && likelihoodWords.length !== 5)
    return { field: 'likelihoodWords', words: `Enter five lines, or none; ${likelihoodWords.length} are given` }
  const read = readBands(v.bands, v.watched)
  if ('no' in read) return { field: 'bands', words: read.no }
  const kinds = readDomains(v.domains ?? '', 5)
  if ('no' in kinds) return { field: 'domains', words: kinds.no }
  const words = likelihoodWords.length === 5 ? likelihoodWords : undefined
  const matrix: Matrix = { likelihoods, consequences, bands: read.bands, domains: kinds.domains, likelihoodWords: words }
  const [wrong] = whyNotMatrix(matrix)
  return wrong === undefined ? { matrix } : { field: 'bands', words: wrong }
}
