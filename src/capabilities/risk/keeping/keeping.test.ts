import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'

const wording = { number: '01', title: 'People wait too long', cause: 'More are referred', event: 'people wait', effect: 'harm' }

/** A post, a committee and two registers. */
async function trust(world: World) {
  const keeper = await world.person('Keeper', 'governance lead')
  const ids = await world.inTrust(keeper, async (db) => {
    const trust_id = world.trustId
    const one = async (rows: Promise<{ id: number }[]>) => String((await rows)[0]?.id)
    const post = await one(
      db.insertInto('posts').values({ trust_id, title: 'Director of Finance', place_id: null }).returning('id').execute(),
    )
    const body = await one(
      db.insertInto('bodies').values({ trust_id, name: 'Audit committee', kind: 'committee' }).returning('id').execute(),
    )
    const register = await one(
      db
        .insertInto('risk_registers')
        .values({ trust_id, name: 'Our register', level: 'organisational', from_day: '2024-04-01' })
        .returning('id')
        .execute(),
    )
    await record(db, { verb: 'calendar.set', ref: null })
    return { post, body, register }
  })
  return { ...ids, lead: await world.browserOf(keeper) }
}

journey('a risk is taken up with where it stands and who answers for it, and its form opens so again', async (world) => {
  const { lead, post, body, register } = await trust(world)
  const parent = await lead.post('/risks', wording)
  const parentId = parent.headers.get('location')?.split('/').at(-1) ?? ''
  const whole = {
    ...{ number: 'O1', title: 'Beds run out', cause: 'Few go home', event: 'nobody can be admitted', effect: 'delay' },
    ...{ register, category: 'Flow', lead: post, owner: post, body, parent: parentId, partners: 'The county council' },
    ...{ 'raised-day': '2', 'raised-month': '9', 'raised-year': '2024' },
  }
  const added = await lead.post('/risks', whole)
  expect(added.status, await added.clone().text()).toBe(303)
  const form = await lead.read(`${added.headers.get('location')}/edit`)
  for (const words of ['value="Flow"', 'The county council', 'value="2024"', 'Its target, with the day and the reason'])
    expect(form).toContain(words)
  expect(await lead.read('/risks?by=register&category=Flow')).toContain('Beds run out')
  expect(await lead.read('/risks?by=register&category=Other')).not.toContain('Beds run out')
  expect(await lead.read(`/risks?register=${register}`)).not.toContain('People wait too long')
  expect(await lead.read('/risks')).not.toContain('Beds run out')
})

journey('a confidential risk keeps a role of whoever hides it, and what is refused keeps everything typed', async (world) => {
  const { lead } = await trust(world)
  const refused = async (form: Record<string, string>, words: string) => {
    const answer = await lead.post('/risks', { ...wording, ...form })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(words)
    expect(page).toContain('People wait too long')
  }
  await refused({ confidential: 'yes' }, 'Select the roles that see it')
  await refused({ confidential: 'yes', seenBy: 'inspector' }, 'Keep a role of your own among them')
  await refused({ register: '99999' }, 'Select a register from the list')
  await refused({ parent: '99999' }, 'Select a risk of the framework from the list')
  await refused({ 'raised-day': '1', 'raised-month': '1', 'raised-year': '2030' }, 'must be today or earlier')
  const added = await lead.post('/risks', { ...wording, confidential: 'yes', seenBy: 'governance lead' })
  expect(added.status).toBe(303)
  const risk = added.headers.get('location') ?? ''
  const other = await world.as('executive')
  expect((await other.get(risk)).status).toBe(404)
  expect(await other.read('/risks?by=register')).not.toContain('People wait too long')
  expect(await lead.read('/risks?by=register&confidential=yes')).toContain('People wait too long')
})

journey('a risk that is likely held already is shown beside it, and can be added all the same', async (world) => {
  const { lead } = await trust(world)
  await lead.post('/risks', wording)
  const asked = await lead.post('/risks', { ...wording, number: '02', title: 'Long waits for people' })
  const page = await asked.text()
  expect(asked.status).toBe(422)
  for (const words of ['The same risk in other words?', '01 People wait too long', 'Add it all the same', 'Long waits for people'])
    expect(page).toContain(words)
  const meantIt = /name="meantIt" value="([\d,]+)"/.exec(page)?.[1] ?? ''
  expect((await lead.post('/risks', { ...wording, number: '02', title: 'Long waits for people', meantIt })).status).toBe(303)
})
