import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { asJson } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { Turned } from '../../platform/http.ts'
import { addPlan } from '../delivery/index.ts'
import { addPost } from '../people/index.ts'
import { writeItems } from './actions-writing-items.ts'
import { writeMeasures } from './actions-writing-measures.ts'
import { writeRisks } from './actions-writing-risks.ts'
import type { UnderReview } from './import-row.ts'
import { Ledger } from './ledger.ts'
import type { Proposal } from './proposal.ts'
import type { Review } from './queries-review.ts'
import type { PlanTarget } from './target.ts'

/** Writes every ready row, with where each value stood and what each row did, as one change. Rows undecided are left out and listed. */
export async function acceptImport(c: Context, row: UnderReview, review: Review): Promise<void> {
  await claim(c, row.id)
  const ledger = new Ledger()
  const ready = review.proposals.filter((p) => p.kind === 'new' || p.kind === 'changed')
  const posts = await writePosts(c, ready, ledger)
  for (const plan of review.target.plans) {
    const own = ready.filter((p) => p.write?.of === 'item' && p.table.kind === plan.kind)
    if (own.length > 0) await writeItems(c, { planId: await planOf(c, plan, { review, ledger }), proposals: own, posts, review }, ledger)
  }
  await writeRisks(c, { proposals: ready.filter((p) => p.write?.of === 'risk'), posts, review }, ledger)
  await writeMeasures(c, { proposals: ready.filter((p) => p.write?.of === 'measure'), posts, file: row }, ledger)
  for (const proposal of review.proposals)
    if (!ready.includes(proposal) || proposal.write === undefined)
      ledger.said(proposal.at, isWithAnother(proposal) || proposal.kind === 'unchanged' ? 'unchanged' : 'left out', whyLeft(proposal))
  await writeLedger(c, row.id, ledger)
  await c.db
    .updateTable('imports')
    .set({ plan_id: ledger.planId ?? null })
    .where('id', '=', row.id)
    .execute()
  await record(c.db, { verb: 'import.accepted', ref: { kind: 'import', id: row.id }, facts: { file: row.fileName, ...ledger.counts() } })
}

/** Whoever presses first has it: the second of two waits here, and then finds it taken. */
async function claim(c: Context, id: number): Promise<void> {
  const row = await c.db
    .updateTable('imports')
    .set({ state: 'accepted', accepted_by: c.person.id, accepted_at: c.now })
    .where('id', '=', id)
    .where('state', '=', 'reviewing')
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Turned(409, 'This file is not under review any more. See its receipt in the list of imports.')
}

/** A row that is written with another one, as a row a period tells of one measure many times. */
const isWithAnother = ({ kind, write }: Proposal): boolean => write === undefined && (kind === 'new' || kind === 'changed')

const whyLeft = (proposal: Proposal): string => {
  const { kind, title, questions, take } = proposal
  if (isWithAnother(proposal)) return `${title}: ${proposal.results[0]?.label ?? ''}`
  if (kind === 'unchanged') return `${title}: says nothing new`
  if (kind === 'left out') return `${title}: left out by decision`
  const open = [take.answer === undefined ? take.words : '', ...questions.filter((q) => !q.answer).map((q) => q.words)].filter(Boolean)
  return `${title}: ${open.join('; ')}`
}

async function writePosts(c: Context, ready: readonly Proposal[], ledger: Ledger): Promise<Map<string, number>> {
  const posts = new Map<string, number>()
  const wanted = ready.flatMap(({ at, write }) =>
    [write?.newPost, write?.of === 'measure' ? write.newSteward : write?.of === 'risk' ? write.newLead : undefined].flatMap((title) =>
      title ? [{ at, title }] : [],
    ),
  )
  for (const { at, title } of wanted) {
    if (posts.has(title)) continue
    const id = await addPost(c, title)
    posts.set(title, id)
    ledger.wrote({ at, words: `The post ${title}`, written: { ref: { kind: 'post', id }, versionAfter: 1, before: null } })
  }
  return posts
}

async function planOf(c: Context, plan: PlanTarget, { review, ledger }: { review: Review; ledger: Ledger }): Promise<number> {
  const made = plan.made
  if (!made) {
    ledger.planId ??= plan.held?.id
    return plan.held?.id as number
  }
  const versionId = review.elements[0]?.versionId ?? null
  const written = await addPlan(c, {
    name: made.name.trim(),
    layout: made.layout,
    versionId,
    startsOn: made.starts as Day,
    endsOn: made.ends as Day,
  })
  ledger.planId ??= written.ref.id
  ledger.wrote({ at: 'The file', words: `The plan ${made.name.trim()}`, written })
  return written.ref.id
}

const most = 300

async function writeLedger(c: Context, importId: number, ledger: Ledger): Promise<void> {
  const results = ledger.results.map(({ at, what, words, written }) => ({
    trust_id: c.trust.id,
    import_id: importId,
    at,
    what,
    words: words.slice(0, 500),
    ref_kind: written?.ref.kind ?? null,
    ref_id: written?.ref.id ?? null,
    before: written?.before ? asJson(written.before as never) : null,
    version_after: written?.versionAfter ?? null,
  }))
  for (let at = 0; at < results.length; at += most)
    await c.db
      .insertInto('import_results')
      .values(results.slice(at, at + most))
      .execute()
  const origins = ledger.origins.map(({ ref, field, at, asWritten }) => ({
    trust_id: c.trust.id,
    import_id: importId,
    ref_kind: ref.kind,
    ref_id: ref.id,
    field,
    at,
    as_written: asWritten,
  }))
  for (let at = 0; at < origins.length; at += most)
    await c.db
      .insertInto('provenance')
      .values(origins.slice(at, at + most))
      .execute()
}
