import { capabilities } from '../capabilities.ts'
import { type Day, dayAt, endOfDay } from '../kernel/day.ts'
import { askingOf } from '../platform/asking.ts'
import type { Context } from '../platform/context.ts'
import { type Database, within } from '../platform/db/index.ts'
import { askedOnce } from '../platform/once.ts'
import { permissionsOf } from '../platform/rights.ts'
import { clockOf } from '../platform/session.ts'
import { Misused } from './command.ts'

const systemEmail = 'command-line@stepup.invalid'
const systemName = 'Command line'

/** A trust as the command line finds it. */
export interface TrustRow {
  id: number
  name: string
  short_name: string
  ods_code: string | null
  is_sample: boolean
  demonstration_day: Day | null
}

/** Every trust of the database, in the order they came. */
export const allTrusts = ({ owner }: Database): Promise<TrustRow[]> =>
  owner.selectFrom('trusts').orderBy('id').select(['id', 'name', 'short_name', 'ods_code', 'is_sample', 'demonstration_day']).execute()

/** The trust meant: by name, the beginning of it, or ODS code; without a word the only one, or of the sample's trusts the first. */
export function trustMeant(trusts: readonly TrustRow[], word: string | undefined): TrustRow {
  const list = trusts.map(({ name, ods_code }) => `  ${name}${ods_code ? ` (${ods_code})` : ''}`).join('\n')
  const [first, ...others] = trusts
  if (!first) throw new Error('The database holds no trust yet. Run “stepup sample”, or start the server')
  if (word === undefined) {
    if (others.length === 0 || trusts.every((trust) => trust.is_sample)) return first
    throw new Misused(`There are several trusts. Name one with --trust:\n${list}`)
  }
  const wanted = word.trim().toLowerCase()
  const exact = trusts.filter(({ name, short_name, ods_code }) =>
    [name, short_name, ods_code].some((called) => called?.toLowerCase() === wanted),
  )
  const found = exact.length > 0 ? exact : trusts.filter(({ name }) => name.toLowerCase().startsWith(wanted))
  if (found.length === 1 && found[0]) return found[0]
  throw new Misused(`${found.length === 0 ? 'There is no trust' : 'There is more than one trust'} called “${word}”. There are:\n${list}`)
}

/**
 * The person as whom the command line reads: a system person, who is nobody's colleague, cannot sign in and holds no role.
 * Whoever may open the database may read it; the wall between trusts needs a member, so they become one on first use.
 */
async function systemPerson({ owner }: Database, trustId: number): Promise<number> {
  const known = await owner
    .selectFrom('people')
    .where('email', '=', systemEmail)
    .where('is_system', '=', true)
    .select('id')
    .executeTakeFirst()
  const { id } =
    known ??
    (await owner
      .insertInto('people')
      .values({ name: systemName, email: systemEmail, is_system: true })
      .returning('id')
      .executeTakeFirstOrThrow())
  await owner
    .insertInto('memberships')
    .values({ trust_id: trustId, person_id: id })
    .onConflict((on) => on.doNothing())
    .execute()
  return id
}

/** Reads in one trust as a page would, now or as the records stood at the end of an earlier day. It cannot write. */
export async function reading<T>(database: Database, trust: TrustRow, asAt: Day | null, work: (c: Context) => Promise<T>): Promise<T> {
  const now = clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, new Date().toISOString())
  const today = dayAt(now)
  if (asAt !== null && asAt > today) throw new Misused('The day of --as-at must not be in the future')
  const personId = await systemPerson(database, trust.id)
  const permissions = permissionsOf(capabilities, [])
  const facts = { id: trust.id, name: trust.name, shortName: trust.short_name, odsCode: trust.ods_code, isSample: trust.is_sample }
  const as = asAt === today ? null : asAt
  return within(database, { personId, trustId: trust.id, mode: 'read only', ...(as ? { asAt: endOfDay(as) } : {}) }, (db) =>
    work({
      db,
      trust: facts,
      person: { id: personId, name: systemName, roles: [] },
      may: (permission) => permissions.has(permission),
      now,
      today,
      asAt: as,
      on: as ?? today,
      ask: askingOf(capabilities),
      once: askedOnce(),
      frame: { product: 'StepUp', home: '/', trust: trust.name, assets: { css: '', js: '' }, nav: [], recordsAsAt: '', accessibility: '' },
    }),
  )
}
