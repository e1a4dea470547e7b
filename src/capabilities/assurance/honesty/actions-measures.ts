import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'
import { type Measure, measuredBy } from '../../measures/index.ts'

type Told = Pick<Measure, 'id' | 'name'>

const refsOf = (riskId: number, { id }: Told) => ({ risk: { kind: 'risk', id: riskId }, measure: { kind: 'measure', id } })

/** Says that a measure shows how a risk stands. Recorded of the risk, so that of a confidential one nobody else reads it. */
export async function tieMeasure(c: Context, riskId: number, measure: Told): Promise<void> {
  const { risk, measure: to } = refsOf(riskId, measure)
  await tie(c, risk, to, measuredBy)
  await record(c.db, { verb: 'risk.measured', ref: risk, facts: { name: measure.name } })
}

/** Takes back that a measure shows how a risk stands. */
export async function untieMeasure(c: Context, riskId: number, measure: Told): Promise<void> {
  const { risk, measure: to } = refsOf(riskId, measure)
  await untie(c, risk, to)
  await record(c.db, { verb: 'risk.unmeasured', ref: risk, facts: { name: measure.name } })
}
