import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Instant } from '../../kernel/day.ts'
import { forEachEngine } from '../db/engines.ts'
import type { Database } from '../db/index.ts'
import { newTrust } from '../db/test-database.ts'
import { verifyHistory } from './index.ts'
import { addLink, relationsAt, removeLink, renameLink, type Who } from './test-links.ts'

/** What to do next: add a record, or rename or remove the one at a place, if there is any. */
const step = fc.record({
  does: fc.constantFrom('add', 'rename', 'remove'),
  place: fc.nat(5),
  relation: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
})

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** One step against the database and against the plain list that stands for it. */
async function take(
  db: Database,
  who: Who & { clock: Instant },
  { list, next }: { list: Map<number, string>; next: Step & { at: number } },
): Promise<void> {
  const id = [...list.keys()][next.place % Math.max(list.size, 1)]
  const relation = `${next.at} ${next.relation.replaceAll('\0', '')}`
  if (next.does === 'add' || id === undefined) {
    list.set(await addLink(db, who, relation), relation)
  } else if (next.does === 'rename') {
    await renameLink(db, who, { id, relation })
    list.set(id, relation)
  } else {
    await removeLink(db, who, id)
    list.delete(id)
  }
}

forEachEngine(({ name, open }) =>
  describe(`any history on the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db.close())

    test('shows every state it ever had, and stands', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
          const who = await newTrust(db, { isSample: true })
          const list = new Map<number, string>()
          const states: [Instant, string[]][] = []
          for (const [at, next] of steps.entries()) {
            const clock = `2024-01-01T00:00:${String(at).padStart(2, '0')}Z`
            await take(db, { ...who, clock }, { list, next: { ...next, at } })
            states.push([clock, [...list.entries()].sort(([a], [b]) => a - b).map(([, relation]) => relation)])
          }
          for (const [instant, state] of states) expect(await relationsAt(db, who, instant)).toEqual(state)
          expect(await verifyHistory(db, who.trustId)).toEqual({ entries: steps.length, head: expect.any(String) })
        }),
        { numRuns: 20 },
      )
    }, 120_000)
  }),
)
