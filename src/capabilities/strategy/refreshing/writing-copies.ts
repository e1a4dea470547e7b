import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import { writeCrossing } from '../actions.ts'
import type { LineageLine, Strategy, StrategyElement } from '../element.ts'
import { crossingsToCopy } from './disposing.ts'
import type { Refresh } from './refresh.ts'

/** What is written down beside each line of a decision. */
export interface Decided {
  reason: string
  approved: string
  decided: string
}

interface Copy {
  words: { title: string; statement: string }
  parentId: number | null
  /** The very same thing: what is told of it, its tests among them, goes with it. */
  same: boolean
}

/** An element of the old version written into the draft; its number there. Records nothing by itself. */
export async function writeCopy(c: Context, draft: Strategy, from: StrategyElement, { words, parentId, same }: Copy): Promise<number> {
  const { id } = await c.db
    .insertInto('strategy_elements')
    .values({
      trust_id: c.trust.id,
      version_id: draft.version.id,
      level: from.level,
      parent_id: parentId,
      position: from.position,
      letter: from.letter,
      title: words.title,
      statement: words.statement,
      stated_count: from.statedCount,
      test: same ? from.test : '',
      illustrative: from.illustrative,
      level_names: asJson(from.levelNames),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (same && from.level === 'success') await copyTest(c, from.id, id)
  return id
}

/** The test of a success statement that goes on as it was. */
async function copyTest(c: Context, from: number, to: number): Promise<void> {
  const test = await c.db
    .selectFrom('success_tests')
    .where('element_id', '=', from)
    .select(['measure', 'comparison', 'threshold', 'threshold_word', 'unit', 'source', 'illustrative'])
    .executeTakeFirst()
  if (!test) return
  const { measure, comparison, threshold, threshold_word, unit, source, illustrative } = test
  await c.db
    .insertInto('success_tests')
    .values({ trust_id: c.trust.id, element_id: to, measure, comparison, threshold, threshold_word, unit, source, illustrative })
    .execute()
}

/** Brings an element's crossings along: where both ends have gone on, they cross in the draft too. */
export async function copyCrossings(c: Context, refresh: Refresh, element: StrategyElement, copies: readonly number[]): Promise<void> {
  if (element.level !== 'brick' && element.level !== 'goal') return
  for (const { brickId, goalId } of crossingsToCopy(refresh, element, copies)) await writeCrossing(c, brickId, goalId)
}

/** A line of what became of an element, with who approved it. Records nothing by itself. */
export async function writeDecision(
  c: Context,
  line: { fromId: number; toId: number | null; disposition: LineageLine['disposition'] },
  { reason, approved, decided }: Decided,
): Promise<LineageLine> {
  const decidedOn = decided as Day
  await c.db
    .insertInto('strategy_lineage')
    .values({
      trust_id: c.trust.id,
      from_id: line.fromId,
      to_id: line.toId,
      disposition: line.disposition,
      reason,
      decided_on: decidedOn,
      approved_by: approved,
    })
    .execute()
  return { ...line, reason, decidedOn, approvedBy: approved, proposed: true }
}
