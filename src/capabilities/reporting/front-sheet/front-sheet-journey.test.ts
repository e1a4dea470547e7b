import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { frozen, hidden, quarter } from '../build-quarter.ts'

const filled = {
  purpose: 'To show the quarter.',
  asked: 'decision',
  decisionWords: 'Agree the plan.',
  consideredBy: 'Executive team',
  summary: 'Two items are late.',
}

/** A post, and a director who holds it. */
async function holder(world: World, title: string) {
  const who = await world.as('director')
  const post = await world.inTrust(who.personId, async (db) => {
    const { id } = await db.insertInto('posts').values({ trust_id: world.trustId, title }).returning('id').executeTakeFirstOrThrow()
    const held = { trust_id: world.trustId, post_id: id, person_id: who.personId, from_day: '2024-01-01' as const }
    await db.insertInto('post_holdings').values(held).execute()
    await record(db, { verb: 'post.handedOver', ref: { kind: 'post', id } })
    return String(id)
  })
  return { who, post }
}

journey('a front sheet is written by who keeps the papers and its author, and printed first', async (world) => {
  const { lead, at } = await quarter(world)
  const { who: author, post } = await holder(world, 'Director of Strategy')
  expect(await lead.read(at)).toContain('The paper has no front sheet')
  expect((await author.get(`${at}/front-sheet`)).status).toBe(403)

  const page = await lead.read(`${at}/front-sheet`)
  expect((await lead.post(`${at}/front-sheet`, { ...filled, author: post, version: hidden(page, 'version') })).status).toBe(303)
  const draft = await lead.read(at)
  expect(draft).toContain('The front sheet does not say its sponsor.')
  expect(draft.indexOf('Two items are late.')).toBeLessThan(draft.indexOf('What the records say'))
  expect(await author.read('/')).toContain('Front sheet of the Q2 2024/25 paper')
  expect(await author.read(`${at}/front-sheet`)).toContain('Keep the front sheet')
  expect(await lead.read(`${at}/html`)).toContain('Decision: Agree the plan.')
  expect(await lead.read(`${at}/json`)).toContain('Front sheet, in the words of its author')
})

journey('a front sheet is frozen with its edition; a later edition says what changed on it', async (world) => {
  const { lead, at } = await quarter(world)
  expect((await lead.post(`${at}/front-sheet`, { ...filled, version: '0' })).status).toBe(303)
  const first = await frozen(world, at)
  expect((await lead.post(`${at}/front-sheet`, { ...filled, summary: 'Three items are late.', version: '1' })).status).toBe(303)
  expect(await lead.read(first.edition)).toContain('Two items are late.')
  const second = await lead.read((await frozen(world, at, 'The summary was wrong.')).edition)
  expect(second).toContain('What changed since edition 1: 1 place')
  expect(second).toMatch(/<ins><span[^>]*>\[added\] <\/span>Three/)
})

journey('a front sheet that cannot be kept says how to put it right, with nothing lost', async (world) => {
  const { lead, at } = await quarter(world)
  const post = (form: Record<string, string>) => lead.post(`${at}/front-sheet`, { ...filled, version: '0', ...form })
  for (const [form, words] of [
    [{ decisionWords: '' }, 'Enter what the board is asked to decide'],
    [{ summary: 'long '.repeat(400) }, 'Shorten the summary to 1,500 characters or fewer'],
    [{ asked: 'applause' }, 'Select what the board is asked for'],
    [{ author: '999999' }, 'Select a post from the list'],
  ] as const) {
    const answer = await post(form)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain(words)
    expect(text).toContain('To show the quarter.')
  }
  expect((await post({})).status).toBe(303)
  const late = await post({ summary: 'Another summary.' })
  const text = await late.text()
  expect(late.status).toBe(409)
  expect(text).toContain('changed this while you were writing')
  expect(text).toContain('Another summary.')
  expect(text).toContain('Two items are late.')
  expect((await (await world.as('non-executive')).get(`${at}/front-sheet`)).status).toBe(403)
})
