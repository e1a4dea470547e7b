import { test } from 'vitest'
import { endOfDay } from '../src/kernel/day.ts'
import { allTrusts, reading } from '../src/cli/reader.ts'
import { asItStood } from '../src/platform/as-it-stood.ts'
import { sinceFacts } from '../src/capabilities/reporting/since/queries-since.ts'
import { sampleDatabase } from './sample-database.ts'
test('speed', async () => {
  const database = await sampleDatabase()
  const trust = (await allTrusts(database)).find((t) => t.name.startsWith('Soarvale'))!
  for (let n = 0; n < 4; n++)
    await reading(database, trust, null, async (c) => {
      const log: string[] = []
      const wrap = (db: any): any => db.withPlugin({ transformQuery: (a: any) => { const k = a.node; starts.set(a.queryId, [performance.now(), k.from?.froms?.[0]?.table?.identifier?.name ?? k.kind]); return k }, transformResult: async (a: any) => { const s = starts.get(a.queryId); log.push(`${(performance.now() - s![0]).toFixed(1)} ${s![1]?.name ?? JSON.stringify(s![1])?.slice(0,60)}`); return a.result } })
      const starts = new Map<any, any>()
      const began = performance.now()
      await sinceFacts({ ...c, db: wrap(c.db) } as any, endOfDay('2024-07-30'))
      console.log((performance.now() - began).toFixed(0), n === 3 ? log.join('\n') : '')
    })
}, 100000)
