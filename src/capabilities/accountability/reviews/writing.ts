import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import type { Level } from '../framework/framework.ts'
import { levelNames } from '../framework/queries.ts'
import { levelLike } from './queries.ts'
import type { Review } from './review.ts'

/** What is planned: which place, at which level, for which day, and why where it is out of turn. */
export interface Planning {
  placeId: number
  level: Pick<Level, 'id' | 'chairPostId'>
  on: Day
  words: string
}

/** Writes a planned review; answers its number. */
export async function insertReview(c: Context, { placeId, level, on, words }: Planning): Promise<number> {
  const { id } = await c.db
    .insertInto('performance_reviews')
    .values({
      trust_id: c.trust.id,
      place_id: placeId,
      level_id: level.id,
      chair_post_id: level.chairPostId,
      planned_on: on,
      planned_words: words,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Brings a planned review forward to the day a breach asks for, and lifts it to the level; never later, never lighter. Answers its number. */
export async function bringForward(
  c: Context,
  planned: Review,
  { level, dueOn, levels }: { level: Level; dueOn: Day; levels: readonly Level[] },
): Promise<number> {
  const now = levelLike(levels, (await levelNames(c)).get(planned.levelId))
  const lifted = (now?.position ?? -1) < level.position
  const sooner = dueOn < planned.plannedOn
  if (lifted || sooner)
    await c.db
      .updateTable('performance_reviews')
      .set({
        planned_on: sooner ? dueOn : planned.plannedOn,
        ...(lifted ? { level_id: level.id, chair_post_id: level.chairPostId } : {}),
      })
      .where('id', '=', planned.id)
      .execute()
  return planned.id
}
