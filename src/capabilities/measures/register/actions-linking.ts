import type { Ref } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { tie, untie } from '../../../platform/links.ts'
import type { Measure } from '../measure.ts'
import { measuredBy, measureRef } from './links.ts'

interface Measured extends Ref {
  title: string
}

/** Says that a record is measured by a measure. */
export async function linkMeasure(c: Context, { id, name }: Pick<Measure, 'id' | 'name'>, { title, ...to }: Measured): Promise<void> {
  await tie(c, to, measureRef(id), measuredBy)
  await record(c.db, { verb: 'measure.linked', ref: measureRef(id), facts: { name, to: title, kind: to.kind, id: to.id } })
}

/** Takes back that a record is measured by a measure. */
export async function unlinkMeasure(c: Context, { id, name }: Pick<Measure, 'id' | 'name'>, { title, ...from }: Measured): Promise<void> {
  await untie(c, from, measureRef(id))
  await record(c.db, { verb: 'measure.unlinked', ref: measureRef(id), facts: { name, from: title, kind: from.kind, id: from.id } })
}
