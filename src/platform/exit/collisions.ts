import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'
import { ExitRefused } from './exit-refused.ts'
import { linesOf } from './lines.ts'
import type { Backup } from './open-backup.ts'

interface PersonLine {
  id: number
  name: string
  email: string
}

interface GroupLine {
  id: number
  name: string
  formed_on: string
}

async function lines<Line>(backup: Backup, part: string): Promise<Line[]> {
  const found: Line[] = []
  for await (const line of linesOf(backup.read(`${part}.jsonl`))) found.push(JSON.parse(line) as Line)
  return found
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const few = (words: string[]): string => (words.length > 5 ? [...words.slice(0, 5), `${words.length - 5} more`] : words).join('; ')

async function trustCollision(db: Db, { manifest: { trust } }: Backup): Promise<string[]> {
  const found = await ask<{ id: number; name: string; ods_code: string | null }>(
    db,
    'select id, name, ods_code from public.trusts where id = $1 or name = $2 or ods_code = $3',
    [trust.id, trust.name, trust.odsCode],
  )
  return found.map((there) =>
    there.name === trust.name || (trust.odsCode !== null && there.ods_code === trust.odsCode)
      ? `the trust ${there.name} is here already`
      : `the number ${trust.id} of ${trust.name} is that of ${there.name} here`,
  )
}

/** Somebody here with the same number and address is the same person; with only one of them, somebody else. */
async function peopleCollisions(db: Db, backup: Backup): Promise<string[]> {
  const coming = await lines<PersonLine>(backup, 'data/people')
  const here = await ask<PersonLine>(
    db,
    'select id, name, email from public.people where id = any($1::int[]) or lower(email) = any($2::text[])',
    [coming.map(({ id }) => id), coming.map(({ email }) => email.toLowerCase())],
  )
  return here.flatMap((there) => {
    const number = coming.find(({ id }) => id === there.id)
    if (number && same(number.email, there.email)) return []
    if (number) return [`the number ${there.id} of ${number.name} (${number.email}) is that of ${there.name} (${there.email}) here`]
    return [`${there.email} has another number here (${there.id})`]
  })
}

async function groupCollisions(db: Db, backup: Backup): Promise<string[]> {
  const coming = await lines<GroupLine>(backup, 'data/groups')
  const here = await ask<GroupLine>(
    db,
    'select id, name, formed_on from public.groups where id = any($1::int[]) or name = any($2::text[])',
    [coming.map(({ id }) => id), coming.map(({ name }) => name)],
  )
  return here
    .filter((there) => !coming.some(({ id, name, formed_on }) => id === there.id && name === there.name && formed_on === there.formed_on))
    .map((there) => `the group ${there.name} is here already, formed on ${there.formed_on} with the number ${there.id}`)
}

/** Refuses, naming what stands in the way, where the trust or somebody of it is in the database already as somebody else. */
export async function refuseCollisions(db: Db, backup: Backup): Promise<void> {
  const found = [...(await trustCollision(db, backup)), ...(await peopleCollisions(db, backup)), ...(await groupCollisions(db, backup))]
  if (found.length > 0)
    throw new ExitRefused(
      `The backup cannot stand beside what is in this database: ${few(found)}. Restore it into a new folder or an empty database`,
    )
}
