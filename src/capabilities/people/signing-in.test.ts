import { beforeAll, expect, test } from 'vitest'
import { journey, newWorld, testNow, type World } from '../../../tests/support.ts'
import { createApp } from '../../app.ts'
import { hashPassphrase } from '../../platform/session.ts'

const passphrase = 'correct horse battery'
let kept: string
beforeAll(async () => {
  kept = await hashPassphrase(passphrase)
})

/** A request of somebody without a session. */
const stranger = (world: World, isLocal = true) => {
  const app = createApp({
    database: world.database,
    now: () => testNow,
    assets: { css: '', js: '', files: new Map() },
    isLocal: () => isLocal,
    log: () => {},
  })
  return {
    get: (path: string, cookie = '') => app.request(`http://localhost${path}`, { headers: { cookie } }),
    post: (path: string, form: Record<string, string>, cookie = '') =>
      app.request(`http://localhost${path}`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { origin: 'http://localhost', cookie },
      }),
  }
}

const account = async (world: World, real = false) => {
  const id = await world.person('Head of Governance', 'governance lead')
  await world.database.owner.updateTable('people').set({ passphrase_hash: kept }).where('id', '=', id).execute()
  if (real) await world.database.owner.updateTable('trusts').set({ is_sample: false }).where('id', '=', world.trustId).execute()
  const { email } = await world.database.owner.selectFrom('people').where('id', '=', id).select('email').executeTakeFirstOrThrow()
  return { id, email }
}

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''

journey('a stranger is led to the sign-in page and back to where they were going', async (world) => {
  const { email } = await account(world)
  const asked = await stranger(world).get('/account')
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/sign-in?next=%2Faccount'])
  const answer = await stranger(world).post('/sign-in', { email: email.toUpperCase(), passphrase, next: '/account' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  expect((await stranger(world).get('/account', cookieOf(answer))).status).toBe(200)
})

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)'])(
  'signing in never leads to %j',
  async (next) => {
    const world = await newWorld()
    const { id } = await account(world)
    const answer = await stranger(world).post('/sign-in/sample', { person: String(id), trust: String(world.trustId), next })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(await (await stranger(world, false).get(`/sign-in?next=${encodeURIComponent(next)}`)).text()).toContain('name="next" value="/"')
  },
)

journey('a wrong passphrase and an unknown account are answered with the same words, and after five one must wait', async (world) => {
  const { email } = await account(world)
  const words = async (to: string, given: string) => {
    const answer = await stranger(world, false).post('/sign-in', { email: to, passphrase: given })
    return {
      status: answer.status,
      error: /nhsuk-error-message[^>]*>(.*?)<\/span>\s*<(?:input|div)/s.exec(await answer.text())?.[1]?.replace(/<[^>]*>/g, ''),
    }
  }
  const wrong = await words(email, 'not the passphrase')
  expect(wrong).toMatchObject({ status: 422, error: expect.stringContaining('do not belong together') })
  expect(await words(`nobody-${email}`, 'not the passphrase')).toEqual(wrong)
  for (let i = 0; i < 4; i++) await words(email, 'not the passphrase')
  expect((await words(email, passphrase)).error).toContain('Wait 1 minute')
})

journey('nothing typed wrongly is lost but the passphrase, which never comes back', async (world) => {
  const answer = await stranger(world, false).post('/sign-in', { email: 'no address', passphrase: 'secret words typed' })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('value="no address"')
  expect(page).toContain('Enter an e-mail address in the right format')
  expect(page).not.toContain('secret words typed')
})

journey('a sample person is chosen only on this machine, and only of a sample trust', async (world) => {
  const { id } = await account(world)
  const chosen = { person: String(id), trust: String(world.trustId) }
  expect((await stranger(world, false).post('/sign-in/sample', chosen)).status).toBe(404)
  expect(await (await stranger(world, false).get('/sign-in')).text()).not.toContain('/sign-in/sample')
  expect((await stranger(world).post('/sign-in/sample', chosen)).status).toBe(303)
  expect((await stranger(world).post('/sign-in/sample', { ...chosen, trust: String(world.trustId + 1000) })).status).toBe(404)
  expect((await stranger(world).post('/sign-in/sample', { person: 'x', trust: '' })).status).toBe(404)
  await world.database.owner.updateTable('trusts').set({ is_sample: false }).where('id', '=', world.trustId).execute()
  const refused = await stranger(world).post('/sign-in/sample', chosen)
  expect([refused.status, refused.headers.get('set-cookie')]).toEqual([404, null])
})

journey('somebody of two trusts chooses one, with the passphrase again', async (world) => {
  const { id, email } = await account(world)
  const other = await newWorld()
  await world.database.owner.insertInto('memberships').values({ trust_id: other.trustId, person_id: id }).execute()
  const asked = await stranger(world, false).post('/sign-in', { email, passphrase })
  expect([asked.status, await asked.text()]).toEqual([422, expect.stringContaining('Which trust?')])
  expect((await stranger(world, false).post('/sign-in', { email, passphrase: 'wrong', trust: String(other.trustId) })).status).toBe(422)
  expect((await stranger(world, false).post('/sign-in', { email, passphrase, trust: String(other.trustId) })).status).toBe(303)
})

journey('signing out ends the session itself, not only the cookie', async (world) => {
  const { id } = await account(world)
  const cookie = cookieOf(await stranger(world).post('/sign-in/sample', { person: String(id), trust: String(world.trustId) }))
  expect((await stranger(world).get('/account', cookie)).status).toBe(200)
  expect((await stranger(world).post('/sign-out', {}, cookie)).headers.get('location')).toBe('/sign-in')
  expect((await stranger(world).get('/account', cookie)).status).toBe(303)
})

journey('signing out everywhere else ends the others at once and keeps this one', async (world) => {
  const { id } = await account(world)
  const [here, there] = [await world.browserOf(id), await world.browserOf(id)]
  expect(await here.read('/account')).toContain('Another browser')
  expect((await here.post('/account/sessions/end')).status).toBe(303)
  expect((await there.get('/account')).status).toBe(303)
  expect(await here.read('/account')).not.toContain('Another browser')
})

journey('a passphrase is changed with the one used now, and a stranger in another browser is out', async (world) => {
  const { id, email } = await account(world, true)
  const [here, there] = [await world.browserOf(id), await world.browserOf(id)]
  const change = (current: string, next: string, again = next) => here.post('/account/passphrase', { current, passphrase: next, again })
  expect(await (await change('wrong words', 'a new passphrase')).text()).toContain('This is not the passphrase you use now')
  expect(await (await change(passphrase, 'short')).text()).toContain('12 letters or more')
  expect(await (await change(passphrase, 'a new passphrase', 'another one typed')).text()).toContain('not the same')
  expect((await there.get('/account')).status).toBe(200)
  expect((await change(passphrase, 'a new passphrase')).headers.get('location')).toBe('/account?done=passphrase')
  expect((await there.get('/account')).status).toBe(303)
  expect((await stranger(world, false).post('/sign-in', { email, passphrase: 'a new passphrase' })).status).toBe(303)
  expect(await here.read('/history')).toContain('Changed their passphrase')
})

journey('the accessibility statement is open to everybody', async (world) => {
  expect(await (await stranger(world, false).get('/accessibility')).text()).toContain('prepared on 22 November 2026')
})
