import {
  addRule,
  askedToday,
  declineAsked,
  giveReceipt,
  matterById,
  raiseAsked,
  raiseMatter,
  replaceRule,
  rulesNow,
} from '../capabilities/escalation/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { contextFor } from './context.ts'
import { askedOf, directorateGroup, receiptsOfAsked, type SampleMatter, sampleMatters, sampleRules } from './data/escalation.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

type SampleReceipt = SampleMatter['receipts'][number]
interface Level {
  level: number
  receipts: readonly SampleReceipt[]
}

/** Rules of escalation, what they sent, and matters raised by judgement with their way up and down. */
export function escalationHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return [
    { at: at(directorateGroup.from, 11), by: keeperOf(stage), write: (trx) => addGroup(trx, stage) },
    { at: at('2024-09-30', 17), by: keeperOf(stage), write: (trx) => meetNext(trx, stage) },
    ...sampleRules.map((rule, n) => doing(stage, { on: rule.on, by: keeperOf(stage), n }, (c) => keepRule(c, stage, rule))),
    ...askedOf.map((one, n) => doing(stage, { on: one.on, by: one.by, n: n + 10 }, (c) => answerRule(c, stage, one))),
    ...receiptsOfAsked.flatMap(({ risk, receipts }, n) => receive(stage, `rule ${risk}`, { level: 0, receipts, n: n * 20 + 60 })),
    ...sampleMatters.flatMap((one, n) => [
      doing(stage, { on: one.on, by: one.by, n: n + 20 }, (c) => raise(c, stage, one)),
      ...[one.receipts, one.upper ?? [], one.upmost ?? []].flatMap((receipts, level) =>
        receive(stage, one.key, { level, receipts, n: n * 20 + 120 + (2 - level) }),
      ),
    ]),
  ]
}

/** Lets the product's own action do it, as the holder of a post would: the action says what was done. */
const doing = (stage: Stage, { on, by, n }: { on: Day; by: string; n: number }, act: (c: Context) => Promise<unknown>): Happening => {
  const when = at(on, 9, n)
  return {
    at: when,
    by,
    async write(trx) {
      await act(contextFor(trx, stage, { by, at: when }))
      return null
    },
  }
}

async function addGroup(trx: Db, { trustId, numbers }: Stage) {
  const { key, name, reportsTo, chair, secretary } = directorateGroup
  const { id } = await trx
    .insertInto('bodies')
    .values({
      ...{ trust_id: trustId, name, kind: 'group', reports_to_id: numbers.of('body', reportsTo) },
      ...{ chair_post_id: numbers.of('post', chair), secretary_post_id: numbers.of('post', secretary) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('body', [key], [{ id }])
  return { verb: 'body.added', ref: { kind: 'body', id }, facts: { name, kind: 'group' } }
}

async function meetNext(trx: Db, { numbers }: Stage) {
  const { key, name, meetsOn } = directorateGroup
  const id = numbers.of('body', key)
  await trx.updateTable('bodies').set({ meets_on: meetsOn }).where('id', '=', id).execute()
  return { verb: 'body.changed', ref: { kind: 'body', id }, facts: { name, before: name } }
}

const bodyOf = ({ numbers, sample }: Stage, key: string) => ({
  id: numbers.of('body', key),
  name: key === directorateGroup.key ? directorateGroup.name : (sample.itemLife?.bodies.find((one) => one.key === key)?.name ?? key),
})

async function keepRule(
  c: Context,
  stage: Stage,
  { key, level, band, beyondAppetite, place, to, days, why, follows }: (typeof sampleRules)[number],
) {
  const { numbers } = stage
  const rule = {
    ...{ level, band, beyondAppetite, placeId: place === null ? null : numbers.of('place', place), toBodyId: numbers.of('body', to) },
    ...{ daysToReceive: days[0], daysToDecide: days[1], why, illustrative: true },
  }
  const told = `${level === 'ward' ? 'Risks of a ward’s register in Mental health services, scored' : 'Risks of the board assurance framework, scored'} ${band} or above, go to the ${bodyOf(stage, to).name}`
  const old = follows && (await rulesNow(c)).find(({ id }) => id === numbers.of('escalation rule', follows))
  const id = old ? await replaceRule(c, old, { rule, seen: old.version, told }) : await addRule(c, rule, told)
  if (id === undefined) throw new Error(`The rule ${key} was not kept`)
  numbers.keep('escalation rule', [key], [{ id }])
}

async function answerRule(c: Context, stage: Stage, { risk, by, declined }: (typeof askedOf)[number]) {
  const riskId = stage.numbers.of('risk', risk)
  const asked = (await askedToday(c)).find((one) => one.risk.id === riskId)
  if (!asked) throw new Error(`No rule asks for ${risk}`)
  const more = { as: { title: titleOf(stage, by) }, body: bodyOf(stage, 'board').name, illustrative: true }
  if (declined) return declineAsked(c, asked, { ...more, reason: declined })
  stage.numbers.keep('matter', [`rule ${risk}/0`], [{ id: await raiseAsked(c, asked, more) }])
}

async function raise(c: Context, stage: Stage, { key, kind, on, by, place, fromBody, to, days, title, words, asked }: SampleMatter) {
  const id = await raiseMatter(c, {
    ...{ kind, title, words, asked: asked ?? '', riskId: null, to: bodyOf(stage, to), as: { title: titleOf(stage, by) } },
    ...{ fromBodyId: fromBody ? stage.numbers.of('body', fromBody) : null, fromPlaceId: place ? stage.numbers.of('place', place) : null },
    ...{ receiveBy: addDays(on, days[0]), decideBy: addDays(on, days[1]), illustrative: true },
  })
  stage.numbers.keep('matter', [`${key}/0`], [{ id }])
}

/** The receipts of a matter at one level of its way up, each on its day; those of one day keep their order. */
const receive = (stage: Stage, key: string, { level, receipts, n }: Level & { n: number }): Happening[] =>
  receipts.map((receipt, m) =>
    doing(stage, { on: receipt.on, by: receipt.by, n: n + m * 4 }, (c) => give(c, stage, { key, level, receipt })),
  )

async function give(c: Context, stage: Stage, { key, level, receipt }: { key: string; level: number; receipt: SampleReceipt }) {
  const matter = await matterById(c, stage.numbers.of('matter', `${key}/${level}`))
  if (!matter) throw new Error(`The matter ${key} is not there`)
  const { step, on, by, words = '', cameDown = false, to } = receipt
  const onward = to ? { to: bodyOf(stage, to), receiveBy: addDays(on, 7), decideBy: addDays(on, 45) } : undefined
  const given = { step, on, words, as: { title: titleOf(stage, by) }, seen: matter.version, cameDown, ...(onward ? { onward } : {}) }
  if (!(await giveReceipt(c, matter, given))) throw new Error(`The receipt of ${key} was not kept`)
  const now = await matterById(c, matter.id)
  if (now?.onwardId != null && onward) stage.numbers.keep('matter', [`${key}/${level + 1}`], [{ id: now.onwardId }])
}
