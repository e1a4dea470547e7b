import { endOfDay } from '../../../kernel/day.ts'
import { pageAfter } from '../../../platform/asked-page.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { Turned } from '../../../platform/http.ts'
import { postTitles, standingBodies } from '../../people/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { allAppetites } from '../appetite/queries.ts'
import { type RiskFacts, riskById, risksWithScores } from '../queries.ts'
import { levelsOf, trajectoriesOf } from '../scoring/queries-levels.ts'
import type { RisksAsked } from './asked.ts'
import { riskTold, type Telling } from './told.ts'

/** A page of the risks for a program, in the order of their numbers in the records; never a confidential one. */
export async function risksForPrograms(c: Context, asked: RisksAsked): Promise<{ page: RiskFacts[]; next: number | null }> {
  const { register, changedSince } = asked
  const all = changedSince === undefined ? await openRisks(c) : await risksChanged(c, endOfDay(changedSince))
  const meant = all.filter(({ registerId }) => register === undefined || registerId === register)
  return pageAfter(meant, asked)
}

/** A page of the risks as programs read them, and after which number the next begins. */
export async function risksToldTo(c: Context, asked: RisksAsked) {
  const { page, next } = await risksForPrograms(c, asked)
  return { risks: await toldAll(c, page), next }
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

/** One open risk by its number in the records, else by the number its register gives it where only one has that; never a confidential one. */
export async function riskForPrograms(c: Context, word: string): Promise<RiskFacts> {
  const open = await openRisks(c)
  const numbered = open.filter(({ number }) => number.toLowerCase() === word.toLowerCase())
  const byId = /^[1-9]\d{0,8}$/.test(word) ? await riskById(c, Number(word)) : undefined
  const risk =
    byId?.state === 'open' && byId.closedOn === null && byId.seenBy === null ? byId : numbered.length === 1 ? numbered[0] : undefined
  if (!risk || risk.seenBy !== null || risk.state !== 'open') throw new Turned(404, `There is no risk “${word}” here.`)
  return risk
}

/** That risk as programs read it. */
export const oneRiskTold = async (c: Context, word: string) => (await toldAll(c, [await riskForPrograms(c, word)]))[0]

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
