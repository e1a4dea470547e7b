import { type Day, dayAt, endOfDay, type Instant } from '../kernel/day.ts'
import type { TrustRow } from './all-trusts.ts'
import { askingOf } from './asking.ts'
import type { Capability } from './capability.ts'
import type { Context, Person } from './context.ts'
import { type Database, within } from './db/index.ts'
import { ourGroup } from './group.ts'
import { askedEachTime, askedOnce } from './once.ts'
import { permissionsOf } from './rights.ts'
import { clockOf } from './session.ts'

/** Where is read, and what the product is made of. */
export interface Ground {
  database: Database
  capabilities: readonly Capability[]
}

/** Who reads without a browser, in which trust, by which clock; `asAt` looks at the records as they stood at the end of a day. */
export interface Reader {
  person: Person
  trust: TrustRow
  now: Instant
  asAt?: Day | null
}

/** Reads as a person without a session of theirs: for a digest, a calendar, the command line. It cannot write, whatever the person may. */
export const readingAs = <T>(ground: Ground, reader: Reader, work: (c: Context) => Promise<T>): Promise<T> =>
  workingAs(ground, { ...reader, mode: 'read only' }, work)

/** Who works without a browser; `only` names the permissions that what speaks for them may use, where not all of theirs. */
export interface Worker extends Reader {
  mode: 'read only' | 'read write'
  only?: ReadonlySet<string>
}

/** Works as a person without a session of theirs: for a program that holds a key of theirs. As at an earlier day it only reads. */
export function workingAs<T>({ database, capabilities }: Ground, worker: Worker, work: (c: Context) => Promise<T>): Promise<T> {
  const { person, trust, only } = worker
  const now = clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, worker.now)
  const today = dayAt(now)
  const asAt = worker.asAt === today ? null : (worker.asAt ?? null)
  const permissions = permissionsOf(capabilities, person.roles)
  const times = asAt ? { asAt: endOfDay(asAt) } : trust.is_sample && worker.mode === 'read write' ? { clock: now } : {}
  return within(database, { personId: person.id, trustId: trust.id, mode: worker.mode, ...times }, async (db) =>
    work({
      db,
      trust: {
        id: trust.id,
        name: trust.name,
        shortName: trust.short_name,
        odsCode: trust.ods_code,
        isSample: trust.is_sample,
        group: (await ourGroup(db))?.name ?? null,
      },
      person,
      may: (permission) =>
        permissions.has(permission) && (only?.has(permission) ?? true) && (asAt === null || permission.endsWith(':read')),
      now,
      today,
      asAt,
      on: asAt ?? today,
      ask: askingOf(capabilities),
      once: worker.mode === 'read only' ? askedOnce() : askedEachTime,
      frame: { product: 'StepUp', home: '/', trust: trust.name, assets: { css: '', js: '' }, nav: [], recordsAsAt: '', accessibility: '' },
    }),
  )
}
