import type { Db } from '../platform/db/index.ts'
import { type SampleEngagement, sampleContributions, sampleEngagements, sampleFrameworks, sampleQuotes } from './data/foundations.ts'
import { actorOf, at, type Happening, keeperOf, type Stage } from './replay.ts'

const now = '2024/25'

/** What the first sample trust’s strategy stands on, written down as the years went by. */
export function foundationHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const by = keeperOf(stage)
  return [
    ...sampleFrameworks.map((one, n) => ({ at: at('2024-05-02', 10, n * 2), by, write: (trx: Db) => addFramework(trx, stage, one) })),
    ...sampleFrameworks.flatMap((one, n) =>
      one.elements.length + one.items.length === 0
        ? []
        : [{ at: at('2024-05-09', 10, n * 2), by, write: (trx: Db) => hold(trx, stage, one) }],
    ),
    ...sampleEngagements.map((held) => ({ at: at(writtenOn(held), 12), by, write: (trx: Db) => engage(trx, stage, held) })),
    ...sampleQuotes.map((quote, n) => ({ at: at(quote.consentedOn, 16, n), by, write: (trx: Db) => addQuote(trx, stage, quote) })),
    ...sampleContributions.map((given) => ({ at: at(given.on, 16), by: given.by, write: (trx: Db) => contribute(trx, stage, given) })),
  ]
}

/** What was said is written down once its version stands there to be tied to. */
const writtenOn = ({ version, on }: SampleEngagement) => (version === '2019–21' ? '2019-12-20' : version === '2021–24' ? '2021-08-03' : on)

async function versionCalled(trx: Db, label: string): Promise<number> {
  return (await trx.selectFrom('strategy_versions').where('label', '=', label).select('id').executeTakeFirstOrThrow()).id
}

const elementsCalled = async (trx: Db, version: string, titles: readonly string[]) =>
  titles.length === 0
    ? []
    : trx
        .selectFrom('strategy_elements')
        .where('version_id', '=', await versionCalled(trx, version))
        .where('title', 'in', titles)
        .where('level', 'in', ['goal', 'brick'])
        .select(['id', 'title'])
        .execute()

async function elementCalled(trx: Db, version: string, title: string) {
  const [found] = await elementsCalled(trx, version, [title])
  if (!found) throw new Error(`${version} has no ${title}`)
  return found
}

async function addFramework(trx: Db, { trustId }: Stage, { kind, name, words, source }: (typeof sampleFrameworks)[number]) {
  const { id } = await trx
    .insertInto('frameworks')
    .values({ trust_id: trustId, kind, name, words, source })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { verb: 'framework.added', ref: { kind: 'framework', id }, facts: { kind, name } }
}

async function hold(trx: Db, { trustId, numbers }: Stage, { name, elements, items }: (typeof sampleFrameworks)[number]) {
  const { id } = await trx.selectFrom('frameworks').where('name', '=', name).select('id').executeTakeFirstOrThrow()
  const found = await elementsCalled(trx, now, elements)
  if (found.length !== elements.length) throw new Error(`${name}: ${elements.join(', ')} are not all of ${now}`)
  const from = [
    ...found.map((one) => ({ from_kind: 'strategy element', from_id: one.id })),
    ...items.map((key) => ({ from_kind: 'item', from_id: numbers.of('item', key) })),
  ]
  const rows = from.map((one) => ({ trust_id: trustId, ...one, to_kind: 'framework', to_id: id, relation: 'answers' }))
  await trx.insertInto('links').values(rows).execute()
  return { verb: 'record.held', ref: { kind: 'framework', id }, facts: { title: name, count: rows.length } }
}

async function engage(trx: Db, { trustId }: Stage, held: SampleEngagement) {
  const versionId = await versionCalled(trx, held.version)
  const { id } = await trx
    .insertInto('engagements')
    .values({
      ...{ trust_id: trustId, version_id: versionId, who: held.who, how: held.how, held_on: held.on },
      ...{ people: held.people, illustrative: held.illustrative },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { words, element, answer = '' } of held.said) {
    const elementId = element ? (await elementCalled(trx, held.version, element)).id : null
    await trx
      .insertInto('engagement_themes')
      .values({ trust_id: trustId, engagement_id: id, words, element_id: elementId, answer })
      .execute()
  }
  const facts = { who: held.who, version: held.version, on: held.on }
  return { verb: 'engagement.held', ref: { kind: 'strategy version', id: versionId }, facts }
}

async function addQuote(trx: Db, { trustId }: Stage, quote: (typeof sampleQuotes)[number]) {
  const { id, title } = await elementCalled(trx, now, quote.element)
  const values = { words: quote.words, said_as: quote.as, consented_on: quote.consentedOn, illustrative: true }
  await trx
    .insertInto('strategy_quotes')
    .values({ trust_id: trustId, element_id: id, ...values })
    .execute()
  return { verb: 'quote.added', ref: { kind: 'strategy element', id }, facts: { title, as: quote.as } }
}

async function contribute(trx: Db, stage: Stage, given: (typeof sampleContributions)[number]) {
  const { id, title } = await elementCalled(trx, now, given.element)
  const person = actorOf(stage, given.by, at(given.on, 16))
  const values = { person_id: person, words: given.words, given_on: given.on }
  await trx
    .insertInto('contributions')
    .values({ trust_id: stage.trustId, element_id: id, ...values })
    .execute()
  return { verb: 'contribution.given', ref: { kind: 'strategy element', id }, facts: { title, words: given.words } }
}
