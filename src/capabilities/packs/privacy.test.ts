import { sql } from 'kysely'
import { afterAll, expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { stopWriting } from '../../documents/writing/formats.ts'
import type { Role } from '../../kernel/role.ts'
import { roles } from '../../kernel/role.ts'
import { composed, sectionsOn, submitted } from './build-pack.ts'

afterAll(stopWriting)

const secrets = ['Ombudsman claim', 'The settlement is confidential']
const mayRead: readonly Role[] = ['governance lead', 'secretary', 'executive', 'non-executive', 'director']

journey('what is private is nowhere for whoever may not read it: pages, files, names, search, history', async (world) => {
  const { secretary, pack } = await composed(world)
  const [, , section = ''] = sectionsOn(await secretary.read(pack))
  const edition = (await submitted(secretary, pack)).headers.get('location') ?? ''
  const partner = await world.as('patient partner')
  const analyst = await world.as('analyst')
  for (const who of [partner, analyst]) {
    const open = [pack, `${pack}/read`, `${pack}/read/json`, `${pack}/read/html`, `${pack}/public`, `${pack}/one-page`, '/packs']
    const frozen = [
      `${edition}/public`,
      `${edition}/public/json`,
      `${edition}/public/html`,
      `${edition}/one-page`,
      `${edition}/one-page/json`,
    ]
    const elsewhere = [
      '/search?q=ombudsman',
      '/search?q=settlement',
      '/changes',
      `/history/pack/${pack.split('/').at(-1)}`,
      '/',
      '/reports',
    ]
    for (const path of [...open, ...frozen, ...elsewhere, `${pack}?as-at=2024-10-15`, `${pack}/read?as-at=2024-10-15`]) {
      const answer = await who.get(path)
      const text = `${await answer.text()} ${answer.headers.get('content-disposition') ?? ''}`
      if (path.startsWith('/packs')) expect(answer.status, path).toBe(200)
      for (const secret of secrets) expect(text, path).not.toContain(secret)
    }
    expect((await who.get(`${pack}/sections/${section}`)).status).toBe(404)
    expect((await who.get(`${pack}/sections/${section}/edit`)).status).toBe(403)
    const whole = await who.get(edition)
    expect([whole.status, whole.headers.get('location')]).toEqual([303, `${edition}/public`])
    for (const file of ['pdf', 'html', 'json', 'docx', 'xlsx', 'pptx', 'csv'])
      expect([403, 404], file).toContain((await who.get(`${edition}/full/${file}`)).status)
  }
  const words = await partner.read(`${edition}/public`)
  expect(words).toContain('One item is taken in private and left out of this edition.')
  expect(words).toContain('From the chair')
  expect(await secretary.read(edition)).toContain('The settlement is confidential.')
  expect(await secretary.read('/search?q=ombudsman')).not.toContain('Ombudsman claim')
})

journey('nothing that a section says or is called is recorded in the history', async (world) => {
  const { secretary, pack } = await composed(world)
  await submitted(secretary, pack)
  const { rows } = await sql<{ facts: unknown }>`select facts from audit.changes where trust_id = ${world.trustId}`.execute(
    world.database.owner,
  )
  for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(rows)).toContain('publicDigest')
})

journey('every role reads the public edition, those who may read the whole, two submit', async (world) => {
  const { secretary, pack } = await composed(world)
  const edition = (await submitted(secretary, pack)).headers.get('location') ?? ''
  for (const role of roles) {
    const who = await world.as(role)
    expect((await who.get(`${edition}/public`)).status, role).toBe(200)
    expect((await who.get(`${edition}/one-page`)).status, role).toBe(200)
    expect((await who.get(edition)).status, role).toBe(mayRead.includes(role) ? 200 : 303)
    expect((await who.get(`${edition}/full/json`)).status, role).toBe(mayRead.includes(role) ? 200 : 403)
    const composes = role === 'governance lead' || role === 'secretary'
    expect((await who.get(`${pack}/freeze`)).status, role).toBe(composes ? 200 : 403)
    expect((await who.post(`${pack}/sections`, {})).status, role).toBe(composes ? 400 : 403)
  }
})

journey('made private later, a section is private at every earlier day too', async (world) => {
  const { secretary, pack } = await composed(world)
  const [, chair = ''] = sectionsOn(await secretary.read(pack))
  const partner = await world.as('patient partner')
  expect(await partner.read(`${pack}/read`)).toContain('From the chair')
  world.at('2024-10-20T09:00:00.000Z')
  const [again, reader] = [await world.browserOf(secretary.personId), await world.browserOf(partner.personId)]
  const form = { kind: 'written', title: 'From the chair', words: 'Not for all.', isPrivate: 'yes', version: '1' }
  expect((await again.post(`${pack}/sections/${chair}`, form)).status).toBe(303)
  for (const path of [`${pack}/read`, `${pack}/read?as-at=2024-10-15`])
    expect(await reader.read(path), path).not.toContain('From the chair')
  expect((await reader.get(`${pack}/sections/${chair}?as-at=2024-10-15`)).status).toBe(404)
  expect(await again.read(`${pack}/read?as-at=2024-10-15`)).toContain('From the chair')
})

journey('taken out after it was made private, a section stays private at the days when it was not', async (world) => {
  const { secretary, pack } = await composed(world)
  const [, chair = ''] = sectionsOn(await secretary.read(pack))
  const partner = await world.as('patient partner')
  world.at('2024-10-20T09:00:00.000Z')
  const [again, reader] = [await world.browserOf(secretary.personId), await world.browserOf(partner.personId)]
  const form = { kind: 'written', title: 'From the chair', words: 'Not for all.', isPrivate: 'yes', version: '1' }
  await again.post(`${pack}/sections/${chair}`, form)
  expect((await again.post(`${pack}/sections/${chair}/removal`, { version: '2' })).status).toBe(303)
  expect(await reader.read(`${pack}/read?as-at=2024-10-15`)).not.toContain('From the chair')
  expect(await again.read(`${pack}/read?as-at=2024-10-15`)).toContain('From the chair')
})

journey(
  'an edition that printed for everybody what was found to be private is kept from them once a later one leaves it out',
  async (world) => {
    const { secretary, pack } = await composed(world)
    const first = (await submitted(secretary, pack)).headers.get('location') ?? ''
    const partner = await world.as('patient partner')
    expect(await partner.read(`${first}/public`)).toContain('Thank you all.')
    const [, chair = ''] = sectionsOn(await secretary.read(pack))
    const form = { kind: 'written', title: 'From the chair', words: 'Thank you all.', isPrivate: 'yes', version: '1' }
    await secretary.post(`${pack}/sections/${chair}`, form)
    const second = (await submitted(secretary, pack, 'One item should have been private.')).headers.get('location') ?? ''
    for (const path of ['/public', '/public/json', '/public/html', '/public?as-at=2024-10-15']) {
      const answer = await partner.get(first + path)
      expect(answer.status, path).toBe(403)
      expect(await answer.text(), path).not.toContain('Thank you all.')
    }
    expect(await partner.read(`${second}/public`)).not.toContain(`href="${first}/public"`)
    expect(await secretary.read(`${first}/public`)).toContain('Thank you all.')
  },
)

journey('another trust finds nothing, and a section of another pack is not reached through this one', async (world) => {
  const { secretary, pack } = await composed(world)
  const [id = ''] = sectionsOn(await secretary.read(pack))
  expect((await secretary.get(`/packs/999999/sections/${id}`)).status).toBe(404)
  expect((await secretary.get(`${pack}/sections/999999`)).status).toBe(404)
  expect((await secretary.get('/packs/editions/999999/public')).status).toBe(404)
})

journey('words changed behind the product’s back are told at every reading, on the page and in the file', async (world) => {
  const { secretary, pack } = await composed(world)
  const edition = (await submitted(secretary, pack)).headers.get('location') ?? ''
  const owner = world.database.owner
  await sql`alter table pack_editions disable trigger user`.execute(owner)
  try {
    await sql`update pack_editions set public_content = jsonb_set(public_content, '{title}', '"Another title"') where trust_id = ${world.trustId}`.execute(
      owner,
    )
    await sql`update pack_editions set content = jsonb_set(content, '{title}', '"Another title"'), digest = repeat('0', 64) where trust_id = ${world.trustId}`.execute(
      owner,
    )
  } finally {
    await sql`alter table pack_editions enable trigger user`.execute(owner)
  }
  for (const copy of ['', '/public']) {
    const page = await secretary.read(edition + copy)
    expect(page).toContain('they do not match the digest sealed in the history')
    expect(page).toContain('is-broken')
  }
  expect(await secretary.read(`${edition}/public/json`)).toContain('WARNING')
  expect(await secretary.read(`${edition}/one-page`)).toContain('match the digest sealed in the history when they were frozen')
})
