import { expect } from 'vitest'
import { journey, newWorld, type World } from '../../../tests/support.ts'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../delivery/build.ts'

async function joined(worlds: World[]): Promise<void> {
  const { owner } = (worlds[0] as World).database
  const name = `Group of ${worlds.map((world) => world.trustId).join(' and ')}`
  const { id } = await owner.insertInto('groups').values({ name, formed_on: '2021-04-01' }).returning('id').executeTakeFirstOrThrow()
  const rows = worlds.map(({ trustId }, place) => ({ group_id: id, trust_id: trustId, place: place + 1, joined_on: '2021-04-01' as const }))
  await owner.insertInto('group_trusts').values(rows).execute()
}

journey('a trust by itself is told so, and has no group in its header', async (world) => {
  const lead = await world.as('governance lead')
  const page = await lead.read('/group')
  expect(page).toContain('Your trust works in no group here.')
  expect(page).not.toContain('href="/group"')
  expect((await lead.get('/group/priorities/new')).status).toBe(404)
  expect((await lead.post('/group/meetings', { 'held-day': '1', 'held-month': '10', 'held-year': '2024' })).status).toBe(404)
})

journey('a priority one trust leads is read by the other, which says what it did; a third trust sees nothing', async (ours) => {
  const [theirs, strangers] = [await newWorld(), await newWorld()]
  await joined([ours, theirs])
  const executive = await ours.as('executive')
  const [partner, stranger] = [await theirs.as('executive'), await strangers.as('governance lead')]
  await buildPeriod(ours, executive.personId)
  await buildPeriod(theirs, partner.personId)
  const director = await buildPost(ours, executive.personId, { title: 'Director of HR', holder: executive.personId })
  expect(await executive.read('/group/priorities/new')).toContain('Add a priority your trust leads')
  const form = { title: 'Together against racism', aim: 'Fair to all', year: '2024', position: '1', post: String(director) }
  const empty = await executive.post('/group/priorities', {})
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Select the executive post that leads it')
  const made = await executive.post('/group/priorities', form)
  const at = made.headers.get('location') as string
  expect(at).toMatch(/^\/group\/priorities\/\d+-\d+$/)
  expect(await (await executive.post('/group/priorities', form)).text()).toContain('leads a priority of that name this year already')

  expect(await executive.read('/')).toMatch(/Group priority: Together against racism[\s\S]*Say where it stands/)
  const bare = await executive.post(`${at}/update`, { words: 'Half the course is held.' })
  expect(await bare.text()).toContain('Select where it stands')
  const unsaid = await executive.post(`${at}/update`, { words: 'Half the course is held.', rag: 'amber' })
  expect(await unsaid.text()).toContain('Say why it is amber')
  expect((await executive.post(`${at}/update`, { words: 'Half the course is held.', rag: 'amber', reason: 'One cohort' })).status).toBe(303)
  expect(await executive.read('/')).not.toContain('Group priority: Together')

  expect(await partner.read('/group')).toMatch(
    /One shared priority for 2024\/25[\s\S]*Together against racism[\s\S]*Amber[\s\S]*Half the course is held/,
  )
  expect(await partner.read('/')).not.toContain('Group priority')
  expect((await partner.post(`${at}/edit`, form)).status).toBe(403)
  expect((await partner.post(`${at}/ending`, { words: 'No', version: '1' })).status).toBe(403)
  expect(await partner.read(`${at}/update`)).not.toContain('name="rag"')
  expect((await partner.post(`${at}/update`, { words: 'We sent 12 leaders.', rag: 'green' })).status).toBe(303)
  expect(await executive.read(at)).toMatch(/We sent 12 leaders[\s\S]*what it did for a priority it does not lead/)
  expect(await executive.read(at)).toContain('declared it amber for Q2 2024/25')

  for (const path of [at, `${at}/update`, `${at}/edit`, `${at}/items`]) expect((await stranger.get(path)).status, path).toBe(404)
  expect((await stranger.post(`${at}/update`, { words: 'x' })).status).toBe(404)
  expect(await stranger.read('/group')).not.toContain('racism')
})

journey('only one’s own trust sees its items under a priority, and another trust’s item cannot be put there', async (ours) => {
  const theirs = await newWorld()
  await joined([ours, theirs])
  const [lead, partner] = [await ours.as('governance lead'), await theirs.as('governance lead')]
  await buildPeriod(ours, lead.personId)
  const director = await buildPost(ours, lead.personId, { title: 'Director of Estates', holder: lead.personId })
  const made = await lead.post('/group/priorities', { title: 'Greener group', year: '2024', position: '1', post: String(director) })
  const at = made.headers.get('location') as string
  const item = await buildItem(ours, lead.personId, { planId: await buildPlan(ours, lead.personId), title: 'Plant a hundred trees' })
  const foreign = await buildItem(theirs, partner.personId, { planId: await buildPlan(theirs, partner.personId), title: 'Count the bats' })
  expect((await lead.post(`${at}/items`, { items: [String(item)] })).status).toBe(303)
  expect(await lead.read(at)).toContain('Plant a hundred trees')
  expect(await lead.read(`/items/${item}`)).toContain('Greener group')
  expect(await partner.read(at)).not.toContain('Plant a hundred trees')
  expect((await lead.post(`${at}/items`, { items: [String(item), '99999999'] })).status).toBe(409)
  if (foreign !== item) expect((await lead.post(`${at}/items`, { items: [String(foreign)] })).status).toBe(409)
})

journey('next year’s list says what it goes on from; what vanished is told; two who change at once both keep their words', async (ours) => {
  const theirs = await newWorld()
  await joined([ours, theirs])
  const lead = await ours.as('governance lead')
  const director = String(await buildPost(ours, lead.personId, { title: 'Director of HR', holder: lead.personId }))
  const add = async (title: string, year: string, more: Record<string, string> = {}) =>
    (await lead.post('/group/priorities', { title, year, position: '1', post: director, ...more })).headers.get('location') as string
  const [old, gone] = [await add('Good leaders', '2023'), await add('Strategic finance', '2023')]
  const now = await add('Leading together', '2024', { follows: old.split('/').at(-1) as string })
  const page = await lead.read('/group?year=2024')
  expect(page).toMatch(/In the list of 2023\/24 and not in this one[\s\S]*Strategic finance/)
  expect(await lead.read(old)).toMatch(/Before and after[\s\S]*2024\/25[\s\S]*Leading together/)
  const follows = old.split('/').at(-1) as string
  const change = { title: 'Leading as one', year: '2024', position: '1', post: director, follows, version: '1' }
  expect((await lead.post(`${now}/edit`, change)).status).toBe(303)
  const late = await lead.post(`${now}/edit`, { ...change, title: 'Leading late' })
  expect(late.status).toBe(409)
  expect(await late.text()).toMatch(/It now reads “Leading as one”[\s\S]*Leading late/)
  expect((await lead.post(`${gone}/ending`, { words: '' })).status).toBe(422)
  expect((await lead.post(`${gone}/ending`, { words: 'Each board keeps its own', version: '1' })).status).toBe(303)
  expect(await lead.read('/group?year=2024')).not.toContain('not in this one')
  expect(await lead.read(gone)).toContain('It ended on 15 October 2024. Each board keeps its own')
})

journey('the chair goes round: a meeting out of turn says why', async (ours) => {
  const theirs = await newWorld()
  await joined([ours, theirs])
  const [secretary, partner] = [await ours.as('secretary'), await theirs.as('secretary')]
  const on = (day: string) => ({ 'held-day': day, 'held-month': '9', 'held-year': '2024' })
  expect((await secretary.post('/group/meetings', on('3'))).status).toBe(303)
  const again = await secretary.post('/group/meetings', on('17'))
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('It was the turn of')
  expect((await partner.post('/group/meetings', { ...on('17'), words: 'Agreed the list.' })).status).toBe(303)
  expect(await secretary.read('/group')).toMatch(/your trust’s turn[\s\S]*17 September 2024[\s\S]*Agreed the list\.[\s\S]*3 September 2024/)
})

journey(
  'of a year that is over nothing more is said, and what vanished can be told by who led it; before it was formed there is no group',
  async (ours) => {
    const theirs = await newWorld()
    await joined([ours, theirs])
    const [lead, partner] = [await ours.as('governance lead'), await theirs.as('governance lead')]
    await buildPeriod(ours, lead.personId)
    const director = String(await buildPost(ours, lead.personId, { title: 'Director of HR', holder: lead.personId }))
    const add = async (title: string, year: string) =>
      (await lead.post('/group/priorities', { title, year, position: '1', post: director })).headers.get('location') as string
    const [old, now, next] = [await add('Strategic finance', '2023'), await add('Good leaders', '2024'), await add('Good homes', '2025')]
    expect(await lead.read('/group?year=2023')).toContain('Nobody wrote down here where it stood.')
    expect(await lead.read('/group?year=2023')).not.toContain('Add a priority')
    expect(await lead.read(old)).toMatch(
      /wrote down no status for it here\. Nothing in a later list goes on from it[\s\S]*Say what became of it/,
    )
    expect(await lead.read(old)).not.toContain('Say where it stands')
    expect(await lead.read('/group')).toMatch(/Strategic finance[\s\S]*Say what became of it/)
    expect(await partner.read('/group')).not.toContain('Say what became of it')
    const ahead = await lead.read('/group?year=2025')
    expect(ahead).toMatch(/In the list of 2024\/25 and not yet in this one[\s\S]*Good leaders/)
    expect(ahead).not.toMatch(/nobody said what became|Say what became of it|Nobody has yet said/)
    expect(await lead.read('/group/priorities/new?year=2025')).toMatch(/name="position"[^>]*value="2"|value="2"[^>]*name="position"/)
    for (const [at, words] of [
      [old, 'This priority was for 2023/24, which is over.'],
      [next, 'It can be spoken of once a period of that year is open.'],
    ] as const) {
      const refused = await lead.post(`${at}/update`, { words: 'All is well.', rag: 'green' })
      expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(words)])
    }
    expect((await lead.post(`${now}/update`, { words: 'All is well.', rag: 'green' })).status).toBe(303)
    expect(await partner.read('/search?q=good+lead')).toContain(`href="${now}"`)
    expect(await lead.read('/group?as-at=2020-05-01')).toContain('Your trust worked in no group on 1 May 2020.')
  },
)
