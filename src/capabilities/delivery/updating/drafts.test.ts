import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { buildItem, buildPost } from '../build.ts'
import { good, scene, sendPast } from './build-scene.ts'

const script = { accept: 'application/json' }

journey('a draft saves itself in the background and is there when the page opens again', async (world) => {
  const { director, at } = await scene(world)
  const first = await director.post(`${at}/draft`, { text: 'Half a sentence', revision: '0' }, script)
  expect([first.status, await first.json()]).toEqual([200, { saved: '10:00', revision: 1 }])
  const next = await director.post(`${at}/draft`, { text: 'A whole sentence.', revision: '1' }, script)
  expect(await next.json()).toEqual({ saved: '10:00', revision: 2 })
  const page = await director.read(at)
  expect(page).toContain('A whole sentence.')
  expect(page).toContain('Saved 10:00')
  expect(page).toContain('name="revision" value="2"')
})

journey('without a script the button keeps the draft and leads back to it', async (world) => {
  const { director, at } = await scene(world)
  const answer = await director.post(`${at}/draft`, { text: 'Line one\r\nline two', revision: '0' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, at])
  expect(await director.read(at)).toContain('Line one\nline two')
})

journey('two people write at once: the second is told, sees both texts, and keeps what they choose', async (world) => {
  const { executive, q2 } = await scene(world)
  const [holder, deputy] = [
    await world.browserOf(await world.person('Director of Estates', 'director')),
    await world.browserOf(await world.person('Deputy', 'director')),
  ]
  const post = await buildPost(world, executive.personId, {
    title: 'Director of Estates',
    holder: holder.personId,
    deputy: deputy.personId,
  })
  const { plan_id } = await world.inTrust(executive.personId, (db) => db.selectFrom('items').select('plan_id').executeTakeFirstOrThrow())
  const at = `/items/${await buildItem(world, executive.personId, { planId: plan_id, postId: post })}/updates/${q2}`
  await holder.post(`${at}/draft`, { text: 'The roof is done.', rag: 'green', revision: '0' })
  const quiet = await deputy.post(`${at}/draft`, { text: 'The roof leaks.', revision: '0' }, script)
  expect(quiet.status).toBe(409)
  expect(((await quiet.json()) as { words: string }).words).toContain('Director of Estates kept a draft at 10:00.')
  for (const path of [`${at}/draft`, at]) {
    const clash = await deputy.post(path, { ...good, text: 'The roof leaks.', revision: '0' })
    const page = await clash.text()
    expect(clash.status).toBe(409)
    expect(page).toContain('The roof is done.')
    expect(page).toContain('The roof leaks.')
    expect(page).toContain('name="revision" value="1"')
  }
  expect((await deputy.post(`${at}/draft`, { text: 'The roof leaks.', revision: '1' })).status).toBe(303)
  expect(await holder.read(at)).toContain('The roof leaks.')
})

journey('words typed into an update that somebody has sent meanwhile are shown, not lost', async (world) => {
  const { director, at } = await scene(world)
  expect((await sendPast(director, at, good)).headers.get('location')).toBe(at)
  const late = await director.post(at, { ...good, text: 'Another window, other words.' })
  const page = await late.text()
  expect(late.status).toBe(409)
  expect(page).toContain('This update waits for approval')
  expect(page).toContain('Another window, other words.')
  expect(page).toContain('turned down 214 shifts')
  expect(page).not.toContain('Keep these words as the draft')
})

journey('a draft is shown to nobody who may not write it', async (world) => {
  const { director, executive, at } = await scene(world)
  await director.post(`${at}/draft`, { text: 'Not said yet', revision: '0' })
  expect(await executive.read(at)).not.toContain('Not said yet')
  expect(await executive.read(`${at}/decision`)).not.toContain('Not said yet')
  expect((await executive.post(`${at}/draft`, { text: 'Mine' })).status).toBe(409)
})

journey('two windows of one person: the older one is told and shows both, and what a button sends twice is no clash', async (world) => {
  const { director, at } = await scene(world)
  await director.post(`${at}/draft`, { text: 'First window.', revision: '0' }, script)
  await director.post(`${at}/draft`, { text: 'Second window.', revision: '1' }, script)
  expect((await director.post(`${at}/draft`, { text: 'Second window, more.', revision: '1' }, script)).status).toBe(200)
  world.at('2024-10-15T09:05:00.000Z')
  expect((await director.post(`${at}/draft`, { text: 'Second window, more.', revision: '1' })).status).toBe(303)
  world.at('2024-10-15T09:10:00.000Z')
  const clash = await director.post(`${at}/draft`, { text: 'First window, other words.', revision: '1' })
  const page = await clash.text()
  expect(clash.status).toBe(409)
  expect(page).toContain('You kept a draft in another window at 10:05.')
  expect(page).toMatch(/Second window, more\.[\s\S]*First window, other words\./)
  expect(page).not.toContain('theirs')
})

journey('a text too long to keep still stands on the page, with what to do', async (world) => {
  const { director, at } = await scene(world)
  const text = 'y'.repeat(100_001)
  const answer = await director.post(`${at}/draft`, { text, revision: '0' })
  const page = await answer.text()
  expect(answer.status).toBe(413)
  expect(page).toContain('Shorten “What has happened” to 8,000 characters or fewer')
  expect(page).toContain(text)
})

journey('Enter in a small box keeps the draft: it never sends the update', async (world) => {
  const { director, at } = await scene(world)
  const page = await director.read(at)
  expect(/<button[^>]*>/.exec(page.slice(page.indexOf('data-autosave')))?.[0]).toContain(`formaction="${at}/draft"`)
})

journey('words sent after the session ended are held on a page that sends them again', async (world) => {
  const { at } = await scene(world)
  const body = new URLSearchParams({ text: 'Typed “late”\nTwo lines', passphrase: 'secret words', revision: '0' })
  const headers = { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' }
  const sent = (more: Record<string, string> = {}, of = body) =>
    world.app.request(`http://localhost${at}/draft`, { method: 'POST', body: of, headers: { ...headers, ...more } })
  const withSecret = await (await sent()).text()
  expect(withSecret).not.toContain('secret words')
  expect(withSecret).not.toContain('Send it again')
  body.delete('passphrase')
  const answer = await sent()
  const page = await answer.text()
  expect(answer.status).toBe(401)
  expect(page).toContain(`action="${at}/draft"`)
  expect(page).toContain('name="text" value="Typed “late”\nTwo lines"')
  expect(await (await sent(script)).json()).toEqual({
    words: 'You have been signed out. Sign in again in another tab: this page then saves by itself.',
    again: true,
  })
})
