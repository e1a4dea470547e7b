import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/platform/config.ts'
import { Http, type PageToDraw } from '../src/platform/http.ts'
import { hashPassphrase } from '../src/platform/session.ts'
import { isOnThisMachine } from '../src/platform/visitor-address.ts'
import { journey, newWorld, type World } from './support.ts'

const form = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
const post = (world: World, path: string, body: string, headers: Record<string, string> = {}) =>
  world.app.request(`http://localhost${path}`, { method: 'POST', headers: { ...form, ...headers }, body })

journey('words in the address are never markup, whatever page answers', async (world) => {
  const lead = await world.as('governance lead')
  for (const path of ['/sign-in', '/accessibility', '/periods', '/no-such-page', '/items/x'])
    for (const browser of [lead, { get: (to: string) => world.app.request(`http://localhost${to}`) }]) {
      const page = await (await browser.get(`${path}?as-at=${encodeURIComponent('"><img src=x>')}`)).text()
      expect(page, path).not.toContain('<img')
    }
})

test('the day read at joins every address of ours whole, and no words', async () => {
  const page = (html: string) => (new Http({} as never, '2024-10-15').page(html) as PageToDraw).drawn().text()
  expect(await page('<a href="/x?a=o&#39;b#c">')).toBe('<a href="/x?a=o&#39;b&amp;as-at=2024-10-15#c">')
  expect(await page('<form action="/x">')).toBe('<form action="/x?as-at=2024-10-15">')
  for (const same of [' href=&quot;/x&quot;', '<a href="https://x.example/">', '<a href="#c">', '<a href="/assets/a.css">'])
    expect(await page(same)).toBe(same)
})

journey('a cookie that is no text of ours is nobody’s', async (world) => {
  for (const value of ['%', '%ff', '__proto__', 'a'.repeat(4000), '"; drop'])
    expect((await world.app.request('http://localhost/periods', { headers: { cookie: `stepup=${value}` } })).status, value).toBe(303)
})

journey('what the database cannot keep is refused in words, and nothing is kept', async (world) => {
  const lead = await world.as('governance lead')
  const answers = [
    await lead.post('/organisation/posts', { title: 'Post', place: '9999999999' }),
    await lead.post('/organisation/places', { name: 'a\u0000b', kind: 'ward' }),
    await lead.post('/organisation/places', { name: 'Ward', kind: 'ward', parent: '9999999999999' }),
  ]
  for (const answer of answers) {
    expect([400, 422]).toContain(answer.status)
    expect(await answer.text()).not.toMatch(/integer|byte sequence|Sorry, there is a problem/)
  }
  expect(await lead.read('/history')).not.toMatch(/Added (Post|a|Ward)/)
})

describe('what a stranger sends', () => {
  journey('a form of theirs is short', async (world) => {
    expect((await post(world, '/sign-in', `email=${'x'.repeat(70_000)}`)).status).toBe(413)
    expect((await post(world, '/sign-in', Array.from({ length: 30_000 }, () => 'a').join('&'))).status).toBe(413)
  })

  journey('only forms are read, so that no request is forged', async (world) => {
    const lead = await world.as('governance lead')
    for (const type of ['application/json', 'text/html', 'application/octet-stream', 'x/multipart/form-data'])
      expect((await lead.post('/account/sessions/end', {}, { 'content-type': type, origin: 'https://evil.example' })).status, type).toBe(
        400,
      )
    for (const type of ['text/plain', 'TEXT/PLAIN;x', 'Multipart/Form-Data; boundary=x', ''])
      expect((await lead.post('/account/sessions/end', {}, { 'content-type': type, origin: 'https://evil.example' })).status, type).toBe(
        403,
      )
    for (const origin of ['null', 'http://localhost.evil.example', 'https://localhost', 'http://localhost:81'])
      expect((await lead.post('/account/sessions/end', {}, { origin })).status, origin).toBe(403)
  })

  journey('a long file is not read before somebody signs in', async (world) => {
    const answer = await post(world, '/imports', `text=${'x'.repeat(5_000_000)}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in'])
  })

  test('twenty guesses sent at once are counted before they are checked', { timeout: 60_000 }, async () => {
    const world = await newWorld()
    const { id } = { id: await world.person('Guessed', 'director') }
    const email = `guessed-${id}@example.invalid`
    await world.database.owner
      .updateTable('people')
      .set({ email, passphrase_hash: await hashPassphrase('the right passphrase') })
      .where('id', '=', id)
      .execute()
    const guess = (passphrase: string) => post(world, '/sign-in', new URLSearchParams({ email, passphrase }).toString())
    const answers = await Promise.all([...Array.from({ length: 19 }, (_, n) => guess(`guess ${n}`)), guess('the right passphrase')])
    const words = await Promise.all(answers.map((answer) => answer.text()))
    expect(words.filter((page) => page.includes('do not belong together')).length).toBeLessThanOrEqual(5)
    expect(answers.map(({ status }) => status)).not.toContain(303)
  })
})

test('many fields are read in a time that grows with their number alone', async () => {
  const { typed } = await import('../src/platform/forms.ts')
  const posted = new FormData()
  for (let n = 0; n < 40_000; n++) posted.append(`f${n}`, 'x')
  posted.append('__proto__', 'x')
  posted.append('constructor', 'x')
  const began = performance.now()
  const values = typed(posted)
  expect(performance.now() - began).toBeLessThan(5000)
  expect([Object.keys(values).length, Object.getPrototypeOf(values), ({} as Record<string, unknown>).x]).toEqual([
    40_002,
    Object.prototype,
    undefined,
  ])
})

describe('the machine itself', () => {
  const asked = (remoteAddress: string, host: string, headers: Record<string, string> = {}) =>
    ({
      env: { incoming: { socket: { remoteAddress } } },
      req: { url: `http://${host}/sign-in`, header: (name: string) => headers[name] },
    }) as never

  test.each([
    ['127.0.0.1', 'localhost:3000', {}, true],
    ['::1', '[::1]:3000', {}, true],
    ['::ffff:127.0.0.1', '127.0.0.1', {}, true],
    ['10.0.0.4', 'localhost', {}, false],
    ['127.0.0.1', 'stepup.example.nhs.uk', {}, false],
    ['127.0.0.1', '127.0.0.1.evil.example', {}, false],
    ['127.0.0.1', 'localhost.evil.example', {}, false],
    ['127.0.0.1', 'localhost', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', 'localhost', { 'x-real-ip': '10.0.0.4' }, false],
    ['127.0.0.1', 'localhost', { via: '1.1 proxy' }, false],
  ] as const)('%s asking for %s with %o: %s', (address, host, headers, local) => {
    expect(isOnThisMachine(asked(address, host, headers), undefined)).toBe(local)
  })

  test('is never meant where the operator names a public address', () => {
    expect(isOnThisMachine(asked('127.0.0.1', 'localhost'), 'https://stepup.example.nhs.uk')).toBe(false)
  })

  test('a public address counts without its path, and must be one', () => {
    expect(readConfig({ PUBLIC_URL: 'https://stepup.example.nhs.uk/x/' }).publicUrl).toBe('https://stepup.example.nhs.uk')
    for (const wrong of ['stepup.example.nhs.uk', 'javascript:alert(1)'])
      expect(() => readConfig({ PUBLIC_URL: wrong })).toThrow('PUBLIC_URL')
  })
})
