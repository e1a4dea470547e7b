import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { endSecret, makeSecret } from '../../platform/secret.ts'
import type { Often } from './choice.ts'
import type { Written } from './digest.ts'
import { type Hours, hoursInWords, hoursLeft } from './hours.ts'
import { roomOf } from './queries.ts'
import { putLetter } from './writing-letters.ts'

/** What a secret of a calendar is made for. */
export const calendarPurpose = 'calendar'

/** Keeps when the trust's mail may go. `changed` when somebody else changed it meanwhile. */
export async function setHours(c: Context, hours: Hours, version: number): Promise<Decision<Hours> | { changed: Hours }> {
  if (hours.from >= hours.until) return no('The hour until which mail may go must be later than the hour from which it may')
  const room = await roomOf(c)
  if (room.version !== version) return { changed: room.hours }
  const kept = { from_hour: hours.from, until_hour: hours.until, weekends: hours.weekends, version: version + 1 }
  await c.db
    .insertInto('mail_rooms')
    .values({ trust_id: c.trust.id, ...kept })
    .onConflict((on) => on.column('trust_id').doUpdateSet(kept))
    .execute()
  await record(c.db, {
    verb: 'mail.hoursSet',
    ref: null,
    facts: { from: hours.from, until: hours.until, weekends: hours.weekends },
  })
  return yes(hours)
}

/** Keeps what this person wants sent, and their own hours where they set any. Nobody else sees the choice, so it is no part of the history. */
export async function choose(
  c: Context,
  { often, own }: { often: Often; own: { from: number; until: number } | null },
): Promise<Decision<Often>> {
  if (own && own.from >= own.until) return no('The hour until which mail may come must be later than the hour from which it may')
  const { hours } = await roomOf(c)
  if (hoursLeft(hours, own) === undefined)
    return no(`The trust lets mail go ${hoursInWords(hours)}. Choose hours that share one with these`)
  const kept = { digest: often, from_hour: own?.from ?? null, until_hour: own?.until ?? null }
  await c.db
    .insertInto('mail_choices')
    .values({ trust_id: c.trust.id, person_id: c.person.id, ...kept })
    .onConflict((on) => on.columns(['trust_id', 'person_id']).doUpdateSet(kept))
    .execute()
  return yes(often)
}

const trial: Written = {
  subject: 'A test from StepUp',
  paper: {
    lead: 'Mail from StepUp reaches you.',
    sections: [],
    why: 'You asked for this test. It is the one mail that does not wait for quiet hours to end.',
  },
}

/** Puts out a test to the one who asks: at most one a minute. */
export async function askForTest(c: Context): Promise<void> {
  const key = `test:${c.person.id}:${c.now.slice(0, 16)}`
  await putLetter(c.db, c.trust.id, { personId: c.person.id, kind: 'test', key, written: trial, now: c.now })
}

/** Makes this person's calendar address, in place of one they had; answers its secret, told this once. */
export async function makeAddress(c: Context): Promise<string> {
  const secret = await makeSecret(c, calendarPurpose)
  await record(c.db, { verb: 'calendar.addressMade', ref: { kind: 'person', id: c.person.id } })
  return secret
}

/** Ends this person's calendar address; nothing happens where there is none. */
export async function endAddress(c: Context): Promise<void> {
  if (await endSecret(c, calendarPurpose)) await record(c.db, { verb: 'calendar.addressEnded', ref: { kind: 'person', id: c.person.id } })
}
