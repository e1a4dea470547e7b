import { test } from 'vitest'
import { sql } from 'kysely'
import { within } from './within.ts'
import { newTrust } from './test-database.ts'
import { forEachEngine } from './engines.ts'
import { record, verifyHistory } from '../history/index.ts'
forEachEngine(({name, open}) => test(name+' w', async () => {
  const db = await open()
  const me = await newTrust(db)
  for (let i = 0; i < 4; i++) {
  let t0=performance.now()
  await within(db,{...me, mode:'read write'}, async trx => {
    if (i===0) {const r = await sql`explain (analyze, timing off) insert into links (trust_id, from_kind,from_id,to_kind,to_id,relation) select ${me.trustId}::int, 'a', g, 'b', g, 'c' from generate_series(1,5000) g`.execute(trx); console.log(r.rows.map((x:any)=>x['QUERY PLAN']).join('\n'))}
    else if (i===1) {const r = await sql`explain (analyze, timing off) update links set relation = ${`x${i}`}`.execute(trx); console.log(r.rows.map((x:any)=>x['QUERY PLAN']).join('\n'))}
    else await sql`update links set relation = ${`x${i}`}`.execute(trx)
    console.log(name, performance.now()-t0)
    await record(trx,{verb:'link.made',ref:{kind:'link',id:1},facts:{a:[1,2],b:null}})
    t0=performance.now()
  })
  console.log('commit', performance.now()-t0)
  }
  await db.close()
}))
