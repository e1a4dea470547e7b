import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setCalendar } from '../capabilities/calendar/index.ts'
import { firstGrants, setUpOrganisation, shortestPassphrase } from '../capabilities/people/index.ts'
import { npsaMatrix } from '../capabilities/risk/index.ts'
import { type Day, dayAt } from '../kernel/day.ts'
import { readConfig } from '../platform/config.ts'
import { asJson, type Database, migrate, migrationFiles, openDatabase, within } from '../platform/db/index.ts'
import { record } from '../platform/history/index.ts'
import { hashPassphrase } from '../platform/session.ts'
import { type Command, type Given, Misused, must } from './command.ts'
import { accountBy, joinTrust } from './trust-member.ts'

/** Makes a trust that is no sample, or sets a passphrase that was lost. */
export const trustCommand: Command = {
  name: 'trust',
  summary: 'Add a trust, set a passphrase anew, or join an account to a second trust',
  usage: `
stepup trust add --name "Name of the trust" [--short "Short name"] [--ods CODE]
                 --administrator "Name or role" --email ADDRESS [--data FOLDER]
stepup trust passphrase --email ADDRESS [--data FOLDER]
stepup trust member --trust "Name or ODS code" --email ADDRESS [--data FOLDER]

The passphrase, ${shortestPassphrase} letters or more, is read from STEPUP_PASSPHRASE or from
standard input, never from the command line, where others could read it.
"add" gives the administrator the role of governance lead too, the risk matrix
of the National Patient Safety Agency, and this financial year's quarters; all
can be changed later. "passphrase" signs the person out everywhere. "member"
joins an account that another trust made; it asks for no passphrase.`,
  options: {
    name: { type: 'string' },
    short: { type: 'string' },
    ods: { type: 'string' },
    administrator: { type: 'string' },
    email: { type: 'string' },
    trust: { type: 'string' },
    data: { type: 'string' },
  },
  async run(given) {
    const doing = given.positionals.join(' ')
    if (doing !== 'add' && doing !== 'passphrase' && doing !== 'member') throw new Misused('Say what to do: add, passphrase, or member')
    const config = readConfig({ ...process.env, ...(given.values.data ? { DATA_FOLDER: String(given.values.data) } : {}) })
    const wanted = doing === 'add' ? newTrust(given) : undefined
    const email = addressIn(given)
    const trust = doing === 'member' ? must(given, 'trust').trim() : undefined
    const hash = trust === undefined ? await hashPassphrase(await passphraseGiven()) : ''
    const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
    try {
      await migrate(database, migrationFiles(join(dirname(fileURLToPath(import.meta.url)), '..')))
      if (trust !== undefined) given.say(await joinTrust(database, { trust, email }))
      else given.say(wanted ? await addTrust(database, { ...wanted, email, hash }) : await setPassphrase(database, email, hash))
      return 0
    } finally {
      await database.close()
    }
  },
}

interface NewTrust {
  name: string
  short: string
  ods: string | null
  administrator: string
}

function newTrust(given: Given): NewTrust {
  const name = must(given, 'name').trim()
  const ods = given.values.ods ? String(given.values.ods).trim().toUpperCase() : null
  if (ods !== null && !/^[A-Z0-9]{3,6}$/.test(ods)) throw new Misused('An ODS code is 3 to 6 letters and figures, such as RXX')
  return { name, short: String(given.values.short ?? name).trim(), ods, administrator: must(given, 'administrator').trim() }
}

function addressIn(given: Given): string {
  const email = must(given, 'email').trim()
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new Misused('--email is not an e-mail address')
  return email
}

async function passphraseGiven(): Promise<string> {
  const passphrase = process.env.STEPUP_PASSPHRASE ?? (await standardInput())
  if (passphrase.length < shortestPassphrase)
    throw new Misused(`The passphrase must be ${shortestPassphrase} letters or more. Give it in STEPUP_PASSPHRASE or on standard input`)
  return passphrase
}

/** The first line that comes in. */
async function standardInput(): Promise<string> {
  if (process.stdin.isTTY) console.error('Type a passphrase and press Enter:')
  let text = ''
  for await (const part of process.stdin) {
    text += String(part)
    if (text.includes('\n')) break
  }
  return text.split(/\r?\n/, 1)[0] ?? ''
}

/** One trust, its first person, organisation, calendar and matrix. Said to be added only when all of it is there. */
async function addTrust(database: Database, wanted: NewTrust & { email: string; hash: string }): Promise<string> {
  const today = dayAt(new Date().toISOString())
  const { trustId, personId, isNew } = await database.owner.transaction().execute((owner) => founded(owner, wanted, today))
  const access = { personId, trustId, mode: 'read write' as const }
  await within(database, access, (db) => setUpOrganisation(db, { id: trustId, name: wanted.name }))
  await within(database, access, (db) => setCalendar(db, trustId, today))
  await within(database, access, async (db) => {
    const { likelihoods, consequences, bands } = npsaMatrix
    const name = 'National Patient Safety Agency matrix, 2008'
    const row = {
      trust_id: trustId,
      name,
      likelihood_labels: [...likelihoods],
      consequence_labels: [...consequences],
      bands: asJson(bands as unknown[]),
      from_day: today,
    }
    const { id } = await db.insertInto('risk_matrices').values(row).returning('id').executeTakeFirstOrThrow()
    await record(db, { verb: 'matrix.adopted', ref: { kind: 'matrix', id }, facts: { name } })
  })
  return `${wanted.name} is added. ${wanted.administrator} signs in with ${wanted.email}${isNew ? '' : ' and the passphrase they have already'}.`
}

async function founded(owner: Database['owner'], wanted: NewTrust & { email: string; hash: string }, today: Day) {
  const taken = await owner
    .selectFrom('trusts')
    .where((is) => is.or([is('name', '=', wanted.name), is('ods_code', '=', wanted.ods)]))
    .select('name')
    .executeTakeFirst()
  if (taken) throw new Error(`There is a trust “${taken.name}” already, with this name or ODS code`)
  const trust = await owner
    .insertInto('trusts')
    .values({ name: wanted.name, short_name: wanted.short, ods_code: wanted.ods })
    .returning('id')
    .executeTakeFirstOrThrow()
  const known = await accountBy(owner, wanted.email)
  const person =
    known ??
    (await owner
      .insertInto('people')
      .values({ name: wanted.administrator, email: wanted.email, passphrase_hash: wanted.hash })
      .returning('id')
      .executeTakeFirstOrThrow())
  await owner.insertInto('memberships').values({ trust_id: trust.id, person_id: person.id }).execute()
  await owner
    .insertInto('grants')
    .values(firstGrants(trust.id, person.id, today))
    .execute()
  return { trustId: trust.id, personId: person.id, isNew: known === undefined }
}

async function setPassphrase(database: Database, email: string, hash: string): Promise<string> {
  const person = await accountBy(database.owner, email)
  if (!person) throw new Error(`Nobody has the e-mail address ${email}`)
  await database.owner.updateTable('people').set({ passphrase_hash: hash }).where('id', '=', person.id).execute()
  await database.owner
    .updateTable('sessions')
    .set({ revoked_at: new Date().toISOString() })
    .where('person_id', '=', person.id)
    .where('revoked_at', 'is', null)
    .execute()
  return `The passphrase of ${email} is set, and every session of theirs has ended.`
}
