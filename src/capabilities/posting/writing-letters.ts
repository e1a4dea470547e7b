import type { Day, Instant } from '../../kernel/day.ts'
import { asJson, type Db } from '../../platform/db/index.ts'
import type { Outcome } from '../../platform/mail/failure-words.ts'
import { randomName } from '../../platform/mail/random-name.ts'
import type { Written } from './digest.ts'
import { claimLasts, givenUp, mostTries, triedAgainAt } from './trying-again.ts'

/** A letter to put out: `key` says what it is about, so that a second with the same is not written. */
export interface NewLetter {
  personId: number
  kind: 'digest' | 'reminder' | 'sent back' | 'challenge' | 'test'
  key: string
  written: Written
  now: Instant
}

/** Puts a letter out to be sent. False where one with this key is there. */
export async function putLetter(db: Db, trustId: number, { personId, kind, key, written, now }: NewLetter): Promise<boolean> {
  const row = await db
    .insertInto('letters')
    .values({
      trust_id: trustId,
      person_id: personId,
      kind,
      letter_key: key,
      subject: written.subject,
      paper: asJson(written.paper),
      message_name: `${kind.replace(' ', '-')}-${trustId}-${randomName()}`,
      made_at: now,
      not_before: now,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps that somebody's digest was thought about on a day. */
export async function markLooked(db: Db, trustId: number, { personId, day }: { personId: number; day: Day }): Promise<void> {
  await db
    .insertInto('mail_choices')
    .values({ trust_id: trustId, person_id: personId, looked_on: day })
    .onConflict((on) => on.columns(['trust_id', 'person_id']).doUpdateSet({ looked_on: day }))
    .execute()
}

/** What the sender keeps about a trust: up to where changes were told, when it looked, what kept it. */
export interface RoomNews {
  seen_until?: Instant
  looked_at?: Instant
  sends_from?: string
  problem?: string
}

export async function keepRoom(db: Db, trustId: number, news: RoomNews): Promise<void> {
  await db
    .insertInto('mail_rooms')
    .values({ trust_id: trustId, ...news })
    .onConflict((on) => on.column('trust_id').doUpdateSet(news))
    .execute()
}

/** Takes a letter up for this process, counting the try; false where another process has it, or it went. */
export async function claim(db: Db, id: number, now: Instant): Promise<boolean> {
  const until = new Date(Date.parse(now) + claimLasts).toISOString()
  const row = await db
    .updateTable('letters')
    .set(({ eb }) => ({ claimed_until: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<', now)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what became of a letter after so many tries. */
export async function settle(db: Db, letter: { id: number; tries: number }, { became, words }: Outcome, now: Instant): Promise<void> {
  const again = became === 'later' || became === 'down' ? triedAgainAt(letter.tries, now) : undefined
  const ended = { claimed_until: null, ended_at: now }
  const set =
    became === 'sent'
      ? { ...ended, state: 'sent', last_words: '' }
      : again
        ? { claimed_until: null, not_before: again, last_words: words }
        : { ...ended, state: 'failed', last_words: letter.tries >= mostTries ? givenUp(letter.tries, words) : words }
  await db.updateTable('letters').set(set).where('id', '=', letter.id).where('state', '=', 'waiting').execute()
}

/** A letter that need not go any more, with the reason. */
export async function drop(db: Db, id: number, words: string, now: Instant): Promise<void> {
  await db
    .updateTable('letters')
    .set({ state: 'not needed', last_words: words, ended_at: now, claimed_until: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}
