import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Band, Domain, Matrix } from './matrix.ts'

/** The trust's matrices as rules take them, by number. */
export const matricesOf = (c: Context): Promise<Map<number, Matrix>> => c.once('risk: matrices', () => readMatrices(c))

async function readMatrices(c: Context): Promise<Map<number, Matrix>> {
  const rows = await c.db
    .selectFrom('risk_matrices')
    .select(['id', 'likelihood_labels', 'consequence_labels', 'bands', 'domains', 'likelihood_words'])
    .execute()
  return new Map(
    rows.map((m) => [
      m.id,
      {
        likelihoods: m.likelihood_labels,
        consequences: m.consequence_labels,
        bands: m.bands as unknown as Band[],
        domains: m.domains as unknown as Domain[],
        likelihoodWords: m.likelihood_words ?? undefined,
      },
    ]),
  )
}

/** The matrix in force on the day the page is read at, with its number, name and first day; undefined where the trust has none. */
export async function matrixInForce(c: Context): Promise<{ id: number; name: string; fromDay: Day; matrix: Matrix } | undefined> {
  const row = await c.db
    .selectFrom('risk_matrices')
    .where('from_day', '<=', c.on)
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'from_day'])
    .executeTakeFirst()
  const matrix = row && (await matricesOf(c)).get(row.id)
  return row && matrix && { id: row.id, name: row.name, fromDay: row.from_day, matrix }
}

/** Every matrix the trust has written down, newest first. */
export async function allMatrices(c: Context): Promise<{ id: number; name: string; fromDay: Day }[]> {
  const rows = await c.db
    .selectFrom('risk_matrices')
    .orderBy('from_day', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'from_day'])
    .execute()
  return rows.map((m) => ({ id: m.id, name: m.name, fromDay: m.from_day }))
}
