import type { Context } from '../../../platform/context.ts'
import { versionOn } from '../current.ts'
import { allVersions } from '../queries.ts'
import type { DatedFact, Paper } from './fact.ts'

/** Every figure the trust keeps, the one confirmed longest ago first. */
export async function allFacts(c: Context): Promise<DatedFact[]> {
  const rows = await c.db
    .selectFrom('dated_facts')
    .leftJoin('posts', (join) =>
      join.onRef('posts.id', '=', 'dated_facts.owner_post_id').onRef('posts.trust_id', '=', 'dated_facts.trust_id'),
    )
    .orderBy('confirmed_on')
    .orderBy('dated_facts.id')
    .select(['dated_facts.id', 'label', 'value', 'confirmed_on', 'source', 'owner_post_id', 'posts.title as owner', 'dated_facts.version'])
    .execute()
  return rows.map((f) => ({
    id: f.id,
    label: f.label,
    value: f.value,
    confirmedOn: f.confirmed_on,
    source: f.source,
    ownerPostId: f.owner_post_id,
    owner: f.owner,
    version: f.version,
  }))
}

/** What facts are called; all are read on one page. */
export async function factsNamed(c: Context, ids: readonly number[]) {
  const found = (await allFacts(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map(({ id, label }) => [id, { title: label, href: '/strategy/facts' }]))
}

/** Words with a figure hold two digits side by side; others need not be read. */
const twoDigits = '[0-9]{2}'

/** The words of the version in force and of those before it. */
export async function papersOn(c: Context): Promise<{ current: Paper | undefined; earlier: Paper[] }> {
  const versions = (await allVersions(c)).filter(({ state }) => state === 'adopted')
  const inForce = versionOn(versions, c.on)
  if (!inForce) return { current: undefined, earlier: [] }
  const rows = await c.db
    .selectFrom('strategy_elements')
    .where((is) => is.or([is('title', '~', twoDigits), is('statement', '~', twoDigits)]))
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'version_id', 'title', 'statement'])
    .execute()
  const papers = versions.map((version) => ({ version, elements: rows.filter((row) => row.version_id === version.id) }))
  return {
    current: papers.find(({ version }) => version.id === inForce.id),
    earlier: papers.filter(({ version }) => version.startsOn < inForce.startsOn),
  }
}
