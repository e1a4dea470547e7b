import { sql } from 'kysely'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../src/capabilities/delivery/build.ts'
import { capabilities } from '../src/capabilities.ts'
import { record } from '../src/platform/history/index.ts'
import { addressIn } from './addresses.ts'
import type { Browser, World } from './support.ts'

/** A day in its three boxes. */
export const day = (name: string, on: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Where a form that was kept leads; what was refused is an error that shows the page. */
export async function kept(answer: Response | Promise<Response>): Promise<string> {
  const got = await answer
  if (got.status !== 303) throw new Error(`${got.status}\n${(await got.text()).slice(0, 3000)}`)
  return (got.headers.get('location') ?? '').split('#')[0] ?? ''
}

/** The number at the end of an address. */
export const idOf = (address: string): string => address.split('/').at(-1) ?? ''

/** The first address on a page that looks so. */
export const linkOn = (page: string, address: string): string => new RegExp(`${address}/\\d+`).exec(page)?.[0] ?? ''

export interface Scene {
  lead: Browser
  secretary: Browser
  director: Browser
  period: string
  post: string
  item: string
  body: string
  above: string
  register: string
}

/** A trust with a quarter, a post a director holds, two bodies one above the other, a register and an item. */
export async function sceneOf(world: World): Promise<Scene> {
  const [lead, secretary, director] = [await world.as('governance lead'), await world.as('secretary'), await world.as('director')]
  const by = lead.personId
  const [period, plan] = [await buildPeriod(world, by), await buildPlan(world, by)]
  const post = await buildPost(world, by, { title: 'Head of Estates', holder: director.personId })
  const serving = await buildPost(world, by, { title: 'Committee Secretary', holder: secretary.personId })
  const keeping = await buildPost(world, by, { title: 'Keeper of the register', holder: (await world.as('analyst')).personId })
  const item = await buildItem(world, by, { planId: plan, postId: post })
  const [above, body] = await world.inTrust(by, async (db) => {
    const led = { trust_id: world.trustId, secretary_post_id: serving }
    const insert = async (name: string, reports_to_id: number | null) =>
      (
        await db
          .insertInto('bodies')
          .values({ ...led, name, kind: 'committee', reports_to_id })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id
    const top = await insert('Quality committee', null)
    const under = await insert('Estates group', top)
    await record(db, { verb: 'body.added', ref: { kind: 'body', id: under }, facts: { name: 'Estates group', kind: 'committee' } })
    return [top, under]
  })
  const register = await kept(
    lead.post('/risks/registers', { name: 'Estates register', level: 'assurance framework', keeper: String(keeping), body: String(body) }),
  ).then(async (at) => idOf(/registers\/\d+/.exec(at)?.[0] ?? linkOn(await lead.read('/risks/registers'), '/risks/registers')))
  const words = { period: String(period), post: String(post), item: String(item), body: String(body), above: String(above) }
  return { lead, secretary, director, register, ...words }
}

export interface Filled {
  risk: string
  control: string
  matter: string
  audit: string
  parts: string[]
}

/** A risk of the scene with all that can hang on one, every part of it in these words; who sees it may be narrowed. */
export async function fillRisk(
  scene: Scene,
  number: string,
  words: string,
  narrowed: Record<string, string | string[]> = {},
): Promise<Filled> {
  const { lead, post, register, period } = scene
  const said = { cause: `${words} cause`, event: `${words} event`, effect: `${words} effect` }
  const places = {
    owner: post,
    lead: post,
    register,
    body: scene.body,
    category: `Estates${number}`,
    raised: '2024-10-01',
    partners: `${words} partner`,
  }
  const risk = await kept(lead.post('/risks', { number, title: `${words} title`, ...said, ...places, ...narrowed }))
  const scored = { rationale: `${words} why`, ...day('on', '2024-10-02'), likelihood: '5', consequence: '4' }
  await kept(lead.post(`${risk}/assessments`, { period, ...scored, seen: '' }))
  await kept(lead.post(`${risk}/levels`, { kind: 'inherent', ...scored, consequence: '5', version: '0' }))
  const version = /name="version"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/target`))?.[1] ?? ''
  await kept(
    lead.post(`${risk}/target`, { likelihood: '2', consequence: '2', ...day('by', '2024-10-31'), why: `${words} by then`, version }),
  )
  await kept(lead.post(`${risk}/controls`, { controlTitle: `${words} control`, controlOwner: post }))
  const control = linkOn(await lead.read(`${risk}/assurance`), '/controls')
  await kept(lead.post(`${control}/tests`, { result: 'not effective', how: `${words} test`, ...day('testedOn', '2024-10-15') }))
  await kept(lead.post(`${risk}/gaps`, { gapKind: 'control', gapWords: `${words} gap`, ...day('foundOn', '2024-10-01') }))
  await kept(lead.post(`${risk}/gaps`, { gapKind: 'assurance', gapWords: `${words} second gap`, ...day('foundOn', '2024-10-01') }))
  const given = { source: `${words} source`, line: '3', positive: 'no', ownWord: `${words} word`, found: `${words} found` }
  await kept(lead.post(`${risk}/assurances`, { ...given, ...day('givenOn', '2024-03-26'), ...day('expiresOn', '2024-10-10') }))
  for (const title of [`${words} action`, `${words} second action`])
    await kept(lead.post(`${risk}/actions`, { action: title, actionOwner: post, begun: 'yes', ...day('dueOn', '2024-10-20') }))
  await kept(lead.post(`${risk}/factors`, { side: 'cause', factorWords: `${words} factor` }))
  const reviewed = /name="version"[^>]*value="(\d+)"/.exec(await lead.read(`${risk}/review`))?.[1] ?? ''
  await kept(lead.post(`${risk}/review`, { right: 'yes', words: `${words} review`, ...day('next', '2024-10-20'), version: reviewed }))
  const raised = { kind: 'alert', title: `${words} matter`, words: `${words} matter in words`, asked: `${words} asked`, to: scene.body }
  const matter = await kept(lead.post('/escalations', { risk: idOf(risk), ...raised, as: 'role' }))
  await kept(lead.post(`${matter}/receipts`, { step: 'received', words: `${words} receipt`, version: '1' }))
  const audit = await audited(scene, { risk, control }, words)
  const page = `${await lead.read(`${risk}/assurance`)} ${await lead.read(`${risk}/bow-tie`)}`
  const parts = ['gaps', 'assurances', 'actions', 'factors'].map((part) => linkOn(page, `${risk}/${part}`))
  await tied(scene, risk, words)
  await answered(lead, risk, words)
  return { risk, control, matter, audit, parts }
}

/** An audit of the risk and its control that has reported and recommends; the next one is planned with it. */
async function audited({ lead, post }: Scene, { risk, control }: { risk: string; control: string }, words: string): Promise<string> {
  const planned = { kind: 'internal audit', auditTitle: `${words} audit`, auditOwner: post, risks: idOf(risk), controls: idOf(control) }
  const audit = await kept(lead.post('/audits', { ...planned, everyMonths: '12', ...day('plannedOn', '2024-10-12') }))
  const reported = { positive: 'no', ownWord: `${words} opinion`, found: `${words} finding`, give: 'yes', version: '1' }
  await kept(lead.post(`${audit}/report`, { ...reported, ...day('reportedOn', '2024-10-12') }))
  const recommended = { recommendation: `${words} recommendation`, recommendationOwner: post, priority: 'high' }
  await kept(lead.post(`${audit}/recommendations`, { ...recommended, ...day('dueOn', '2024-10-20') }))
  return audit
}

/** The risk under an item, with an appetite of its own, and one of its gaps left open on purpose. */
async function tied({ lead, item }: Scene, risk: string, words: string): Promise<void> {
  await kept(lead.post(`/items/${item}/risks`, { risk: idOf(risk) }))
  const [, offered = ''] = (await lead.read(`/risks/appetite/new?risk=${idOf(risk)}`)).split('name="level"')
  const level = /<option value="([^"]+)"/.exec(offered)?.[1] ?? ''
  const appetite = { risk: idOf(risk), level, from: '1', to: '2', why: `${words} appetite`, seen: '' }
  await kept(lead.post('/risks/appetite', { ...appetite, ...day('on', '2024-10-15') }))
}

/** Answers what the target above its tolerance is found for. */
const answered = async (lead: Browser, risk: string, words: string) =>
  kept(
    lead.post(`${risk}/honesty`, {
      finding: 'target above tolerance',
      answer: `${words} answer in a whole sentence`,
      seen: '0',
      ...day('until', '2024-11-30'),
    }),
  )

/** The capabilities whose pages are about risks. */
export const aboutRisks = ['risk', 'assurance', 'escalation', 'packs']

/** Every address of these capabilities that takes a form, or shows a page or a file that is quickly made, with records of the trust. */
export async function addressesOf({ database, trustId }: World, method: 'GET' | 'POST', of: readonly string[]): Promise<string[]> {
  const routes = capabilities.filter(({ name }) => of.includes(name)).flatMap(({ routes }) => routes.declared)
  const found = routes.filter((route) => route.method === method && !/\/(pdf|docx|pptx)$/.test(route.path))
  const known = await Promise.all(found.map(({ path }) => addressIn(database, path, trustId)))
  return known.filter((path) => path !== null)
}

/** How many changes the history of a trust holds: nothing is written without one. */
export async function changesOf({ database, trustId }: World): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.changes where trust_id = ${trustId}`.execute(
    database.owner,
  )
  return rows[0]?.n ?? 0
}
