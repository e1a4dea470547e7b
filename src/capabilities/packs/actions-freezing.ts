import { digestOf } from '../../documents/report-digest.ts'
import { reportFaults } from '../../documents/writing/report-faults.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { type Freezing, mayFreeze } from './freezing.ts'
import type { Pack } from './pack.ts'
import type { PackFacts } from './pack-facts.ts'
import { packReports } from './pack-report.ts'
import { pointsIn, pointsRead } from './points.ts'
import { readsPrivate } from './queries.ts'
import { editionsOf } from './queries-editions.ts'
import { packFacts, wholeFacts } from './queries-facts.ts'

/** Freezes a pack as its next edition: all of it, the public copy and the one page, word for word, their three digests sealed in one entry of the history. */
export async function freezePack(c: Context, pack: Pack, wished: Freezing): Promise<Decision<number>> {
  if (!readsPrivate(c)) return no('Only who may read every section can submit the pack.')
  const facts = await wholeFacts(c, pack, { number: wished.edition, on: c.today, reason: wished.reason.trim() })
  const editions = (await editionsOf(c, pack.id)).length
  const points = pointsIn(facts)
  const may = mayFreeze(wished, { state: pack.state, sections: facts.sections.length, editions, points: pointsRead(points) })
  if ('no' in may) return may
  const reports = packReports(facts)
  const faults = Object.values(reports).flatMap(reportFaults)
  if (faults.length > 0) return no(`The pack cannot be printed as it stands, so nothing was frozen. ${faults.join(' ')}`)
  const digests = { digest: digestOf(reports.full), publicDigest: digestOf(reports.public), onePageDigest: digestOf(reports.onePage) }
  const id = await keep(c, facts, { reports, digests })
  if (id === undefined) return no('Somebody froze this edition at the same moment. Read theirs before freezing another.')
  await c.db.updateTable('packs').set({ state: 'submitted' }).where('id', '=', pack.id).where('state', '=', 'draft').execute()
  const { edition, reason } = may.yes
  await record(c.db, {
    verb: 'pack.frozen',
    ref: { kind: 'pack edition', id },
    facts: { pack: pack.title, body: pack.body, on: pack.meetsOn, edition, ...digests, points: points.map(({ title }) => title), reason },
  })
  return yes(id)
}

interface Frozen {
  reports: ReturnType<typeof packReports>
  digests: { digest: string; publicDigest: string; onePageDigest: string }
}

/** Writes the edition; undefined where somebody wrote the same one first. */
async function keep(
  c: Context,
  { pack, edition, sections, history }: PackFacts,
  { reports, digests }: Frozen,
): Promise<number | undefined> {
  const kept = await c.db
    .insertInto('pack_editions')
    .values({
      trust_id: c.trust.id,
      pack_id: pack.id,
      edition: edition?.number ?? 1,
      content: asJson(reports.full),
      digest: digests.digest,
      public_content: asJson(reports.public),
      public_digest: digests.publicDigest,
      one_page_content: asJson(reports.onePage),
      one_page_digest: digests.onePageDigest,
      private_items: sections.filter(({ section }) => section.isPrivate).length,
      history_head: history.head,
      frozen_by: c.person.id,
      frozen_at: c.now,
      reason: edition?.reason ?? '',
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept?.id
}

/** Freezes the first edition with every point taken as read: for replaying a sample trust's past, where nobody sits before the page. */
export async function freezePackAsItStands(c: Context, pack: Pack): Promise<Decision<number>> {
  const points = pointsIn(await packFacts(c, pack))
  return freezePack(c, pack, { edition: 1, read: pointsRead(points), reason: '' })
}
