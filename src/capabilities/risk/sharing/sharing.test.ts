import { expect } from 'vitest'
import { journey, newWorld, type World } from '../../../../tests/support.ts'
import { verifyHistory } from '../../../platform/history/index.ts'
import { buildPeriod } from '../../delivery/build.ts'

async function joined(worlds: World[]): Promise<void> {
  const { owner } = (worlds[0] as World).database
  const name = `Sharing of ${worlds.map((world) => world.trustId).join(' and ')}`
  const { id } = await owner.insertInto('groups').values({ name, formed_on: '2021-04-01' }).returning('id').executeTakeFirstOrThrow()
  const rows = worlds.map(({ trustId }, place) => ({ group_id: id, trust_id: trustId, place: place + 1, joined_on: '2021-04-01' as const }))
  await owner.insertInto('group_trusts').values(rows).execute()
}

const risk = { number: '07', title: 'Young people wait between two trusts', cause: 'Two referrals', event: 'one is lost', effect: 'harm' }
const scored = { likelihood: '4', consequence: '4', rationale: 'As it is', 'on-day': '1', 'on-month': '10', 'on-year': '2024' }

journey('a risk shared with the group is read by the other trust as it changes, owned there too, and by nobody else', async (ours) => {
  const [theirs, strangers] = [await newWorld(), await newWorld()]
  await joined([ours, theirs])
  const [lead, partner, stranger] = [await ours.as('governance lead'), await theirs.as('executive'), await strangers.as('executive')]
  const period = String(await buildPeriod(ours, lead.personId))
  const at = (await lead.post('/risks', risk)).headers.get('location') as string
  expect(await partner.read('/risks/system')).toContain('No other trust shares a risk with us.')
  const bare = await lead.post(`${at}/sharing`, { words: '' })
  expect([bare.status, await bare.text()]).toEqual([422, expect.stringContaining('Say why')])
  expect((await lead.post(`${at}/sharing`, { words: 'Both trusts refer' })).headers.get('location')).toBe('/risks/system')
  const again = await lead.post(`${at}/sharing`, { words: 'Again' })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('It is shared already')])

  const theirPage = (await partner.read('/risks/system')).match(/\/risks\/system\/\d+-\d+/)?.[0] as string
  expect(await partner.read(theirPage)).toMatch(/Not scored[\s\S]*Both trusts refer/)
  expect((await lead.post(`${at}/assessments`, { ...scored, period })).status).toBe(303)
  expect(await partner.read(theirPage)).toContain('16 (likelihood 4, consequence 4)')

  expect((await partner.get(at)).status).toBe(404)
  expect((await partner.post(`${theirPage}/ending`, { version: '1' })).status).toBe(403)
  const unnamed = await partner.post(`${theirPage}/owner`, { owner: '', words: 'We read every referral twice' })
  expect([unnamed.status, await unnamed.text()]).toEqual([422, expect.stringContaining('We read every referral twice')])
  expect((await partner.post(`${theirPage}/owner`, { owner: 'Medical Director', words: 'We read every referral twice' })).status).toBe(303)
  expect((await partner.post(`${theirPage}/owner`, { owner: 'Somebody else', words: '' })).status).toBe(409)
  expect(await lead.read(theirPage)).toMatch(/Medical Director[\s\S]*We read every referral twice/)
  expect((await lead.post(`${theirPage}/owner`, { owner: 'Us' })).status).toBe(409)
  for (const path of [theirPage, at]) expect((await stranger.get(path)).status, path).toBe(404)
  expect(await stranger.read('/risks/system')).toContain('This trust is in no group')
})

journey('sharing ends with the risk, or when it becomes confidential; the other trust keeps what it saw', async (ours) => {
  const theirs = await newWorld()
  await joined([ours, theirs])
  const [lead, partner] = [await ours.as('governance lead'), await theirs.as('director')]
  const at = (await lead.post('/risks', risk)).headers.get('location') as string
  await lead.post(`${at}/sharing`, { words: 'Both trusts refer' })
  const theirPage = (await partner.read('/risks/system')).match(/\/risks\/system\/\d+-\d+/)?.[0] as string
  const version = /name="version" value="(\d+)"/.exec(await lead.read(`${at}/closing`))?.[1] as string
  expect((await lead.post(`${at}/closing`, { reason: 'Done', version })).status).toBe(303)
  expect(await partner.read(theirPage)).toContain('It is shared no more')
  expect(await partner.read('/risks/system')).toContain('Shared no more')
  expect((await verifyHistory(ours.database)).firstProblem).toBeUndefined()
})
