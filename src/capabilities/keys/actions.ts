import { addDays, dayInWords } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import { listed } from '../../kernel/words.ts'
import { type AccessKey, allKeys, endKey, makeKey } from '../../platform/access-key.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { mayMake, type Scope } from './scopes.ts'

/** Makes a key that works as this person within what was chosen; answers the key, which is told once. */
export async function newKey(
  c: Context,
  offered: readonly Scope[],
  { name, scopes, days }: { name: string; scopes: readonly string[]; days: number },
): Promise<Decision<string>> {
  const may = mayMake(scopes, offered, (permission) => c.may(permission))
  if ('no' in may) return may
  const known = (await allKeys(c)).some((key) => key.name === name && key.endedAt === null)
  if (known) return no('A key with this name is in use. End it first, or give this one another name')
  const expiresOn = addDays(c.now.slice(0, 10) as ReturnType<typeof addDays>, days)
  const { id, key } = await makeKey(c, { name, scopes: may.yes.map((scope) => scope.name), expiresOn })
  const facts = { name, scopes: listed(may.yes.map(({ label }) => label.toLowerCase())), until: dayInWords(expiresOn) }
  await record(c.db, { verb: 'key.made', ref: { kind: 'key', id }, facts })
  return yes(key)
}

/** Ends a key at once: its program is refused from now on. */
export async function stopKey(c: Context, key: AccessKey): Promise<void> {
  if (!(await endKey(c, key.id))) return
  await record(c.db, { verb: 'key.ended', ref: { kind: 'key', id: key.id }, facts: { name: key.name } })
}
