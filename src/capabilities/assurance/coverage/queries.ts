import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { AssuranceLine } from '../facts.ts'
import type { Assured } from './coverage.ts'

type Row = [riskId: number, line: AssuranceLine | null, positive: boolean | null, givenOn: Day | null, expiresOn: Day | null]

/** As much of every assurance as coverage asks for, by risk, as one value: thousands of rows cost more to read than to find. */
export async function assuredOf(c: Context): Promise<Map<number, Assured[]>> {
  const row = await c.db
    .selectFrom('assurances')
    .select(({ fn }) =>
      fn.agg<Row[] | null>('json_agg', [fn('json_build_array', ['risk_id', 'line', 'positive', 'given_on', 'expires_on'])]).as('given'),
    )
    .executeTakeFirstOrThrow()
  const found = new Map<number, Assured[]>()
  for (const [riskId, line, positive, givenOn, expiresOn] of row.given ?? []) {
    const own = found.get(riskId)
    if (own) own.push({ line, positive, givenOn, expiresOn })
    else found.set(riskId, [{ line, positive, givenOn, expiresOn }])
  }
  return found
}
