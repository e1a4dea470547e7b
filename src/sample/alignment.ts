import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import { outcomeHappenings } from './alignment-outcomes.ts'
import { factKeepers, longHorizons, namedSources, objectiveServed, parkedGaps, type SampleTest, successTests } from './data/alignment.ts'
import type { Key } from './data/index.ts'
import { elementKey } from './elements.ts'
import { actorOf, at, type Happening, keeperOf, type Stage } from './replay.ts'

const plan2019: Key = 'step-up-2019'
const strategy2021: Key = 'step-up-2021'
const strategy2024: Key = 'step-up-2024'

/** What the trust did about its gaps: success tests and their results, figures kept, long horizons, what serves which objective, what was parked. */
export function alignmentHappenings(stage: Stage): Happening[] {
  if (!stage.sample.strategies.some(({ key }) => key === strategy2021)) return []
  return [
    ...horizons(stage),
    ...outcomeHappenings(stage),
    ...facts(stage),
    ...tests(stage),
    ...sources(stage),
    ...objectives(stage),
    ...parked(stage),
  ]
}

const elementIn = ({ numbers }: Stage, version: Key, node: Key): number => numbers.of('element', elementKey(version, node))
const refOf = (id: number) => ({ kind: 'strategy element', id })

const horizons = (stage: Stage): Happening[] =>
  longHorizons.map(({ node, ends }, n) => ({
    at: at('2020-01-14', 10, n * 3),
    by: keeperOf(stage),
    async write(trx) {
      const id = elementIn(stage, plan2019, node)
      const { title } = await trx
        .updateTable('strategy_elements')
        .set({ ends_on: ends })
        .where('id', '=', id)
        .returning('title')
        .executeTakeFirstOrThrow()
      return { verb: 'element.dated', ref: refOf(id), facts: { title, from: null, to: ends } }
    },
  }))

function facts(stage: Stage): Happening[] {
  return stage.sample.organisation.trust.facts.map(({ label, value, confirmedOn }, n) => ({
    at: at(confirmedOn, 16, n * 2),
    by: keeperOf(stage),
    async write(trx) {
      const keeper = factKeepers[label]
      const { id } = await trx
        .insertInto('dated_facts')
        .values({
          ...{ trust_id: stage.trustId, label, value, confirmed_on: confirmedOn, source: 'Strategy of 2021–24' },
          owner_post_id: keeper === undefined ? null : stage.numbers.of('post', keeper),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return { verb: 'fact.added', ref: { kind: 'fact', id }, facts: { label, value, on: confirmedOn } }
    },
  }))
}

const inWords = (test: SampleTest, value: number | undefined, word: string | undefined): string =>
  value === undefined ? (word ?? '') : `${value}${test.unit === '%' ? '%' : test.unit ? ` ${test.unit}` : ''}`

const tests = (stage: Stage): Happening[] =>
  successTests.flatMap((test, n) => [
    { at: at('2022-05-17', 10, n * 3), by: keeperOf(stage), write: (trx: Db) => setTest(trx, stage, test) },
    ...test.results.map((result) => ({
      at: at(result.on, 11, n),
      by: result.by,
      write: (trx: Db) => enterResult(trx, stage, { test, result }),
    })),
  ])

async function setTest(trx: Db, stage: Stage, test: SampleTest) {
  const id = elementIn(stage, strategy2021, test.statement)
  const { measure, comparison, source } = test
  const reached = { threshold: test.threshold ?? null, threshold_word: test.word ?? '', unit: test.unit ?? '' }
  await trx
    .insertInto('success_tests')
    .values({ trust_id: stage.trustId, element_id: id, measure, comparison, source, illustrative: true, ...reached })
    .execute()
  const { title } = await trx.selectFrom('strategy_elements').where('id', '=', id).select('title').executeTakeFirstOrThrow()
  const words = `${measure}: ${comparison} ${inWords(test, test.threshold, test.word)}`
  return { verb: 'success.tested', ref: refOf(id), facts: { title, test: words } }
}

async function enterResult(trx: Db, stage: Stage, { test, result }: { test: SampleTest; result: SampleTest['results'][number] }) {
  const id = elementIn(stage, strategy2021, test.statement)
  const held = await trx
    .selectFrom('success_tests')
    .innerJoin('strategy_elements as e', (join) =>
      join.onRef('e.id', '=', 'success_tests.element_id').onRef('e.trust_id', '=', 'success_tests.trust_id'),
    )
    .where('element_id', '=', id)
    .select(['success_tests.id', 'e.title'])
    .executeTakeFirstOrThrow()
  const said = { value: result.value ?? null, value_word: result.word ?? '', as_of: result.asOf, source: result.source, illustrative: true }
  await trx
    .insertInto('success_results')
    .values({ trust_id: stage.trustId, test_id: held.id, ...said })
    .execute()
  const facts = { title: held.title, result: inWords(test, result.value, result.word), asOf: result.asOf }
  return { verb: 'success.measured', ref: refOf(id), facts }
}

/** After the items of the year were added. */
const tiedOn: Day = '2024-04-03'

const sources = (stage: Stage): Happening[] =>
  namedSources.map(({ objective, key, title, items }, n) => ({
    at: at(tiedOn, 9, n * 3),
    by: keeperOf(stage),
    async write(trx) {
      const { id } = await trx
        .insertInto('strategy_elements')
        .values({
          ...{ trust_id: stage.trustId, version_id: stage.numbers.of('strategy', strategy2024), level: 'measure', position: n + 1, title },
          parent_id: elementIn(stage, strategy2024, objective),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      stage.numbers.keep('element', [elementKey(strategy2024, key)], [{ id }])
      await tie(trx, stage, { id, items, relation: 'served by' })
      return { verb: 'element.added', ref: refOf(id), facts: { title, level: 'measure' } }
    },
  }))

async function tie(trx: Db, { trustId, numbers }: Stage, { id, items, relation }: { id: number; items: readonly Key[]; relation: string }) {
  if (items.length === 0) return
  const from = { trust_id: trustId, from_kind: 'strategy element', from_id: id }
  const rows = items.map((item) => ({ ...from, to_kind: 'item', to_id: numbers.of('item', item), relation }))
  await trx.insertInto('links').values(rows).execute()
}

const objectives = (stage: Stage): Happening[] =>
  objectiveServed
    .flatMap(({ objective, items, loosely }) => items.map((item) => ({ objective, item, loosely })))
    .map(({ objective, item, loosely }, n) => ({
      at: at(tiedOn, 10, n * 2),
      by: keeperOf(stage),
      async write(trx) {
        const [id, itemId] = [elementIn(stage, strategy2024, objective), stage.numbers.of('item', item)]
        const relation = loosely ? 'loosely served by' : 'served by'
        await tie(trx, stage, { id, items: [item], relation })
        const { title } = await trx.selectFrom('strategy_elements').where('id', '=', id).select('title').executeTakeFirstOrThrow()
        const named = await trx.selectFrom('items').where('id', '=', itemId).select('title').executeTakeFirstOrThrow()
        return { verb: 'element.served', ref: refOf(id), facts: { element: title, elementId: id, item: named.title, itemId, relation } }
      },
    }))

const parked = (stage: Stage): Happening[] =>
  parkedGaps.map(({ slug, node, kind, title, words, on, until, by }) => ({
    at: at(on, 15),
    by,
    async write(trx) {
      const id = elementIn(stage, strategy2024, node)
      const answered = { answered_by: actorOf(stage, by, at(on, 15)), answered_at: at(on, 15) }
      await trx
        .insertInto('gap_answers')
        .values({ trust_id: stage.trustId, gap_key: `${slug}:strategy element:${id}`, words, review_on: until, ...answered })
        .execute()
      return { verb: 'gap.parked', ref: refOf(id), facts: { title, gap: kind, until, words } }
    },
  }))
