import { addDays, type Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces, allPosts, holdersOn, postsHeldBy, postTitles } from '../../people/index.ts'
import type { DecisionKind } from './actions-decisions.ts'
import { type OpenRegister, registerOf, whoDecides } from './proposing.ts'

/** A decision as it is read on the risk's page. */
export interface DecisionFacts {
  kind: DecisionKind
  on: Day
  as: string
  body: string | null
  words: string
  nextOn: Day | null
  personId: number | null
}

/** What was decided of a risk, newest first. */
export async function decisionsOf(c: Context, riskId: number): Promise<DecisionFacts[]> {
  const rows = await c.db
    .selectFrom('risk_decisions as d')
    .leftJoin('bodies as b', (join) => join.onRef('b.trust_id', '=', 'd.trust_id').onRef('b.id', '=', 'd.body_id'))
    .where('d.risk_id', '=', riskId)
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.id', 'desc')
    .select([
      'd.kind',
      'd.decided_on as on',
      'd.decided_as as as',
      'b.name as body',
      'd.words',
      'd.next_on as nextOn',
      'd.person_id as personId',
    ])
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as DecisionKind }))
}

/** The registers that take risks, by name. */
export async function openRegisters(c: Context): Promise<OpenRegister[]> {
  const rows = await c.db
    .selectFrom('risk_registers')
    .where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
    .orderBy('name')
    .select(['id', 'name', 'place_id', 'keeper_post_id'])
    .execute()
  return rows.map(({ id, name, place_id, keeper_post_id }) => ({ id, name, placeId: place_id, keeperPostId: keeper_post_id }))
}

/** The register of the place where somebody works, by their roles and posts; undefined where no register takes it. */
export async function registerOfAsker(c: Context, registers: readonly OpenRegister[]): Promise<OpenRegister | undefined> {
  const grants = await c.db
    .selectFrom('grants')
    .where('person_id', '=', c.person.id)
    .where('from_day', '<=', c.on)
    .where((is) => is.or([is('until_day', 'is', null), is('until_day', '>=', c.on)]))
    .where('place_id', 'is not', null)
    .select('place_id')
    .execute()
  const held = new Set((await postsHeldBy(c, c.person.id, c.on)).map(({ postId }) => postId))
  const posts = (await allPosts(c)).filter(({ id }) => held.has(id))
  const places = [...posts, ...grants].flatMap(({ place_id }) => (place_id === null ? [] : [place_id]))
  return registerOf(places, registers, new Map((await allPlaces(c)).map(({ id, parent_id }) => [id, parent_id])))
}

/** Who decides what a person put forward for a register, in words. */
export async function decidersOf(c: Context): Promise<(register: OpenRegister | undefined, personId: number | null) => string> {
  const [titles, holders] = [await postTitles(c), await holdersOn(c, c.on)]
  return (register, personId) => {
    const keeper = register?.keeperPostId == null ? undefined : holders.get(register.keeperPostId)
    return whoDecides(register, { titles, isKeepers: keeper !== undefined && keeper.personId === personId })
  }
}

/** A risk put forward, with who did and when. */
export interface Proposed {
  id: number
  title: string
  registerId: number | null
  register: string | null
  on: Day
  as: string
  personId: number | null
}

/** What is put forward and not decided, the oldest first. */
export async function proposedRisks(c: Context): Promise<Proposed[]> {
  return c.db
    .selectFrom('risks as r')
    .innerJoin('risk_decisions as d', (join) =>
      join.onRef('d.trust_id', '=', 'r.trust_id').onRef('d.risk_id', '=', 'r.id').on('d.kind', '=', 'proposed'),
    )
    .leftJoin('risk_registers as g', (join) => join.onRef('g.trust_id', '=', 'r.trust_id').onRef('g.id', '=', 'r.register_id'))
    .where('r.state', '=', 'proposed')
    .where('r.closed_on', 'is', null)
    .orderBy('d.decided_on')
    .orderBy('r.id')
    .select([
      'r.id',
      'r.title',
      'r.register_id as registerId',
      'g.name as register',
      'd.decided_on as on',
      'd.decided_as as as',
      'd.person_id as personId',
    ])
    .execute()
}

/** What was decided of the risks this person put forward, in the last `days`. */
export async function answeredTo(c: Context, days: number) {
  return c.db
    .selectFrom('risk_decisions as mine')
    .innerJoin('risk_decisions as d', (join) => join.onRef('d.trust_id', '=', 'mine.trust_id').onRef('d.risk_id', '=', 'mine.risk_id'))
    .innerJoin('risks as r', (join) => join.onRef('r.trust_id', '=', 'mine.trust_id').onRef('r.id', '=', 'mine.risk_id'))
    .where('mine.kind', '=', 'proposed')
    .where('mine.person_id', '=', c.person.id)
    .where('d.kind', 'in', ['accepted', 'declined'])
    .where('d.decided_on', '>=', addDays(c.on, -days))
    .where('d.decided_on', '<=', c.on)
    .orderBy('d.decided_on', 'desc')
    .select(['r.id', 'r.number', 'r.title', 'd.kind', 'd.decided_on as on', 'd.decided_as as as', 'd.words'])
    .execute()
}
