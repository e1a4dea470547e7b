import { outcomesShown } from './data/alignment.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** Which measures of 2019–21 show which of its outcomes. */
export const outcomeHappenings = (stage: Stage): Happening[] =>
  outcomesShown.map(({ outcome, measures }, n) => ({
    at: at('2020-01-14', 14, n * 3),
    by: keeperOf(stage),
    async write(trx) {
      const called = (titles: readonly string[]) =>
        trx
          .selectFrom('strategy_elements')
          .where('version_id', '=', stage.numbers.of('strategy', 'step-up-2019'))
          .where('title', 'in', titles)
          .select('id')
          .execute()
      const [[found], shown] = [await called([outcome]), await called(measures)]
      const id = found?.id ?? 0
      const from = {
        trust_id: stage.trustId,
        from_kind: 'strategy element',
        from_id: id,
        to_kind: 'strategy element',
        relation: 'shown by',
      }
      await trx
        .insertInto('links')
        .values(shown.map((measure) => ({ ...from, to_id: measure.id })))
        .execute()
      return { verb: 'outcome.shown', ref: { kind: 'strategy element', id }, facts: { title: outcome, measures } }
    },
  }))
