import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { Turned } from '../../../platform/http.ts'
import { addPlan } from '../writing.ts'
import { addItems } from '../writing-many.ts'
import { carriedFields } from './carried-fields.ts'
import type { RowDecision } from './decisions.ts'
import type { RollOverFacts, RowToDecide } from './queries.ts'
import { bringAlong, copyContributors } from './writing-along.ts'

/** A new plan's name and days. */
export interface NextPlan {
  name: string
  starts: Day
  ends: Day
}

interface Rolling {
  facts: RollOverFacts
  decisions: readonly RowDecision[]
  next: NextPlan | undefined
}

const overtaken = 'Somebody decided some of these rows while you were choosing. Open the page again: it shows what is left.'

/**
 * Rolls a plan over in one change: each row carried into the next plan with what is open of it, closed with its outcome, or dropped with the reason.
 * Answers the plan that took the rows up; the old one where none was carried over.
 */
export async function planRolledOver(c: Context, { facts, decisions, next }: Rolling): Promise<number> {
  const carried = decisions.filter(({ fate }) => fate === 'carried')
  const into = carried.length === 0 ? undefined : await intoPlan(c, facts, next)
  if (into) await carryOver(c, { facts, carried, into: into.id })
  for (const decision of decisions.filter(({ fate }) => fate !== 'carried')) await closeRow(c, decision)
  await record(c.db, {
    verb: 'plan.rolledOver',
    ref: { kind: 'plan', id: facts.plan.id },
    facts: {
      name: facts.plan.name,
      into: into?.name ?? null,
      carried: carried.length,
      closed: decisions.filter(({ fate }) => fate === 'closed').length,
      dropped: decisions.filter(({ fate }) => fate === 'dropped').length,
    },
  })
  return into?.id ?? facts.plan.id
}

/** The plan that the rows go into, made or found; it follows the old one unless it follows another. */
async function intoPlan(c: Context, { plan, target }: RollOverFacts, next: NextPlan | undefined): Promise<{ id: number; name: string }> {
  const named = target.plan ?? (next && { id: await newPlan(c, { plan, target }, next), name: next.name })
  if (!named) throw new Turned(400, 'Say what the next plan is called, and when it begins and ends.')
  await c.db.updateTable('plans').set({ follows_id: plan.id }).where('id', '=', named.id).where('follows_id', 'is', null).execute()
  return named
}

async function newPlan(c: Context, { plan, target }: Pick<RollOverFacts, 'plan' | 'target'>, next: NextPlan): Promise<number> {
  const layout = plan.layout as 'delivery plan' | 'progress report'
  const written = await addPlan(c, { name: next.name, layout, versionId: target.versionId, startsOn: next.starts, endsOn: next.ends })
  return written.ref.id
}

interface Carrying {
  facts: RollOverFacts
  carried: readonly RowDecision[]
  into: number
}

async function carryOver(c: Context, { facts, carried, into }: Carrying): Promise<void> {
  const rows = new Map(facts.rows.map((row) => [row.id, row]))
  const pairs = carried.flatMap((decision) => {
    const row = rows.get(decision.id)
    return row ? [{ decision, row }] : []
  })
  const layout = (facts.target.plan ?? facts.plan).layout
  const written = await addItems(
    c,
    into,
    pairs.map(({ decision, row }) => carriedFields(row.item, decision, { layout, titles: facts.titles })),
  )
  const made = pairs.map(({ row }, at) => ({ row, newId: (written[at] as { ref: { id: number } }).ref.id }))
  await tieRows(c, made)
  const rolled = { ids: made.map(({ row }) => row.id), newIds: made.map(({ newId }) => newId) }
  await bringAlong(c, rolled)
  await copyContributors(c, new Map(made.map(({ row, newId }) => [row.id, newId])))
  await refuseTwice(c, rolled.ids)
}

type Made = readonly { row: RowToDecide; newId: number }[]

/** New items carry the old on, stand under the same risks, and serve what the commitments of the old have become. */
async function tieRows(c: Context, made: Made): Promise<void> {
  const ids = made.map(({ row }) => row.id)
  const newOf = new Map(made.map(({ row, newId }) => [row.id, newId]))
  const kept = await c.db
    .selectFrom('links')
    .where('from_kind', '=', 'item')
    .where('from_id', 'in', ids)
    .where('to_kind', 'not in', ['item'])
    .select(['from_id', 'to_kind', 'to_id', 'relation'])
    .execute()
  const item = { trust_id: c.trust.id, from_kind: 'item' }
  const rows = [
    ...made.map(({ row, newId }) => ({ ...item, from_id: newId, to_kind: 'item', to_id: row.id, relation: 'continues' })),
    ...kept.map((link) => ({ ...item, ...link, from_id: newOf.get(link.from_id) as number })),
    ...made.flatMap(({ row, newId }) =>
      servedNow(row).map(({ id, relation }) => ({
        ...{ trust_id: c.trust.id, from_kind: 'strategy element', from_id: id },
        ...{ to_kind: 'item', to_id: newId, relation },
      })),
    ),
  ]
  await c.db.insertInto('links').values(rows).execute()
}

/** How firmly a commitment is served, the firmest last. */
const firmness = ['rolled up in', 'loosely served by', 'served by']

/** What the commitments of a row have become, each once and by its firmest tie: several may have been merged into one. */
function servedNow(row: Pick<RowToDecide, 'commitments'>): { id: number; relation: string }[] {
  const firmestLast = row.commitments.toSorted((a, b) => firmness.indexOf(a.relation) - firmness.indexOf(b.relation))
  const ties = new Map(firmestLast.flatMap(({ relation, to }) => to.map((id) => [id, relation])))
  return [...ties].map(([id, relation]) => ({ id, relation }))
}

/** Two people who roll over at once take turns: the second finds its rows carried on already, and nothing of it is kept. */
async function refuseTwice(c: Context, ids: readonly number[]): Promise<void> {
  const ties = await c.db
    .selectFrom('links')
    .where('from_kind', '=', 'item')
    .where('to_kind', '=', 'item')
    .where('to_id', 'in', ids)
    .where('relation', '=', 'continues')
    .select('to_id')
    .execute()
  if (ties.length > ids.length) throw new Turned(409, overtaken)
}

async function closeRow(c: Context, { id, version, fate, words }: RowDecision): Promise<void> {
  const row = await c.db
    .updateTable('items')
    .set({ state: 'closed', state_reason: fate === 'dropped' ? `Dropped: ${words}` : words, state_review_on: null })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw new Turned(409, overtaken)
}
