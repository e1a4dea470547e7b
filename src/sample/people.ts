import type { Day } from '../kernel/day.ts'
import type { Role } from '../kernel/role.ts'
import type { Database, Db } from '../platform/db/index.ts'
import type { Deputy, Holding, Place, Post, SampleTrust } from './data/index.ts'
import { demonstrationDay } from './data/index.ts'
import { RecordNumbers } from './record-numbers.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** The day before which nothing of the sample happened: its organisation is set up then. */
const firstDay: Day = '2019-04-01'

/** The trust itself and its people, who are no history: they are there before anybody can write. */
export async function admitPeople(database: Database, sample: SampleTrust): Promise<Stage> {
  const { trust, people, holdings, posts } = sample.organisation
  const { id: trustId } = await database.owner
    .insertInto('trusts')
    .values({ name: trust.name, short_name: trust.name.split(' ')[0] as string, is_sample: true, demonstration_day: demonstrationDay })
    .returning('id')
    .executeTakeFirstOrThrow()
  const numbers = new RecordNumbers()
  const admitted = people.map(({ key, name }) => ({ name, email: emailOf(key, trust.key) }))
  const rows = await database.owner.insertInto('people').values(admitted).returning('id').execute()
  numbers.keep(
    'person',
    people.map(({ key }) => key),
    rows,
  )
  await database.owner
    .insertInto('memberships')
    .values(rows.map(({ id }) => ({ trust_id: trustId, person_id: id })))
    .execute()
  const granted = holdings.flatMap((held) =>
    rolesOf(posts.find(({ key }) => key === held.post) as Post).map((role) => ({
      trust_id: trustId,
      person_id: numbers.of('person', held.person),
      role,
      from_day: held.from,
      until_day: held.until ?? null,
    })),
  )
  await database.owner.insertInto('grants').values(granted).execute()
  return { sample, trustId, numbers }
}

/** `chair@soarvale.example`: the person's key without what only tells it apart. */
const emailOf = (key: string, trust: string): string => `${key.replace(/^p-/, '').replace(`${trust}-`, '')}@${trust}.example`

const byTitle: Record<string, readonly Role[]> = {
  'Head of Governance': ['governance lead', 'administrator'],
  'Trust Secretary': ['secretary'],
  'Quality Improvement Adviser': ['quality adviser'],
  Analyst: ['analyst'],
  'Patient Partner': ['patient partner'],
  Inspector: ['inspector'],
}
const byBody: Record<Post['body'], readonly Role[]> = {
  executive: ['executive', 'director'],
  board: ['non-executive'],
  management: ['director'],
  ward: ['ward manager'],
  outside: [],
}

const rolesOf = ({ title, body }: Post): readonly Role[] => byTitle[title] ?? byBody[body]

/** The organisation set up, then each post filled and each deputy named on its day. */
export function peopleHappenings(stage: Stage): Happening[] {
  const { holdings, deputies } = stage.sample.organisation
  const setUp: Happening = { at: at(firstDay, 7), by: keeperOf(stage), write: (trx) => setUpOrganisation(trx, stage) }
  return [
    setUp,
    ...holdings.map((held, n): Happening => {
      const on = leftInOneStep(stage, held)
      const write = (trx: Db) => (on ? handOverAll(trx, stage, held) : fillPost(trx, stage, held))
      return { at: at(on ?? held.from, 8, n), by: keeperOf(stage), write }
    }),
    ...deputies.map(
      (deputy, n): Happening => ({ at: at(deputy.from, 9, n), by: keeperOf(stage), write: (trx) => nameDeputy(trx, stage, deputy) }),
    ),
  ]
}

async function setUpOrganisation(trx: Db, stage: Stage) {
  const { places, posts, trust } = stage.sample.organisation
  let left = [...places]
  while (left.length > 0) {
    const next = left.filter(({ parent }) => parent === undefined || stage.numbers.has('place', parent))
    await addPlaces(trx, stage, next)
    left = left.filter((place) => !next.includes(place))
  }
  const rows = posts.map(({ title, place }) => ({ trust_id: stage.trustId, title, place_id: stage.numbers.of('place', place) }))
  stage.numbers.keep(
    'post',
    posts.map(({ key }) => key),
    await trx.insertInto('posts').values(rows).returning('id').execute(),
  )
  return { verb: 'organisation.setUp', ref: null, facts: { name: trust.name, places: places.length, posts: posts.length } }
}

async function addPlaces(trx: Db, { trustId, numbers }: Stage, places: readonly Place[]): Promise<void> {
  const rows = places.map(({ name, kind, parent }) => ({
    trust_id: trustId,
    name,
    kind: kind === 'department' ? 'service' : kind,
    parent_id: parent === undefined ? null : numbers.of('place', parent),
  }))
  numbers.keep(
    'place',
    places.map(({ key }) => key),
    await trx.insertInto('places').values(rows).returning('id').execute(),
  )
}

/** The day on which the holder before handed over everything in one step; undefined where the post changed hands by itself. */
function leftInOneStep({ sample: { quarter, organisation } }: Stage, { post, from }: Holding): Day | undefined {
  const before = organisation.holdings.some((held) => held.post === post && held.from < from)
  return before && quarter?.handedOver.post === post ? quarter.handedOver.on : undefined
}

/** Everything the holder before holds goes to the next with their last day, told as the one change it was. */
async function handOverAll(trx: Db, stage: Stage, held: Holding) {
  const { numbers, sample } = stage
  const former = sample.organisation.holdings.find(({ post, until }) => post === held.post && until !== undefined)
  if (!former?.until) throw new Error(`Nobody left the post ${held.post}`)
  await fillPost(trx, stage, held)
  const left = sample.organisation.posts.find(({ key }) => key === held.post) as Post
  const facts = {
    name: nameOf(stage, former.person),
    lastDay: former.until,
    posts: [{ post: titleOf(stage, held.post), to: nameOf(stage, held.person) }],
    deputyFor: [],
    roles: [...rolesOf(left)],
    uncovered: [],
    open: [],
  }
  return { verb: 'person.handedOver', ref: { kind: 'person', id: numbers.of('person', former.person) }, facts }
}

/** Somebody takes up a post; whoever held it before left it on the day they were to. */
async function fillPost(trx: Db, stage: Stage, { post, person, from }: Holding) {
  const { trustId, numbers, sample } = stage
  const [postId, personId] = [numbers.of('post', post), numbers.of('person', person)]
  const former = sample.organisation.holdings.find((held) => held.post === post && held.until !== undefined && held.until < from)
  if (former?.until)
    await trx
      .updateTable('post_holdings')
      .set({ until_day: former.until })
      .where('post_id', '=', postId)
      .where('until_day', 'is', null)
      .execute()
  await trx.insertInto('post_holdings').values({ trust_id: trustId, post_id: postId, person_id: personId, from_day: from }).execute()
  const facts = { post: titleOf(stage, post), from, to: nameOf(stage, person), ...(former ? { before: nameOf(stage, former.person) } : {}) }
  return {
    verb: 'post.handedOver',
    ref: { kind: 'post', id: postId },
    facts,
  }
}

async function nameDeputy(trx: Db, stage: Stage, { post, person, from, until }: Deputy) {
  const { trustId, numbers } = stage
  const postId = numbers.of('post', post)
  await trx
    .insertInto('deputies')
    .values({ trust_id: trustId, post_id: postId, person_id: numbers.of('person', person), from_day: from, until_day: until ?? null })
    .execute()
  return {
    verb: 'deputy.named',
    ref: { kind: 'post', id: postId },
    facts: { person: nameOf(stage, person), post: titleOf(stage, post), from, ...(until ? { until } : {}) },
  }
}

const nameOf = ({ sample }: Stage, person: string): string => sample.organisation.people.find(({ key }) => key === person)?.name ?? person
