import type { Context } from '../../../platform/context.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { boardAnswer } from './answer.ts'
import { viewOf } from './narrowing.ts'
import { NoMeasuresPage } from './pages/no-measures.tsx'
import { BoardPage } from './pages/show-board.tsx'
import { MatrixPage } from './pages/show-matrix.tsx'
import { boardOf, type Place, standingAt } from './queries-board.ts'
import type { BoardRow } from './row.ts'

/** The summary of a place's measures and their matrix. */
export const boardRoutes = new Routes().get('/measures', 'measure:read', showBoard).get('/measures/matrix', 'measure:read', showMatrix)

async function showBoard(http: Http, c: Context): Promise<Response> {
  const view = viewOf(http.search)
  const standing = await standingAt(c, view.place)
  const beside = view.beside ? (standing?.beneath ?? []) : []
  const board = standing && (await boardOf(c, standing, beside))
  const mayAdd = c.may('measure:edit')
  if (!board || board.rows.length === 0)
    return http.page(<NoMeasuresPage frame={c.frame} mayAdd={mayAdd} hasPlaces={standing !== undefined} />)
  const answer = boardAnswer(board.rows, standing.place.name)
  const shown = withFigures(board.rows, beside)
  return http.page(<BoardPage {...{ frame: c.frame, standing, answer, ended: board.ended, ...shown, view, mayAdd }} />)
}

/** Places at which nothing is measured take no column. */
function withFigures(rows: readonly BoardRow[], beside: readonly Place[]) {
  const has = beside.map((_, n) => rows.some((row) => row.beside[n] !== undefined))
  return { rows: rows.map((row) => ({ ...row, beside: row.beside.filter((_, n) => has[n]) })), beside: beside.filter((_, n) => has[n]) }
}

async function showMatrix(http: Http, c: Context): Promise<Response> {
  const view = viewOf(http.search)
  const standing = await standingAt(c, view.place)
  const board = standing && (await boardOf(c, standing))
  if (!board || board.rows.length === 0)
    return http.page(<NoMeasuresPage frame={c.frame} mayAdd={c.may('measure:edit')} hasPlaces={standing !== undefined} />)
  return http.page(
    <MatrixPage frame={c.frame} standing={standing} rows={board.rows} answer={boardAnswer(board.rows, standing.place.name)} view={view} />,
  )
}
