import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '../src/app.ts'
import { loadAssets } from '../src/assets.ts'
import { type Database, within } from '../src/platform/db/index.ts'
import { beginSession, sessionCookie } from '../src/platform/session.ts'
import { buildAssets } from '../src/ui/assets.ts'
import { sampleDatabase } from './sample-database.ts'

export interface Served {
  address: string
  database: Database
  /** A cookie of somebody at Soarvale, by their sample name: "Head of Governance". */
  cookieOf(name: string): Promise<{ name: string; value: string; url: string }>
  close(): Promise<void>
}

/** The real product with the sample, on a port of its own, with the assets a browser gets. */
export async function serveSample(): Promise<Served> {
  const database = await sampleDatabase()
  const folder = join('.cache', 'test-assets', String(process.pid))
  mkdirSync(folder, { recursive: true })
  if (!existsSync(join(folder, 'manifest.json'))) await buildAssets(folder)
  const failures = (line: Record<string, unknown>) => console.error(JSON.stringify(line))
  const app = createApp({ database, now: () => new Date().toISOString(), assets: loadAssets(folder), isLocal: () => true, log: failures })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((ready) => server.once('listening', () => ready()))
  const bound = server.address()
  const address = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`
  return {
    address,
    database,
    async cookieOf(name) {
      return { name: sessionCookie, value: await tokenOf(database, name), url: address }
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** A session of a sample person at the trust they belong to. */
export async function tokenOf(database: Database, name: string, trust = 'Soarvale'): Promise<string> {
  const who = await database.owner
    .selectFrom('people')
    .innerJoin('memberships', 'memberships.person_id', 'people.id')
    .innerJoin('trusts', 'trusts.id', 'memberships.trust_id')
    .where('people.name', '=', name)
    .where('trusts.name', 'like', `${trust}%`)
    .select(['people.id as personId', 'trusts.id as trustId'])
    .executeTakeFirstOrThrow()
  return within(database, { mode: 'sign-in' }, (db) => beginSession(db, { ...who, now: new Date().toISOString() }))
}
