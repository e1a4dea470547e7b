import type { Day, Instant } from '../../kernel/day.ts'
import { groupedBy } from '../../kernel/grouped.ts'
import { refKey } from '../../kernel/ref.ts'
import { type Role, roles } from '../../kernel/role.ts'
import type { Context, Person } from '../../platform/context.ts'
import type { Paper } from '../../platform/mail/letter.ts'
import type { Often } from './choice.ts'
import { emptyRoom, type Room } from './room.ts'
import { type ToldLine, toldLine } from './told-line.ts'

/** What this trust set about its mail. */
export async function roomOf(c: Pick<Context, 'db'>): Promise<Room> {
  const row = await c.db.selectFrom('mail_rooms').selectAll().executeTakeFirst()
  if (!row) return emptyRoom
  return {
    hours: { from: row.from_hour, until: row.until_hour, weekends: row.weekends },
    version: row.version,
    seenUntil: row.seen_until,
    lookedAt: row.looked_at,
    sendsFrom: row.sends_from,
    problem: row.problem,
  }
}

/** What somebody chose about their mail. */
export interface Choice {
  often: Often
  own: { from: number; until: number } | null
}

export async function choiceOf(c: Context): Promise<Choice> {
  const row = await c.db.selectFrom('mail_choices').where('person_id', '=', c.person.id).selectAll().executeTakeFirst()
  return row ? choiceIn(row) : { often: 'weekdays', own: null }
}

/** A choice as it is kept; who chose nothing gets a digest on weekdays. */
const choiceIn = (row: { digest: string | null; from_hour: number | null; until_hour: number | null }): Choice => ({
  often: (row.digest ?? 'weekdays') as Often,
  own: row.from_hour === null || row.until_hour === null ? null : { from: row.from_hour, until: row.until_hour },
})

/** Where mail to this person goes. */
export const myAddress = async (c: Context): Promise<string> =>
  (await c.db.selectFrom('people').where('id', '=', c.person.id).select('email').executeTakeFirstOrThrow()).email

/** A letter as a page lists it: to whom, what kind and subject, and what became of it. What it says is its reader's own. */
export interface LetterRow {
  id: number
  personId: number
  name: string
  kind: string
  subject: string
  state: string
  madeAt: Instant
  notBefore: Instant
  endedAt: Instant | null
  attempts: number
  words: string
}

const letters = (c: Context) =>
  c.db
    .selectFrom('letters')
    .innerJoin('people', 'people.id', 'letters.person_id')
    .orderBy('letters.id', 'desc')
    .select([
      'letters.id',
      'letters.person_id as personId',
      'people.name',
      'letters.kind',
      'letters.subject',
      'letters.state',
      'letters.made_at as madeAt',
      'letters.not_before as notBefore',
      'letters.ended_at as endedAt',
      'letters.attempts',
      'letters.last_words as words',
    ])

/** The newest letters to this person. */
export const lettersToMe = (c: Context): Promise<LetterRow[]> => letters(c).where('letters.person_id', '=', c.person.id).limit(10).execute()

/** The newest letters of the trust, of one state where one is named. */
export const lettersOf = (c: Context, state: string | undefined): Promise<LetterRow[]> =>
  (state === undefined ? letters(c) : letters(c).where('letters.state', '=', state)).limit(100).execute()

/** How many letters stand at each state, of those made since an instant; what waits is counted however old. */
export async function letterCounts(c: Context, since: Instant): Promise<Map<string, number>> {
  const rows = await c.db
    .selectFrom('letters')
    .where((is) => is.or([is('made_at', '>=', since), is('state', '=', 'waiting')]))
    .groupBy('state')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .execute()
  return new Map(rows.map(({ state, n }) => [state, n]))
}

/** What this person owes and must decide, without what anybody wrote. */
export async function toldLines(c: Context): Promise<ToldLine[]> {
  const due = await c.ask.due(c)
  const named = await c.ask.named(
    c,
    due.map(({ ref }) => ref),
  )
  return due.map((line) => toldLine(line, named.get(refKey(line.ref))?.title))
}

/** A letter that may go now, with where to. */
export interface WaitingLetter {
  id: number
  personId: number
  email: string
  kind: string
  subject: string
  messageName: string
  paper: Paper
  attempts: number
  madeAt: Instant
}

/** Letters that wait, whose time has come and that no process has taken up, oldest first. */
export async function waitingLetters(c: Pick<Context, 'db'>, now: Instant): Promise<WaitingLetter[]> {
  const rows = await c.db
    .selectFrom('letters')
    .innerJoin('people', 'people.id', 'letters.person_id')
    .where('letters.state', '=', 'waiting')
    .where('letters.not_before', '<=', now)
    .where((is) => is.or([is('letters.claimed_until', 'is', null), is('letters.claimed_until', '<', now)]))
    .orderBy('letters.not_before')
    .orderBy('letters.id')
    .limit(500)
    .select(['letters.id', 'letters.person_id', 'people.email', 'kind', 'subject', 'message_name', 'paper', 'attempts', 'made_at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    email: row.email,
    kind: row.kind,
    subject: row.subject,
    messageName: row.message_name,
    paper: row.paper as Paper,
    attempts: row.attempts,
    madeAt: row.made_at,
  }))
}

/** A member with the roles they have on a day, and what they chose. */
export interface Reachable extends Choice, Person {
  lookedOn: Day | null
}

/** Everybody with a role at the trust on a day, by number. */
export async function reachable(c: Pick<Context, 'db'>, day: Day): Promise<Map<number, Reachable>> {
  const rows = await c.db
    .selectFrom('grants')
    .innerJoin('people', 'people.id', 'grants.person_id')
    .leftJoin('mail_choices as choice', (join) =>
      join.onRef('choice.trust_id', '=', 'grants.trust_id').onRef('choice.person_id', '=', 'grants.person_id'),
    )
    .where('people.is_system', '=', false)
    .where('grants.from_day', '<=', day)
    .where((is) => is.or([is('grants.until_day', 'is', null), is('grants.until_day', '>=', day)]))
    .orderBy('grants.person_id')
    .select(['people.id', 'people.name', 'grants.role', 'digest', 'from_hour', 'until_hour', 'looked_on'])
    .execute()
  return new Map(
    [...groupedBy(rows, ({ id }) => id)].map(([id, granted]) => {
      const [row] = granted as [(typeof rows)[number]]
      const held = roles.filter((role: Role) => granted.some((one) => one.role === role))
      return [id, { id, name: row.name, roles: held, lookedOn: row.looked_on, ...choiceIn(row) }]
    }),
  )
}
