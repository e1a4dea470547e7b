import { digestOf } from '../../documents/report-digest.ts'
import type { Decision } from '../../kernel/decision.ts'
import { no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { closePeriod, type PeriodRow } from '../calendar/index.ts'
import { type Freezing, mayFreeze, pointsRead } from './freezing.ts'
import { noticesIn, unapprovedIn } from './notices.ts'
import { progressReport } from './progress-report.ts'
import { editionsOf } from './queries.ts'
import { progressFacts } from './queries-progress.ts'

/** Freezes the period's paper as its next edition, word for word, with the digest of its words sealed in the history; the first edition freezes the period with it. */
export async function freezeReport(c: Context, period: PeriodRow, wished: Freezing): Promise<Decision<number>> {
  const facts = await progressFacts(c, period, { number: wished.edition, on: c.today, reason: wished.reason.trim() })
  const notices = noticesIn(facts)
  const editions = (await editionsOf(c, period.id)).length
  const may = mayFreeze(wished, { period, editions, points: pointsRead(notices, unapprovedIn(facts)) })
  if ('no' in may) return may
  const content = progressReport(facts)
  const digest = digestOf(content)
  const { edition, reason } = may.yes
  const kept = await c.db
    .insertInto('reports')
    .values({
      trust_id: c.trust.id,
      kind: 'progress',
      period_id: period.id,
      edition,
      content: asJson(content),
      digest,
      history_head: facts.history.head,
      frozen_by: c.person.id,
      frozen_at: c.now,
      reason,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!kept) return no('Somebody froze this edition at the same moment. Read theirs before freezing another.')
  await closePeriod(c, period)
  const points = notices.map(({ title }) => title)
  await record(c.db, {
    verb: 'report.frozen',
    ref: { kind: 'report', id: kept.id },
    facts: { period: period.label, edition, digest, points, reason },
  })
  return yes(kept.id)
}

/** Freezes the first edition with every point taken as read: for replaying a sample trust's past, where nobody sits before the page. */
export async function freezeAsItStands(c: Context, period: PeriodRow): Promise<Decision<number>> {
  const facts = await progressFacts(c, period)
  const read = pointsRead(noticesIn(facts), unapprovedIn(facts))
  return freezeReport(c, period, { edition: 1, read, reason: '' })
}
