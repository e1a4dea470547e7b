import { endOfDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { postTitles, standingBodies } from '../../people/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { allAppetites } from '../appetite/queries.ts'
import { type RiskFacts, riskById, risksWithScores } from '../queries.ts'
import { levelsOf, trajectoriesOf } from '../scoring/queries-levels.ts'
import type { RisksAsked } from './asked.ts'
import { riskTold, type Telling } from './told.ts'

/** A page of the risks, by their numbers in the records, and after which the next begins; null where this is the last. */
export async function risksToldTo(c: Context, { register, changedSince, after, limit }: RisksAsked) {
  const all = changedSince === undefined ? await openRisks(c) : await risksChanged(c, endOfDay(changedSince))
  const meant = all
    .filter(({ id, registerId }) => id > after && (register === undefined || registerId === register))
    .sort((a, b) => a.id - b.id)
  const page = meant.slice(0, limit)
  return { risks: await toldAll(c, page), next: meant.length > page.length ? (page.at(-1)?.id ?? null) : null }
}

/** What leaves the product is read by others than the key’s maker: a confidential risk never does. */
const openRisks = async (c: Context): Promise<RiskFacts[]> => (await risksWithScores(c)).filter(({ seenBy }) => seenBy === null)

/** Those of which anything came or changed after an instant, also where they were closed since. */
async function risksChanged(c: Context, since: string): Promise<RiskFacts[]> {
  const changed = new Set((await rowsOf<{ risk_id: number }>(c.db, 'app.changed_risks', [since])).map(({ risk_id }) => risk_id))
  const open = await openRisks(c)
  const found = open.filter(({ id }) => changed.has(id))
  for (const id of changed) {
    if (open.some((risk) => risk.id === id)) continue
    const risk = await riskById(c, id)
    if (risk && risk.seenBy === null && risk.closedOn !== null) found.push(risk)
  }
  return found
}

/** One risk by its number in the records, or by the number its register gives it where only one open risk has that. */
export async function oneRiskTold(c: Context, word: string) {
  const open = await openRisks(c)
  const numbered = open.filter(({ number }) => number.toLowerCase() === word.toLowerCase())
  const byId = /^[1-9]\d{0,8}$/.test(word) ? await riskById(c, Number(word)) : undefined
  const risk = numbered.length === 1 ? numbered[0] : byId
  if (!risk || risk.seenBy !== null || risk.state !== 'open') return undefined
  return (await toldAll(c, [risk]))[0]
}

async function toldAll(c: Context, risks: readonly RiskFacts[]) {
  const ids = risks.map(({ id }) => id)
  const [levels, planned, appetites] = [await levelsOf(c, ids), await trajectoriesOf(c, ids), await allAppetites(c)]
  const [posts, bodies] = [await postTitles(c), new Map((await standingBodies(c)).map(({ id, name }) => [id, name]))]
  const goals = await elementTitles(c, [...new Set(risks.flatMap(({ goalId }) => goalId ?? []))])
  const registers = await registerNames(c)
  const named = (names: ReadonlyMap<number, string>) => (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  const telling: Telling = {
    ...{ on: c.on, appetites, levels, planned, register: registers },
    ...{ post: named(posts), body: named(bodies), objective: named(goals) },
  }
  return risks.map((risk) => riskTold(risk, telling))
}

/** What registers are called; a risk in none stands in the board assurance framework. */
async function registerNames(c: Context): Promise<(id: number | null) => string> {
  const rows = await c.db.selectFrom('risk_registers').orderBy('id').select(['id', 'name', 'level', 'ended_on']).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const framework = rows.find(({ level, ended_on }) => level === 'assurance framework' && ended_on === null)?.name
  return (id) => (id === null ? undefined : names.get(id)) ?? framework ?? 'Board assurance framework'
}
