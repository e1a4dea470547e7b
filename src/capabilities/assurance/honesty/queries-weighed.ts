import type { Day } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom } from '../../../platform/links.ts'
import { standingsNow } from '../../delivery/index.ts'
import { measuredBy, standingsOf } from '../../measures/index.ts'
import { alikeAmong, allAppetites, appetiteFor, type RiskFacts, targetDays } from '../../risk/index.ts'
import { type AssuranceGiven, nothingKept } from '../facts.ts'
import { assuranceFacts, assurancesOf } from '../queries.ts'
import type { MeasureSaid, Weighed } from './finding.ts'

/** Of risks, among all that the reader may be told of: everything the tests look at. A dozen queries however many the risks. */
export async function weighedRisks(c: Context, risks: readonly RiskFacts[], among: readonly RiskFacts[]): Promise<Weighed[]> {
  const ids = risks.map(({ id }) => id)
  const [facts, assuredOn] = [await assuranceFacts(c, risks === among ? undefined : ids), await latestOfControls(c)]
  const [appetites, twins] = [await allAppetites(c), alikeAmong(among)]
  const days = await daysOf(c, risks)
  const [measures, greens] = [await measuresSaid(c, ids), await greensOver(c)]
  const byId = new Map(among.map((risk) => [risk.id, risk]))
  return risks.map((risk) => ({
    risk,
    against: facts.get(risk.id) ?? nothingKept(risk.id),
    days: days.get(risk.id),
    appetite: appetiteFor(risk, appetites, c.on),
    measures: measures.get(risk.id) ?? [],
    greens: greens.get(risk.id) ?? [],
    parent: risk.parentId === null ? undefined : byId.get(risk.parentId),
    twins: twins.get(risk.id) ?? [],
    assuredOn,
  }))
}

async function daysOf(c: Context, risks: readonly RiskFacts[]): ReturnType<typeof targetDays> {
  const dated = risks.filter(({ targetBy }) => targetBy !== null).map(({ id }) => id)
  return dated.length === 0 ? new Map() : targetDays(c, dated)
}

/** The latest day on which each control was assured, for whichever risk. */
async function latestOfControls(c: Context): Promise<Map<number, Day>> {
  const found = new Map<number, Day>()
  for (const { controlId, givenOn } of (await assurancesOf(c)).filter((one: AssuranceGiven) => (one.givenOn ?? '9999') <= c.on))
    if (controlId !== null && givenOn !== null && givenOn > (found.get(controlId) ?? '')) found.set(controlId, givenOn)
  return found
}

/** The measures each risk is held against, with what the signal rules say of them now. */
export async function measuresSaid(c: Context, riskIds: readonly number[]): Promise<Map<number, MeasureSaid[]>> {
  const links = (await linksFrom(c, 'risk', riskIds, 'measure')).filter(({ relation }) => relation === measuredBy)
  if (links.length === 0) return new Map()
  const standings = await standingsOf(
    c,
    [...new Set(links.map(({ toId }) => toId))].map((measureId) => ({ measureId })),
  )
  const said = new Map(
    standings.map(({ measure, words, signal, href }): [number, MeasureSaid] => [
      measure.id,
      { id: measure.id, name: measure.name, latest: words, href, signal: signalIn(signal?.variation) },
    ]),
  )
  return new Map([...groupedBy(links, ({ fromId }) => fromId)].map(([id, own]) => [id, own.flatMap(({ toId }) => said.get(toId) ?? [])]))
}

function signalIn(variation: string | undefined): MeasureSaid['signal'] {
  if (variation?.startsWith('concern')) return 'concern'
  return variation?.startsWith('improvement') ? 'improvement' : null
}

/** Items of the plan at work that are declared green, under each linked risk that is in the top band and known not to fall. */
async function greensOver(c: Context): Promise<Map<number, { id: number; title: string }[]>> {
  const green = ((await standingsNow(c))?.standings ?? []).filter(({ declared }) => declared === 'green')
  const pairs = green.flatMap(({ item, risks }) =>
    risks.filter(({ top, falling }) => top && falling === false).map(({ ref }) => ({ riskId: ref.id, id: item.id, title: item.title })),
  )
  return groupedBy(pairs, ({ riskId }) => riskId)
}
