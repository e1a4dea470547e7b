import { sql } from 'kysely'
import { capabilities } from '../src/capabilities.ts'
import { type Role, roles } from '../src/kernel/role.ts'
import type { Database } from '../src/platform/db/index.ts'
import { permissionsOf } from '../src/platform/rights.ts'

const item = `select i.id from items i join plans p on p.trust_id = i.trust_id and p.id = i.plan_id
  where i.trust_id = $1 and exists (select from milestones m where m.trust_id = i.trust_id and m.item_id = i.id) order by p.starts_on desc, i.id limit 1`
const element = `select e.id from strategy_elements e join strategy_versions v on v.trust_id = e.trust_id and v.id = e.version_id
  where e.trust_id = $1 and v.state = 'adopted' order by v.starts_on desc, e.level = 'brick' desc,
    exists (select from strategy_lineage l where l.trust_id = e.trust_id and e.id in (l.from_id, l.to_id)) desc, e.id limit 1`

const version = `select id from strategy_versions where trust_id = $1 order by state = 'draft' desc, follows_id is not null desc, id limit 1`

/** The newest draft: what is frozen or withdrawn is not put together any more. */
const pack = `select id from packs where trust_id = $1 order by state = 'draft' desc, meets_on desc limit 1`

/** An open risk against which most is kept. */
const risk = `select r.id from risks r where r.trust_id = $1 order by r.closed_on is not null,
  (select count(*) from risk_actions a where a.trust_id = r.trust_id and a.risk_id = r.id) desc, r.id limit 1`
const ofRisk = (table: string, first = 'id') =>
  `select id from ${table} where trust_id = $1 and risk_id = (${risk}) order by ${first} limit 1`

/** An audit that has reported and recommends something still to be done. */
const audit = `select a.id from audits a where a.trust_id = $1 order by (select count(*) from audit_recommendations r
  where r.trust_id = a.trust_id and r.audit_id = a.id and r.state = 'open') desc, a.id limit 1`

/** What each parameter of an address stands for, as a query for one record of the trust `$1`; what stands under another belongs to it. */
const sources: Record<string, string> = {
  item,
  milestone: `select id from milestones where trust_id = $1 and item_id = (${item}) order by id limit 1`,
  element,
  line: `select id from strategy_lineage where trust_id = $1 and (${element}) in (from_id, to_id) order by id limit 1`,
  period: `select id from periods where trust_id = $1 order by state = 'open' desc, id limit 1`,
  person: `select person_id as id from memberships where trust_id = $1 order by person_id limit 1`,
  grant: `select id from grants where trust_id = $1 and person_id = (select min(person_id) from memberships where trust_id = $1) order by id limit 1`,
  import: `select import_id as id from import_readings where trust_id = $1 order by (reading->>'format') is not null desc, import_id limit 1`,
  file: `select id from observation_files where trust_id = $1 order by state = 'reviewing' desc, id limit 1`,
  batch: `select id from observation_batches where trust_id = $1 order by id desc limit 1`,
  page: `select 1 as id`,
  reading: `select id from imports where trust_id = $1 order by id limit 1`,
  part: `select id from ask_parts where trust_id = $1 and ask_id = (select min(id) from asks where trust_id = $1) order by id limit 1`,
  name: `select n.id from place_names n where n.trust_id = $1 and n.place_id = (select min(id) from places where trust_id = $1) order by n.id limit 1`,
  statement: `select e.id from strategy_elements e join success_tests t on t.trust_id = e.trust_id and t.element_id = e.id where e.trust_id = $1 order by e.id limit 1`,
  commitment: `select from_id as id from links where trust_id = $1 and from_kind = 'strategy element' and to_kind = 'item' order by to_id = (${item}) desc, id limit 1`,
  outcome: `select id from strategy_elements where trust_id = $1 and level = 'outcome' order by id limit 1`,
  number: `select id from items where trust_id = $1 order by id limit 1`,
  kind: `select 'item' as id`,
  year: `select 2024 as id`,
  version,
  old: `select id from strategy_elements where trust_id = $1 and level = 'brick' and version_id =
    (select follows_id from strategy_versions where trust_id = $1 and id = (${version})) order by id limit 1`,
  pack,
  section: `select id from pack_sections where trust_id = $1 and pack_id = (${pack}) and not is_private order by position limit 1`,
  sharedRisk: `select trust_id || '-' || id as id from system_risks where trust_id = $1 and ended_on is null order by id limit 1`,
  shared: `select trust_id || '-' || id as id from group_priorities where trust_id = $1 and ended_on is null order by year desc, id limit 1`,
  register: `select id from risk_registers where trust_id = $1 order by ended_on is not null, id limit 1`,
  rule: `select id from escalation_rules where trust_id = $1 order by ended_on is not null, id limit 1`,
  risk,
  riskGap: ofRisk('risk_gaps', 'closed_on is not null, id'),
  assurance: ofRisk('assurances'),
  riskAction: ofRisk('risk_actions', `state not in ('planned', 'under way'), id`),
  factor: ofRisk('risk_factors'),
  audit,
  recommendation: `select id from audit_recommendations where trust_id = $1 and audit_id = (${audit}) order by state <> 'open', id limit 1`,
  validation: `select id from access_validations where trust_id = $1 and service_id = (select min(id) from access_services where trust_id = $1) order by id limit 1`,
  scenario: `select id from access_scenarios where trust_id = $1 and service_id = (select min(id) from access_services where trust_id = $1) order by id limit 1`,
}

/** Parameters that stand for the first record of a table of their own. */
const firstOf: Record<string, string> = {
  plan: 'plans',
  fact: 'dated_facts',
  control: 'controls',
  scale: 'assurance_scales',
  measure: 'measures',
  target: 'measure_targets',
  key: 'access_keys',
  error: 'data_errors',
  submission: 'data_submissions',
  recalculation: 'recalculation_cases',
  suspension: 'strategy_suspensions',
  challenge: 'challenges',
  promise: 'promises',
  issue: 'issues',
  escalation: 'escalations',
  update: 'updates',
  report: 'reports',
  edition: 'pack_editions',
  question: 'paper_questions',
  post: 'posts',
  place: 'places',
  deputy: 'deputies',
  body: 'bodies',
  ask: 'asks',
  absence: 'absences',
  crossing: 'strategy_crossings',
  matrix: 'risk_matrices',
  score: 'risk_scores',
  quote: 'strategy_quotes',
  engagement: 'engagements',
  framework: 'frameworks',
  service: 'access_services',
  view: 'saved_views',
  breach: 'accountability_breaches',

  review: 'performance_reviews',
  action: 'review_actions',
  matter: 'matters',
}

const found = new Map<string, Promise<string | null>>()

async function recordFor(database: Database, parameter: string, trustId: number): Promise<string | null> {
  const text = sources[parameter] ?? (firstOf[parameter] && `select id from ${firstOf[parameter]} where trust_id = $1 order by id limit 1`)
  if (!text) throw new Error(`Say in tests/addresses.ts what :${parameter} stands for`)
  const { rows } = await sql<{ id: number | string }>`${sql.raw(text.replaceAll('$1', String(trustId)))}`.execute(database.owner)
  return rows[0] ? String(rows[0].id) : null
}

/** A real address for a route in a trust; null where the trust has no such record. What was found once stays the answer. */
export async function addressIn(database: Database, path: string, trustId: number): Promise<string | null> {
  const parts = []
  for (const part of path.split('/')) {
    const parameter = part.startsWith(':') ? part.slice(1) : undefined
    const key = `${trustId} ${parameter}`
    if (parameter && !found.has(key)) found.set(key, recordFor(database, parameter, trustId))
    const value = parameter ? await found.get(key) : part
    if (value == null) return null
    parts.push(value)
  }
  return parts.join('/')
}

/** Looks the records up again: more have been made. */
export const forgetAddresses = (): void => found.clear()

/** A trust's number by the beginning of its name. */
export const trustNamed = async (database: Database, name: string): Promise<number> =>
  (await database.owner.selectFrom('trusts').where('name', 'like', `${name}%`).select('id').executeTakeFirstOrThrow()).id

/** Somebody of a trust whose roles bring a permission, the one with the most permissions first; undefined when nobody has it. */
export async function personWith(database: Database, permission: string, trustId: number): Promise<string | undefined> {
  const granted = await database.owner
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person_id')
    .where('trust_id', '=', trustId)
    .where('until_day', 'is', null)
    .select(['people.name', 'role'])
    .execute()
  const people = [...new Set(granted.map((g) => g.name))].map((name) => {
    const theirs = granted.filter((g) => g.name === name).map((g) => g.role)
    return {
      name,
      may: permissionsOf(
        capabilities,
        roles.filter((role): role is Role => theirs.includes(role)),
      ),
    }
  })
  return people.sort((a, b) => b.may.size - a.may.size).find(({ may }) => may.has(permission))?.name
}
