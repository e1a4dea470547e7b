import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { record, verifyHistory } from '../history/index.ts'
import { databaseOver, openDatabase } from './database.ts'
import { forEachEngine } from './engines.ts'
import { openServer } from './server-engine.ts'
import { newTrust } from './test-database.ts'
import { within } from './within.ts'

const address = process.env.TEST_DATABASE_URL

forEachEngine(({ name, open }) =>
  test.runIf(name === 'server' && address)(
    'a program that logs in without the owner’s power can work in a trust and prove its history, and nothing else',
    async () => {
      const owner = await open()
      const me = await newTrust(owner)
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(owner.owner)
      const place = new URL(address as string)
      Object.assign(place, { pathname: `/${rows[0]?.name}`, username: 'app_login' })
      const db = databaseOver(await openServer(place.href, 2))
      await within(db, { ...me, mode: 'read write' }, async (trx) => {
        const link = { trust_id: me.trustId, from_kind: 'a', from_id: 1, to_kind: 'b', to_id: 1, relation: 'c' }
        await trx.insertInto('links').values(link).execute()
        await record(trx, { verb: 'link.made', ref: null })
      })
      expect(await verifyHistory(db, me.trustId)).toMatchObject({ entries: 1 })
      await expect(db.owner.selectFrom('links').select('id').execute()).rejects.toMatchObject({ code: '42501' })
      await expect(db.owner.selectFrom('people').select('id').execute()).rejects.toMatchObject({ code: '42501' })
      await db.close()
      await owner.close()
    },
  ),
)

test('a server that is not there is told in an error, not by a crash', async () => {
  await expect(openDatabase({ url: 'postgres://nobody@127.0.0.1:1/nothing' })).rejects.toMatchObject({
    name: 'DatabaseError',
    code: 'ECONNREFUSED',
  })
})
