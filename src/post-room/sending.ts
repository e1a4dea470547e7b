import { claim, drop, hoursLeft, isOpen, keepRoom, settle, type WaitingLetter, waitingLetters } from '../capabilities/posting/index.ts'
import { dayAt } from '../kernel/day.ts'
import type { Outcome } from '../platform/mail/failure-words.ts'
import { clockOf } from '../platform/session.ts'
import { type Desk, isStopping, reads, writes } from './desk.ts'

/** Sends what waits and may go now, one after another; stops when the mail server cannot be used. */
export async function sendWaiting(desk: Desk): Promise<void> {
  const waiting = await reads(desk, (c) => waitingLetters(c, desk.now))
  let problem = desk.room.problem
  for (const letter of waiting.filter((one) => mayGo(desk, one))) {
    if (isStopping(desk)) break
    const outcome = await sendOne(desk, letter)
    if (outcome === undefined) continue
    problem = outcome.became === 'down' ? outcome.words : ''
    if (outcome.became === 'down') break
  }
  if (problem !== desk.room.problem) await writes(desk, (db) => keepRoom(db, desk.trust.id, { problem }))
}

/** Quiet hours are kept when a letter goes too, for one that was tried before; a test is asked for by the one who gets it. */
function mayGo({ room, now, people }: Desk, { kind, personId }: WaitingLetter): boolean {
  const person = people.get(personId)
  const hours = hoursLeft(room.hours, person?.own ?? null)
  return kind === 'test' || !person || (hours !== undefined && isOpen(hours, now))
}

/** Why a letter that waited is not wanted any more; undefined when it is. */
function whyNot({ people, today }: Desk, { personId, kind, madeAt }: WaitingLetter): string | undefined {
  const person = people.get(personId)
  if (!person) return 'they have no role at the trust any more.'
  if (kind !== 'digest' && kind !== 'test') return undefined
  if (kind === 'digest' && person.often === 'never') return 'they chose to get no digest.'
  return dayAt(madeAt) < today ? 'the day it was about is over.' : undefined
}

/**
 * Sends one letter, once it is this process's. Where the process dies after the mail server took a letter and before that is
 * kept, it goes again when the claim has run out, under the same Message-ID: at least once, and twice only then.
 */
async function sendOne(desk: Desk, letter: WaitingLetter): Promise<Outcome | undefined> {
  const { post, trust, round } = desk
  const why = whyNot(desk, letter)
  const clock = () => clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, post.now())
  if (why !== undefined) {
    await writes(desk, (db) => drop(db, letter.id, why, clock()))
    return undefined
  }
  if (!(await writes(desk, (db) => claim(db, letter.id, clock())))) return undefined
  const { email: to, subject, messageName, paper } = letter
  const outcome = await post.mailer.send({ to, subject, messageName, paper, trust: trust.name })
  await writes(desk, (db) => settle(db, { id: letter.id, tries: letter.attempts + 1 }, outcome, clock()))
  round[outcome.became === 'sent' ? 'sent' : outcome.became === 'refused' ? 'failed' : 'later'] += 1
  return outcome
}
