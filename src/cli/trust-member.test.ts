import { expect, test } from 'vitest'
import { within } from '../platform/db/index.ts'
import { newTrust, testDatabase } from '../platform/db/test-database.ts'
import { changesSince, verifyHistory } from '../platform/history/index.ts'
import { runCommand } from './command.ts'
import { trustCommand } from './trust.ts'
import { joinTrust } from './trust-member.ts'

test('an account is joined to a second trust once, by name or ODS code, and that trust’s history says so', async () => {
  const db = await testDatabase()
  const [ours, theirs] = [await newTrust(db), await newTrust(db)]
  await db.owner.updateTable('trusts').set({ ods_code: 'QX7' }).where('id', '=', theirs.trustId).execute()
  const { email } = await db.owner.selectFrom('people').where('id', '=', ours.personId).select('email').executeTakeFirstOrThrow()
  const { name } = await db.owner.selectFrom('trusts').where('id', '=', theirs.trustId).select('name').executeTakeFirstOrThrow()
  expect(await joinTrust(db, { trust: 'qx7', email: email.toUpperCase() })).toContain(`belongs to ${name} now`)
  await expect(joinTrust(db, { trust: name, email })).rejects.toThrow('already')
  const seen = await within(db, { trustId: theirs.trustId, personId: theirs.personId, mode: 'read only' }, async (trx) => ({
    people: (await trx.selectFrom('people').select('id').execute()).map(({ id }) => id),
    changes: await changesSince(trx, { after: '2024-01-01T00:00:00Z' }),
  }))
  expect(seen.people).toContain(ours.personId)
  expect(seen.changes).toMatchObject([{ verb: 'person.joined', ref: { kind: 'person', id: ours.personId } }])
  expect((await verifyHistory(db, theirs.trustId)).firstProblem).toBeUndefined()
})

test('what is not there is told in words, and nobody is joined', async () => {
  const db = await testDatabase()
  const { personId } = await newTrust(db)
  const { email } = await db.owner.selectFrom('people').where('id', '=', personId).select('email').executeTakeFirstOrThrow()
  await expect(joinTrust(db, { trust: 'No such trust', email })).rejects.toThrow('There is no trust with the name or ODS code')
  const { name } = await db.owner.selectFrom('trusts').select('name').executeTakeFirstOrThrow()
  await expect(joinTrust(db, { trust: name, email: 'nobody@example.invalid' })).rejects.toThrow('Nobody has the e-mail address')
  expect(await runCommand(trustCommand, ['member', '--email', 'nobody@example.invalid'])).toBe(2)
  expect(await runCommand(trustCommand, ['join', '--email', 'nobody@example.invalid'])).toBe(2)
})
