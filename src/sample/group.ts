import type { Database, Db } from '../platform/db/index.ts'
import {
  groupMeetings,
  groupServices,
  type SharedPriority,
  type SharedWords,
  sampleGroup,
  sharedPriorities,
  sharedWords,
} from './data/group.ts'
import { at, type Happening, type Stage, titleOf } from './replay.ts'

/** The group of the sample’s trusts, formed as whoever runs the server would. */
export async function formSampleGroup({ owner }: Database, stages: readonly Stage[]): Promise<void> {
  const { name, formedOn, trusts } = sampleGroup
  const { id } = await owner.insertInto('groups').values({ name, formed_on: formedOn }).returning('id').executeTakeFirstOrThrow()
  const rows = trusts.flatMap((key, place) => {
    const stage = stages.find(({ sample }) => sample.organisation.trust.key === key)
    return stage ? [{ group_id: id, trust_id: stage.trustId, place: place + 1, joined_on: formedOn }] : []
  })
  await owner.insertInto('group_trusts').values(rows).execute()
}

/** What one trust wrote of the group’s work; what the other shares it reads through the wall, as its people do. */
export function groupHappenings(stage: Stage): Happening[] {
  const own = <T extends { trust: string }>(all: readonly T[]) => all.filter(({ trust }) => trust === stage.sample.organisation.trust.key)
  return [
    ...own(sharedPriorities).flatMap((priority) => [
      { at: at(priority.on, 9, priority.order), by: priority.lead, write: (trx: Db) => add(trx, stage, priority) },
      ...(priority.ended ? [{ at: at(priority.ended.on, 16), by: priority.lead, write: (trx: Db) => end(trx, stage, priority) }] : []),
    ]),
    ...own(sharedWords).map((said, n) => ({ at: at(said.on, 13, n), by: said.by, write: (trx: Db) => say(trx, stage, said) })),
    ...own(groupMeetings).map((held) => ({ at: at(held.on, 17), by: held.by, write: (trx: Db) => meet(trx, stage, held) })),
    ...own(groupServices.map((one) => ({ ...one, trust: 'soarvale' }))).map((one, n) => ({
      at: at(one.on, 12, n),
      by: 'head-of-governance',
      write: (trx: Db) => serve(trx, stage, one),
    })),
  ]
}

const rowOf = (trx: Db, key: string) => {
  const priority = sharedPriorities.find((one) => one.key === key) as SharedPriority
  return trx
    .selectFrom('group_priorities')
    .where('year', '=', priority.year)
    .where('title', '=', priority.name)
    .select(['trust_id', 'id', 'title'])
    .executeTakeFirstOrThrow()
}

async function add(trx: Db, stage: Stage, priority: SharedPriority) {
  const follows = priority.follows ? await rowOf(trx, priority.follows) : undefined
  const lead = titleOf(stage, priority.lead)
  const { id } = await trx
    .insertInto('group_priorities')
    .values({
      trust_id: stage.trustId,
      year: priority.year,
      position: priority.order,
      title: priority.name,
      aim: priority.aim,
      lead_post_id: stage.numbers.of('post', priority.lead),
      lead_title: lead,
      follows_trust_id: follows?.trust_id ?? null,
      follows_id: follows?.id ?? null,
      illustrative: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { verb: 'group priority.added', ref: { kind: 'group priority', id }, facts: { title: priority.name, year: priority.year, lead } }
}

async function end(trx: Db, stage: Stage, { key, name, ended }: SharedPriority) {
  const { id } = await rowOf(trx, key)
  const words = ended?.words ?? ''
  await trx
    .updateTable('group_priorities')
    .set({ ended_on: ended?.on ?? null, ended_words: words })
    .where('trust_id', '=', stage.trustId)
    .where('id', '=', id)
    .execute()
  return { verb: 'group priority.ended', ref: { kind: 'group priority', id }, facts: { title: name, words } }
}

async function say(trx: Db, stage: Stage, { priority, by, period, on, words, rag, reason = '' }: SharedWords) {
  const about = await rowOf(trx, priority)
  const as = titleOf(stage, by)
  const { id } = await trx
    .insertInto('group_updates')
    .values({
      trust_id: stage.trustId,
      priority_trust_id: about.trust_id,
      priority_id: about.id,
      ...{ period, words, rag: rag ?? null, reason, said_as: as, said_on: on, illustrative: true },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { title: about.title, period, rag: rag ?? null, as }
  return { verb: 'group priority.said', ref: { kind: 'group update', id }, facts }
}

async function meet(trx: Db, stage: Stage, held: (typeof groupMeetings)[number]) {
  const chair = `Chair of ${stage.sample.organisation.trust.name.split(' ')[0]}`
  const { id } = await trx
    .insertInto('group_meetings')
    .values({ trust_id: stage.trustId, held_on: held.on, chair_title: chair, out_of_turn: held.outOfTurn ?? '', words: held.words })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { verb: 'group meeting.held', ref: { kind: 'group meeting', id }, facts: { on: held.on, chair } }
}

async function serve(trx: Db, stage: Stage, { priority, item }: (typeof groupServices)[number]) {
  const about = await rowOf(trx, priority)
  const itemId = stage.numbers.of('item', item)
  const found = await trx.selectFrom('items').where('id', '=', itemId).select('title').executeTakeFirstOrThrow()
  await trx
    .insertInto('group_services')
    .values({ trust_id: stage.trustId, item_id: itemId, priority_trust_id: about.trust_id, priority_id: about.id })
    .execute()
  const ref = about.trust_id === stage.trustId ? { kind: 'group priority', id: about.id } : null
  return { verb: 'group priority.served', ref, facts: { title: about.title, items: 1, titles: [found.title] } }
}
