import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'

const day = (name: string, text: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

async function postHeldBy(world: World, lead: Browser, holder: number): Promise<string> {
  return world.inTrust(lead.personId, async (db) => {
    const { id } = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: 'Head of Estates' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ trust_id: world.trustId, post_id: id, person_id: holder, from_day: '2024-01-01' })
      .execute()
    await record(db, { verb: 'post.added', ref: { kind: 'post', id }, facts: {} })
    return String(id)
  })
}

const planned = { kind: 'internal audit', auditTitle: 'Internal audit of repairs', everyMonths: '12', ...day('plannedOn', '2024-09-30') }
const reported = {
  ...{ positive: 'no', ownWord: 'Limited', found: 'Urgent repairs look like others', give: 'yes', version: '1' },
  ...day('reportedOn', '2024-10-14'),
}

async function withAudit(world: World): Promise<{ lead: Browser; risk: string; audit: string }> {
  const lead = await world.as('governance lead')
  const risk = (await lead.post('/risks', { number: '04', title: 'Buildings fail' })).headers.get('location') ?? ''
  await lead.post(`${risk}/controls`, { controlTitle: 'Repairs within a day', kind: 'preventive' })
  const control = /\/controls\/(\d+)/.exec(await lead.read('/controls'))?.[1] ?? ''
  const audit = (await lead.post('/audits', { ...planned, controls: control })).headers.get('location') ?? ''
  return { lead, risk, audit }
}

journey('an audit is planned, is late, reports, gives its assurance to the risk, and the next one is planned', async (world) => {
  const lead = await world.as('governance lead')
  expect(await lead.read('/audits')).toContain('No audit or review is planned.')
  const wrong = await lead.post('/audits', { ...planned, auditTitle: '', everyMonths: '0' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Enter what is looked at')
  const { risk, audit } = await withAudit(world)
  expect(await lead.read(audit)).toContain('15 days late')
  expect(await lead.read('/gaps')).toContain('Audits and reviews that have not reported')
  const ahead = await lead.post(`${audit}/report`, { ...reported, ...day('reportedOn', '2024-10-16') })
  expect([ahead.status, (await ahead.text()).includes('Urgent repairs look like others')]).toEqual([422, true])
  expect((await lead.post(`${audit}/report`, reported)).status).toBe(303)
  const against = await lead.read(`${risk}/assurance`)
  for (const words of ['Internal audit of repairs', 'Negative', 'Limited', 'Third', 'Reported on 14 October 2024'])
    expect(against, words).toContain(words)
  const register = await lead.read('/audits')
  for (const words of ['The one report is negative.', 'Planned for 30 September 2025']) expect(register, words).toContain(words)
  expect(await lead.read('/audits?show=late')).toContain('None is like that.')
  expect(await lead.read('/search?q=audit+of+repairs')).toMatch(new RegExp(`href="${audit}"`))
})

journey('a report that is put right gives no second assurance and plans no second audit; an old copy is told', async (world) => {
  const { lead, risk, audit } = await withAudit(world)
  await lead.post(`${audit}/report`, reported)
  const right = { ...reported, positive: 'yes', ownWord: 'Reasonable' }
  expect((await lead.post(`${audit}/report`, right)).status).toBe(409)
  expect((await lead.post(`${audit}/report`, { ...right, version: '2' })).status).toBe(303)
  expect(await lead.read(audit)).toContain('Reasonable')
  const against = await lead.read(`${risk}/assurance`)
  expect(against.match(/\/assurances\/\d+"/g)).toHaveLength(1)
  expect((await lead.read('/audits?show=planned')).match(/href="\/audits\/\d+"/g)).toHaveLength(1)
})

journey('what an audit recommends is owed by a post, slips in the open, and is settled by its holder alone', async (world) => {
  const { lead, audit } = await withAudit(world)
  const holder = await world.as('ward manager')
  const other = await world.as('ward manager')
  const post = await postHeldBy(world, lead, holder.personId)
  const asked = { recommendation: 'Ask at the first call', priority: 'high', recommendationOwner: post, ...day('dueOn', '2024-10-20') }
  expect((await lead.post(`${audit}/recommendations`, asked)).status).toBe(409)
  await lead.post(`${audit}/report`, reported)
  const early = await lead.post(`${audit}/recommendations`, { ...asked, ...day('dueOn', '2024-10-13') })
  expect(early.status).toBe(422)
  expect((await lead.post(`${audit}/recommendations`, asked)).status).toBe(303)
  const one = new RegExp(`${audit}/recommendations/\\d+`).exec(await lead.read(audit))?.[0] ?? ''
  expect(await holder.read('/')).toContain('Ask at the first call')
  await lead.post(one, { ...asked, ...day('dueOn', '2024-10-25'), version: '1' })
  expect(await holder.read(one)).toContain('first promised for 20 October 2024')
  const settled = { came: 'done', outcome: 'The form asks it', version: '2', ...day('settledOn', '2024-10-15') }
  expect((await other.post(`${one}/settling`, settled)).status).toBe(403)
  expect((await holder.post(`${one}/settling`, { ...settled, outcome: '' })).status).toBe(422)
  expect((await holder.post(`${one}/settling`, settled)).status).toBe(303)
  expect(await lead.read(one)).toContain('Done on 15 October 2024')
  expect((await lead.post(`${one}/settling`, settled)).status).toBe(409)
  expect(await lead.read(audit)).toContain('The form asks it')
})

journey('an audit called off reports no more; another trust’s and a hidden risk’s do not exist', async (world) => {
  const { lead, risk, audit } = await withAudit(world)
  expect((await lead.post(`${audit}/calling-off`, { version: '1', why: '' })).status).toBe(422)
  expect((await lead.post(`${audit}/calling-off`, { version: '1', why: 'Its days went elsewhere' })).status).toBe(303)
  expect((await lead.post(`${audit}/report`, { ...reported, version: '2' })).status).toBe(409)
  expect((await lead.get(`${audit}/edit`)).status).toBe(409)
  expect(await lead.read(audit)).toContain('Its days went elsewhere')
  expect((await lead.get('/audits/999999')).status).toBe(404)
  const reader = await world.as('ward manager')
  expect((await reader.get(audit)).status).toBe(200)
  await world.inTrust(lead.personId, async (db) => {
    const id = Number(risk.split('/').at(-1))
    await db
      .updateTable('risks')
      .set({ seen_by: ['governance lead'] })
      .where('id', '=', id)
      .execute()
    await record(db, { verb: 'risk.changed', ref: { kind: 'risk', id }, facts: {} })
  })
  expect((await reader.get(audit)).status).toBe(404)
  for (const page of ['/audits', '/search?q=repairs', '/history', '/gaps'])
    expect(await (await reader.get(page)).text(), page).not.toContain('audit of repairs')
  expect(await lead.read('/audits')).toContain('Internal audit of repairs')
  expect((await reader.post('/audits', planned)).status).toBe(403)
  expect((await reader.get('/audits/new')).status).toBe(403)
})
