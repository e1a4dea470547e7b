import type { Database, Db } from '../src/platform/db/index.ts'

/** What each parameter of an address stands for, in a trust: the newest record of that kind. */
const sources: Record<string, (db: Db, trustId: number) => Promise<number | string | undefined>> = {
  item: (db, trust) => newest(db, 'items', trust),
  period: async (db, trust) => (await db.selectFrom('periods').where('trust_id', '=', trust).orderBy('state', 'desc').orderBy('id').select('id').executeTakeFirst())?.id,
  plan: (db, trust) => newest(db, 'plans', trust),
  risk: (db, trust) => newest(db, 'risks', trust),
  element: (db, trust) => newest(db, 'strategy_elements', trust),
  version: (db, trust) => newest(db, 'strategy_versions', trust),
  milestone: (db, trust) => newest(db, 'milestones', trust),
  challenge: (db, trust) => newest(db, 'challenges', trust),
  import: (db, trust) => newest(db, 'imports', trust),
  report: (db, trust) => newest(db, 'reports', trust),
  post: (db, trust) => newest(db, 'posts', trust),
  person: async (db, trust) => (await db.selectFrom('memberships').where('trust_id', '=', trust).orderBy('person_id').select('person_id as id').executeTakeFirst())?.id,
  kind: async () => 'item',
  number: (db, trust) => newest(db, 'items', trust),
}

type Numbered = 'items' | 'plans' | 'risks' | 'strategy_elements' | 'strategy_versions' | 'milestones' | 'challenges' | 'imports' | 'reports' | 'posts'

const newest = async (db: Db, table: Numbered, trust: number) => (await db.selectFrom(table).where('trust_id', '=', trust).orderBy('id').select('id').executeTakeFirst())?.id

/** A real address for a route in a trust; null where the trust has no such record. A parameter nobody knows is an error: say above what it stands for. */
export async function addressIn(database: Database, path: string, trustId: number): Promise<string | null> {
  const parts = []
  for (const part of path.split('/')) {
    if (!part.startsWith(':')) parts.push(part)
    else {
      const source = sources[part.slice(1)]
      if (!source) throw new Error(`Say in tests/addresses.ts what ${part} stands for in ${path}`)
      const value = await source(database.owner, trustId)
      if (value === undefined) return null
      parts.push(String(value))
    }
  }
  return parts.join('/')
}

/** A trust's number by the beginning of its name. */
export const trustNamed = async (database: Database, name: string): Promise<number> =>
  (await database.owner.selectFrom('trusts').where('name', 'like', `${name}%`).select('id').executeTakeFirstOrThrow()).id
