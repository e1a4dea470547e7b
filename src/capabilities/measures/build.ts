import type { Context } from '../../platform/context.ts'
import type { Measure } from './measure.ts'

type Built = Partial<Omit<Measure, 'id' | 'version'>> & Pick<Measure, 'code' | 'name'>

/** A measure as a test or the sample means it, with plain choices for all it does not say; answers its number. Writes; the caller records. */
export async function buildMeasure(c: Pick<Context, 'db' | 'trust'>, given: Built): Promise<number> {
  const { id } = await c.db
    .insertInto('measures')
    .values({
      trust_id: c.trust.id,
      code: given.code,
      name: given.name,
      definition: given.definition ?? '',
      purpose: given.purpose ?? '',
      theme: given.theme ?? '',
      kind: given.kind ?? 'count',
      unit: given.unit ?? '',
      decimals: given.decimals ?? 0,
      per: given.per ?? 1,
      numerator: given.numerator ?? '',
      denominator: given.denominator ?? '',
      direction: given.direction ?? 'decrease',
      frequency: given.frequency ?? 'month',
      rolling_months: given.rollingMonths ?? null,
      adding: given.adding ?? 'sum',
      owner_post_id: given.ownerPostId ?? null,
      steward_post_id: given.stewardPostId ?? null,
      level: given.level ?? 'board',
      horizon: given.horizon ?? 'short term',
      standard: given.standard ?? null,
      baseline_value: given.baselineValue ?? null,
      baseline_period: given.baselinePeriod ?? null,
      baseline_words: given.baselineWords ?? '',
      target_words: given.targetWords ?? '',
      due_after_days: given.dueAfterDays ?? 15,
      hidden_below: given.hiddenBelow ?? 0,
      chart: given.chart ?? 'by its kind',
      profile: given.profile ?? 'mdc',
      screens: given.screens ?? false,
      fixed_after: given.fixedAfter ?? null,
      ended_on: given.endedOn ?? null,
      ended_because: given.endedBecause ?? '',
      position: given.position ?? 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
