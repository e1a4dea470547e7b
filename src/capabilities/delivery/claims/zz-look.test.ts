import { test } from 'vitest'
import { within } from '../../../platform/db/index.ts'
import { testDatabase } from '../../../platform/db/test-database.ts'
import { askedEachTime } from '../../../platform/once.ts'
import { buildSample } from '../../../sample/index.ts'
import { allMeasures, standingsOf } from '../../measures/index.ts'
import { periodByLabel } from '../../calendar/index.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import { claimsIn } from './finding-claims.ts'
import { writeFileSync } from 'node:fs'
test('look', async () => {
  const database = await testDatabase()
  await buildSample(database)
  const { id, trust_id } = await database.owner.selectFrom('people').innerJoin('memberships', 'memberships.person_id', 'people.id').where('email', '=', 'head-of-governance@soarvale.example').select(['people.id', 'trust_id']).executeTakeFirstOrThrow()
  await within(database, { personId: id, trustId: trust_id, mode: 'read only' }, async (db) => {
    const c = { db, on: '2024-10-15', today: '2024-10-15', asAt: null, once: askedEachTime, trust: { id: trust_id }, person: { id, roles: [] }, may: () => true } as never
    const all = await allMeasures(c)
    const lines: string[] = []
    for (const s of await standingsOf(c, all.map((m) => ({ measureId: m.id })))) lines.push([s.measure.code, s.measure.name, s.measure.direction, s.words, s.signal?.variation, s.signal?.assurance, JSON.stringify(s.signal?.spark.slice(-8)), JSON.stringify(s.signal?.signal.fired), s.signal?.signal.target].join(' | '))
    const period = await periodByLabel(c, 'Q2 2024/25')
    for (const s of await standingsIn(c, period!)) {
      lines.push(`${s.item.number} ${s.item.title} [${s.declared}/${s.earned}] ${s.update?.state ?? '-'} :: ${s.update?.text ?? ''}`)
      for (const cl of claimsIn(s.update?.text ?? '')) lines.push(`    ${cl.denied ? 'not ' : ''}${cl.kind}: ${cl.words} <- ${cl.sentence}`)
    }
    for (const u of await db.selectFrom('updates').innerJoin('periods','periods.id','updates.period_id').select(['updates.text','label']).execute()) for (const cl of claimsIn(u.text)) lines.push(`${u.label}    ${cl.denied ? 'not ' : ''}${cl.kind}: ${cl.words} <- ${cl.sentence}`)
    writeFileSync('/tmp/claims/look.txt', lines.join('\n'))
  })
}, 200000)
