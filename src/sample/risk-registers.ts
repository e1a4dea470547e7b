import {
  addRegister,
  mergeRegister,
  mergeRisk,
  moveRisk,
  type RiskFacts,
  riskById,
  riskRegisters,
  writeEarlierNumber,
  writeNewRisk,
  writeScore,
} from '../capabilities/risk/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { record } from '../platform/history/index.ts'
import { contextFor } from './context.ts'
import {
  framework,
  mergedRegister,
  mergedRisk,
  movedRisk,
  registerRisks,
  registers,
  registersOpened,
  type SampleRegister,
  type SampleRegisterRisk,
} from './data/risk-registers.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

const doing = (stage: Stage, { when, by }: { when: string; by: string }, act: (c: Context) => Promise<unknown>): Happening => ({
  at: when,
  by,
  async write(trx) {
    await act(contextFor(trx, stage, { by, at: when }))
    return null
  },
})

/** Registers at every level, the risks in them, and what was moved and merged. */
export function riskRegisterHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  const keeper = keeperOf(stage)
  const day = (on: Day, minutes = 0) => ({ when: at(on, 15, minutes), by: keeper })
  return [
    ...registers.map((register, n) => doing(stage, day(registersOpened, n * 3), (c) => openRegister(c, stage, register))),
    ...registerRisks.map((risk, n) => doing(stage, day(takenOn(risk), n * 2), (c) => takeUp(c, stage, risk))),
    ...(['q1', 'q2'] as const).flatMap((quarter) =>
      registerRisks.flatMap((risk, n) =>
        risk[quarter]
          ? [doing(stage, { when: at(scoredOn[quarter], 16, n * 2), by: risk.owner }, (c) => score(c, stage, { risk, quarter }))]
          : [],
      ),
    ),
    doing(stage, day(mergedRegister.on), (c) => mergeOne(c, stage)),
    doing(stage, day(movedRisk.on), (c) => moveOne(c, stage)),
    doing(stage, day(mergedRisk.on), (c) => mergeTwo(c, stage)),
  ]
}

const scoredOn = { q1: '2024-04-10', q2: '2024-07-03' } as const
const periodOf = { q1: 'q1-2024-25', q2: 'q2-2024-25' } as const

/** What was raised before the registers were kept here was brought over the day after they were opened. */
const takenOn = ({ raised }: SampleRegisterRisk): Day => (raised < registersOpened ? addDays(registersOpened, 1) : raised)

async function openRegister(c: Context, stage: Stage, { key, name, level, place, keeper, body }: SampleRegister) {
  const { numbers } = stage
  const placeId = place ? numbers.of('place', place) : null
  const plain = { name, level, placeId, keeperPostId: numbers.of('post', keeper), bodyId: numbers.of('body', body), illustrative: true }
  const id = await addRegister(c, plain)
  numbers.keep('risk register', [key], [{ id }])
  if (key === 'framework') for (const one of framework) await bringOver(c, stage, one)
}

/** A risk of the framework with the number it had on the organisational register, its kind, its director and its committee. */
async function bringOver(c: Context, { numbers, sample }: Stage, [key, number, category, lead]: (typeof framework)[number]) {
  const riskId = numbers.of('risk', key)
  const committee = sample.risks.find((risk) => risk.key === key)?.committee.name
  const body = await c.db
    .selectFrom('bodies')
    .where('name', '=', committee ?? '')
    .select('id')
    .executeTakeFirst()
  const set = {
    register_id: numbers.of('risk register', 'framework'),
    category,
    lead_post_id: numbers.of('post', lead),
    body_id: body?.id ?? null,
  }
  await c.db
    .updateTable('risks')
    .set({ ...set, raised_on: '2021-04-20' })
    .where('id', '=', riskId)
    .execute()
  await writeEarlierNumber(c, { riskId, number, register: 'Organisational risk register' })
}

async function takeUp(c: Context, { numbers }: Stage, risk: SampleRegisterRisk) {
  const [likelihood, consequence] = risk.target
  const register = registers.find(({ key }) => key === risk.register)
  const { number, title, cause, event, effect, category } = risk
  const id = await writeNewRisk(c, {
    ...{ number, title, cause, event, effect, category, goalId: null, committee: null, ownerAsWritten: null, statedDirection: null },
    ownerPostId: numbers.of('post', risk.owner),
    target: { likelihood, consequence, score: null },
    registerId: numbers.of('risk register', risk.register),
    bodyId: register ? numbers.of('body', register.body) : null,
    parentId: risk.parent ? numbers.of('risk', risk.parent) : null,
    raisedOn: risk.raised,
    seenBy: risk.seenBy ?? null,
  })
  await c.db
    .updateTable('risks')
    .set({ review_on: risk.review ?? null, illustrative: true })
    .where('id', '=', id)
    .execute()
  numbers.keep('risk', [risk.key], [{ id }])
  await record(c.db, { verb: 'risk.added', ref: { kind: 'risk', id }, facts: { number, title, committee: null } })
}

const held = async (c: Context, stage: Stage, key: string) => (await riskById(c, stage.numbers.of('risk', key))) as RiskFacts

async function score(c: Context, stage: Stage, { risk, quarter }: { risk: SampleRegisterRisk; quarter: 'q1' | 'q2' }) {
  const now = await held(c, stage, risk.key)
  const [likelihood = null, consequence = null] = risk[quarter] ?? []
  const periodId = stage.numbers.of('period', periodOf[quarter])
  const rationale = 'Illustrative: as the register was reviewed.'
  const plain = { periodId, likelihood, consequence, score: null, on: scoredOn[quarter], rationale, statedDirection: null }
  await writeScore(c, { risk: now, seen: 0 }, plain)
  const before = now.scores.at(-1)?.score ?? null
  const period = stage.sample.calendar.find(({ key }) => key === periodOf[quarter])?.label ?? quarter
  const product = (likelihood ?? 0) * (consequence ?? 0)
  const facts = { number: now.number, title: now.title, period, likelihood, consequence, score: product, before }
  await record(c.db, { verb: 'risk.assessed', ref: { kind: 'risk', id: now.id }, facts })
}

async function registerNow(c: Context, stage: Stage, key: string) {
  const id = stage.numbers.of('risk register', key)
  const found = (await riskRegisters(c)).find((one) => one.id === id)
  if (!found) throw new Error(`There is no register ${key}`)
  return found
}

async function mergeOne(c: Context, stage: Stage) {
  const [register, into] = [await registerNow(c, stage, mergedRegister.key), await registerNow(c, stage, mergedRegister.into)]
  await mergeRegister(c, { register, seen: register.version, into, decidedAs: titleOf(stage, keeperOf(stage)) }, mergedRegister.why)
}

async function moveOne(c: Context, stage: Stage) {
  const risk = await held(c, stage, movedRisk.risk)
  const [from, to] = [await registerNow(c, stage, movedRisk.from), await registerNow(c, stage, movedRisk.to)]
  const deciding = { risk, seen: risk.version, decidedAs: titleOf(stage, keeperOf(stage)) }
  await moveRisk(c, deciding, { from: from.name, to, number: movedRisk.number, why: movedRisk.why })
}

async function mergeTwo(c: Context, stage: Stage) {
  const [risk, into] = [await held(c, stage, mergedRisk.risk), await held(c, stage, mergedRisk.into)]
  await mergeRisk(c, { risk, seen: risk.version, decidedAs: titleOf(stage, keeperOf(stage)) }, { into, why: mergedRisk.why })
}
