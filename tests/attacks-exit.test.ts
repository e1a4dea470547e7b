import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../src/platform/db/index.ts'
import { newTrust } from '../src/platform/db/test-database.ts'
import type { Backup } from '../src/platform/exit/index.ts'
import { bringBack, emptyDatabase, forged, takeTo } from '../src/platform/exit/test-backups.ts'
import { verifyHistory } from '../src/platform/history/index.ts'
import { addLink, renameLink, type Who } from '../src/platform/history/test-links.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let target: Database
let ours: Who
let theirs: Who
let good = ''

/** A backup of a stranger's trust, and a database where another trust lives: what a forger would have us restore beside it. */
beforeAll(async () => {
  const [source, here] = [await emptyDatabase(), await emptyDatabase()]
  target = here
  ours = await newTrust(target)
  await addLink(target, ours, 'ours')
  await source.owner.insertInto('trusts').values({ name: 'Before', short_name: 'Before', is_sample: false }).execute()
  for (let n = 0; n < 3; n++)
    await source.owner
      .insertInto('people')
      .values({ name: 'Before', email: `before-${n}@example.invalid` })
      .execute()
  theirs = await newTrust(source)
  const id = await addLink(source, theirs, 'first')
  await renameLink(source, theirs, { id, relation: 'second' })
  good = (await takeTo(source, theirs.trustId)).file
  await source.close()
})
afterAll(() => target.close())

type Parts = Map<string, Buffer>

/** Adds a row to a part, made from its first one or from nothing. */
function addRow({ parts, manifest }: { parts: Parts; manifest: Backup['manifest'] }, part: string, change: Record<string, unknown>): void {
  const lines = (parts.get(`${part}.jsonl`) as Buffer).toString().split('\n').filter(Boolean)
  const first = lines[0] ? JSON.parse(lines[0]) : {}
  parts.set(`${part}.jsonl`, Buffer.from([...lines, JSON.stringify({ ...first, ...change }), ''].join('\n')))
  const told = manifest.tables.find((table) => table.part === part)
  if (told) told.rows += 1
}

const withRow = (part: string, change: () => Record<string, unknown>) =>
  forged(good, (parts, manifest) => addRow({ parts, manifest }, part, change()))

const standing = async () => ({
  trusts: await target.owner.selectFrom('trusts').select(['id', 'name']).orderBy('id').execute(),
  people: await target.owner.selectFrom('people').selectAll().orderBy('id').execute(),
  memberships: await target.owner.selectFrom('memberships').selectAll().orderBy('person_id').execute(),
  grants: await target.owner.selectFrom('grants').selectAll().execute(),
  links: await target.owner.selectFrom('links').selectAll().execute(),
  proof: await verifyHistory(target, ours.trustId),
})

test.each<[string, string, () => Record<string, unknown>]>([
  [
    'a role given to somebody of another trust',
    'data/grants',
    () => ({ trust_id: ours.trustId, id: 900, person_id: ours.personId, role: 'administrator', from_day: '2020-01-01' }),
  ],
  ['a membership of another trust', 'data/memberships', () => ({ trust_id: ours.trustId, person_id: theirs.personId })],
  ['another trust', 'data/trusts', () => ({ id: 900, name: 'Nowhere', short_name: 'Nowhere' })],
  ['a record of another trust', 'data/links', () => ({ trust_id: ours.trustId, id: 900, relation: 'forged' })],
  ['a past of another trust', 'history/links', () => ({ trust_id: ours.trustId, id: 900 })],
  ['a change of another trust', 'audit/changes', () => ({ trust_id: ours.trustId, seq: 2 })],
  ['a row of a change of another trust', 'audit/change_rows', () => ({ trust_id: ours.trustId, seq: 1, n: 9 })],
])('a crafted backup cannot bring %s', async (_, part, change) => {
  const before = await standing()
  await expect(bringBack(target, await withRow(part, change))).rejects.toThrow(/Nothing was restored: .* belong to another trust/)
  expect(await standing()).toEqual(before)
})

test.each<[string, () => Record<string, unknown>]>([
  ['a table that keeps no past', () => ({ table_name: 'update_drafts', layout: 1, columns: ['id'] })],
  ['a table of the database itself', () => ({ table_name: 'sessions', layout: 1, columns: ['id'] })],
  ['a table that is not there', () => ({ table_name: 'links"; drop table public.links; --', layout: 1, columns: ['id'] })],
  ['columns that are not there', () => ({ table_name: 'links', layout: 2, columns: ['id', 'evil'] })],
])('a crafted backup cannot seal %s', async (_, change) => {
  const before = await standing()
  await expect(bringBack(target, await withRow('audit/table_columns', change))).rejects.toThrow(/cannot know\. It was changed/)
  expect(await standing()).toEqual(before)
})

test('no number is used up: the next record here comes after the highest that was brought, and there is one', async () => {
  const last = await withRow('data/people', () => ({ id: 2_147_483_647, email: 'last@example.invalid' }))
  await expect(bringBack(target, last)).rejects.toThrow(/number 2147483647 in people leaves no number for the next/)
})

test('somebody who is here already keeps their name and passphrase; with one of number and address they are somebody else', async () => {
  const [me] = await target.owner.selectFrom('people').where('id', '=', ours.personId).selectAll().execute()
  const { id, email } = me as { id: number; email: string }
  const clash = async (change: Record<string, unknown>) => bringBack(target, await withRow('data/people', () => change))
  await expect(clash({ id: 987_654, email: email.toUpperCase() })).rejects.toThrow(/has another number here/)
  await expect(clash({ id, email: 'somebody@example.invalid' })).rejects.toThrow(/is that of/)
  const before = await standing()
  await clash({ id, email, name: 'Taken over', passphrase_hash: 'scrypt$evil' })
  const after = await standing()
  expect(after.people.find((person) => person.id === id)).toEqual(me)
  expect(after.proof).toEqual(before.proof)
  expect(after.grants).toEqual(before.grants)
  expect(after.memberships.filter((m) => m.trust_id === ours.trustId)).toEqual(
    before.memberships.filter((m) => m.trust_id === ours.trustId),
  )
  expect(await target.owner.selectFrom('sessions').select('person_id').execute()).toEqual([])
})
