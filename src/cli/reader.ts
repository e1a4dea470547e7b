import { capabilities } from '../capabilities.ts'
import { type Day, dayAt } from '../kernel/day.ts'
import type { TrustRow } from '../platform/all-trusts.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/db/index.ts'
import { readingAs } from '../platform/reading-as.ts'
import { clockOf } from '../platform/session.ts'
import { systemName, systemPerson } from '../platform/system-person.ts'
import { Misused } from './command.ts'

export { allTrusts, type TrustRow } from '../platform/all-trusts.ts'

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

/** Reads in one trust as a page would, now or as the records stood at the end of an earlier day. It cannot write. */
export async function reading<T>(database: Database, trust: TrustRow, asAt: Day | null, work: (c: Context) => Promise<T>): Promise<T> {
  const now = new Date().toISOString()
  const today = dayAt(clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, now))
  if (asAt !== null && asAt > today) throw new Misused('The day of --as-at must not be in the future')
  const person = { id: await systemPerson(database, trust.id), name: systemName, roles: [] }
  return readingAs({ database, capabilities }, { person, trust, now, asAt }, work)
}
