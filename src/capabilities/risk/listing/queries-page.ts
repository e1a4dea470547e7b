import type { Context } from '../../../platform/context.ts'
import type { Cell, Mapped, Sort } from './asked.ts'
import { type Asked, asked, type MapColumn, withInherent } from './queries-listing.ts'

/** The list besides: a square of the map, the scores of a band by matrix, order and page. */
export interface Listed {
  cell: Cell | undefined
  /** Scores of the band asked for, by the matrix they are read on. */
  band: readonly { matrixId: number; scores: readonly number[] }[] | undefined
  sort: Sort
  descending: boolean
  /** Numbers of registers, posts, bodies and goals in the order of their names, for sorting by them. */
  named: readonly number[]
  from: number
  most: number
}

/** The numbers of the risks a page of the list shows, in its order. */
export async function registerPage(c: Context, a: Asked, listed: Listed): Promise<number[]> {
  const { cell, band, descending } = listed
  const columns: Record<Mapped, readonly [MapColumn, MapColumn, MapColumn]> = {
    current: ['s.likelihood', 's.consequence', 's.score'],
    inherent: ['i.likelihood', 'i.consequence', 'i.score'],
    target: ['r.target_likelihood', 'r.target_consequence', 'r.target_score'],
  }
  const [likelihood, consequence, score] = columns[a.map]
  const needed = a.map === 'inherent' || listed.sort === 'inherent'
  let query = (needed ? withInherent(asked(c, a)) : asked(c, a)) as ReturnType<typeof withInherent>
  if (cell) query = query.where(likelihood, '=', cell.likelihood).where(consequence, '=', cell.consequence)
  if (band)
    query = query.where((is) =>
      is.or(band.map(({ matrixId, scores }) => is.and([is('r.matrix_id', '=', matrixId), is(score, 'in', scores)]))),
    )
  const rows = await inOrder(query, listed, descending ? 'desc' : 'asc')
    .limit(listed.most)
    .offset(listed.from)
    .select('r.id')
    .execute()
  return rows.map(({ id }) => id)
}

const sortColumns = {
  category: 'r.category',
  inherent: 'i.score',
  now: 's.score',
  before: 'b.score',
  target: 'r.target_score',
  review: 'r.review_on',
  raised: 'r.raised_on',
} as const
const namedColumns = {
  register: 'r.register_id',
  goal: 'r.goal_id',
  owner: 'r.owner_post_id',
  lead: 'r.lead_post_id',
  committee: 'r.body_id',
} as const

/** In the order asked for, what is not known last; equal ones by number, read as people read it: 9 before 10. */
function inOrder(query: ReturnType<typeof withInherent>, { sort, named }: Listed, way: 'asc' | 'desc') {
  const last = (o: { asc: () => { nullsLast: () => never }; desc: () => { nullsLast: () => never } }) =>
    (way === 'asc' ? o.asc() : o.desc()).nullsLast()
  let ordered = query
  if (sort === 'title') ordered = ordered.orderBy((is) => is.fn('lower', ['r.title']), way)
  else if (sort === 'movement') ordered = ordered.orderBy((is) => is('b.score', '-', is.ref('s.score')), last as never)
  else if (sort in sortColumns) ordered = ordered.orderBy(sortColumns[sort as keyof typeof sortColumns], last as never)
  else if (sort in namedColumns)
    ordered = ordered.orderBy(
      (is) => is.fn('array_position', [is.val([...named]), is.ref(namedColumns[sort as keyof typeof namedColumns])]),
      last as never,
    )
  const byNumber = sort === 'number' ? way : 'asc'
  return ordered
    .orderBy((is) => is.fn('regexp_replace', ['r.number', is.val('[0-9].*$'), is.val('')]), byNumber)
    .orderBy((is) => is.cast(is.fn('substring', ['r.number', is.val('[0-9]+')]), 'numeric'), byNumber)
    .orderBy('r.number', byNumber)
    .orderBy('r.id')
}
