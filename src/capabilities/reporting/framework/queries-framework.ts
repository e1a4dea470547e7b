import { before, type Period } from '../../../kernel/period.ts'
import { spcIconWords } from '../../../kernel/spc-icon.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { assuranceFacts, honestyOf, nothingKept } from '../../assurance/index.ts'
import { mattersFor, type PaperMatter } from '../../escalation/index.ts'
import { standingsOf } from '../../measures/index.ts'
import { postTitles, standingBodies } from '../../people/index.ts'
import {
  allAppetites,
  appetiteFor,
  appetiteOfElement,
  levelsOf,
  type RiskFacts,
  riskLineOf,
  targetDays,
  toleratedBy,
  trajectoriesOf,
} from '../../risk/index.ts'
import { elementTitles, goalsAndBricks } from '../../strategy/index.ts'
import { reportedIn } from '../sections/queries-reported.ts'
import { type RisksAsked, risksAsked } from '../sections/queries-risks.ts'
import type { BeneathRisk, FrameworkFacts, LinkedItem, LinkedMeasure, PaperRisk, PaperWords } from './facts.ts'
import { frameworkRegister, paperRisks, registerNames } from './queries-registers.ts'

/** Everything the papers of a register are written from; the board assurance framework where none is named. Asked once in a request. */
export const frameworkFacts = (c: Context, asked: RisksAsked = {}): Promise<FrameworkFacts> =>
  c.once(`reporting: framework of ${JSON.stringify([asked.periodId, asked.brickId, asked.register?.id, asked.riskId])}`, () =>
    readFramework(c, asked),
  )

async function readFramework(c: Context, asked: RisksAsked): Promise<FrameworkFacts> {
  const { risks, ...about } = await risksAsked(c, asked)
  const appetites = await allAppetites(c)
  const { goals } = await goalsAndBricks(c)
  return {
    ...about,
    register: asked.register ?? (await frameworkRegister(c)),
    objectives: goals.map(({ id, title }) => ({ id, title, appetite: appetiteOfElement(id, appetites, c.on) })),
    risks: await toldRisks(c, risks, { quarter: about.quarter, periodId: asked.periodId }),
  }
}

interface Telling {
  quarter: Period
  periodId: number | undefined
}

async function toldRisks(c: Context, risks: readonly RiskFacts[], { quarter, periodId }: Telling): Promise<PaperRisk[]> {
  const ids = risks.map(({ id }) => id)
  const [levels, planned, days] = [await levelsOf(c, ids), await trajectoriesOf(c, ids), await targetDays(c, ids)]
  const [against, appetites] = [await assuranceFacts(c, ids), await allAppetites(c)]
  const [measures, items, beneath] = [await measuresUnder(c, ids), await itemsUnder(c, ids, periodId), await risksBeneath(c, quarter)]
  const [named, honesty] = [await namesFor(c, risks), await honestyOf(c, ids)]
  return risks.map((risk) => {
    const line = riskLineOf(risk, quarter, before(quarter))
    const appetite = appetiteFor(risk, appetites, c.on)
    return {
      ...{ line, appetite, stands: toleratedBy(appetite, line.now), findings: honesty.get(risk.id) ?? [], ...named(risk) },
      levels: levels.get(risk.id) ?? {},
      planned: planned.get(risk.id) ?? [],
      days: days.get(risk.id),
      against: against.get(risk.id) ?? nothingKept(risk.id),
      measures: measures.get(risk.id) ?? [],
      items: items.get(risk.id) ?? [],
      beneath: beneath.get(risk.id) ?? [],
    }
  })
}

type Named = Pick<PaperRisk, 'register' | 'objective' | 'lead' | 'body'>

/** What a risk’s register, objective, lead director and committee are called. */
async function namesFor(c: Context, risks: readonly RiskFacts[]): Promise<(risk: RiskFacts) => Named> {
  const [registers, posts] = [await registerNames(c), await postTitles(c)]
  const bodies = new Map((await standingBodies(c)).map(({ id, name }) => [id, name]))
  const goals = await elementTitles(c, [...new Set(risks.flatMap(({ goalId }) => goalId ?? []))])
  return ({ registerId, goalId, leadPostId, bodyId, committee }) => ({
    register: registers(registerId),
    objective: goalId === null ? null : (goals.get(goalId) ?? null),
    lead: leadPostId === null ? null : (posts.get(leadPostId) ?? null),
    body: (bodyId === null ? undefined : bodies.get(bodyId)) ?? committee,
  })
}

const added = <T>(found: Map<number, T[]>, id: number, one: T) => found.set(id, [...(found.get(id) ?? []), one])

async function measuresUnder(c: Context, ids: readonly number[]): Promise<Map<number, LinkedMeasure[]>> {
  const links = await linksFrom(c, 'risk', ids, 'measure')
  const found = new Map<number, LinkedMeasure[]>()
  if (links.length === 0) return found
  const standings = await standingsOf(
    c,
    [...new Set(links.map(({ toId }) => toId))].map((measureId) => ({ measureId })),
  )
  const told = new Map(
    standings.map(({ measure, words, signal, href }): [number, LinkedMeasure] => [
      measure.id,
      {
        ...{ id: measure.id, name: measure.name, latest: words, href, concern: signal?.variation.startsWith('concern') ?? false },
        signal: signal ? spcIconWords[signal.variation].short : 'Cannot tell',
      },
    ]),
  )
  for (const { fromId, toId } of links) {
    const one = told.get(toId)
    if (one) added(found, fromId, one)
  }
  return found
}

/** The items linked to each risk that report in the period, as they stand in it. */
async function itemsUnder(c: Context, ids: readonly number[], periodId: number | undefined): Promise<Map<number, LinkedItem[]>> {
  const links = await linksTo(c, 'risk', ids, 'item')
  const found = new Map<number, LinkedItem[]>()
  if (links.length === 0) return found
  const reported = await reportedIn(c, periodId === undefined ? {} : { periodId })
  const standings = new Map((reported?.standings ?? []).map((standing) => [standing.item.id, standing]))
  for (const { fromId, toId } of links) {
    const standing = standings.get(fromId)
    if (!standing) continue
    const { item, declared, earned } = standing
    added(found, toId, { id: item.id, title: item.title, declared, earned, href: `/items/${item.id}` })
  }
  return found
}

async function risksBeneath(c: Context, quarter: Period): Promise<Map<number, BeneathRisk[]>> {
  const names = await registerNames(c)
  const found = new Map<number, BeneathRisk[]>()
  for (const risk of await paperRisks(c))
    if (risk.parentId !== null)
      added(found, risk.parentId, { risk, register: names(risk.registerId), now: riskLineOf(risk, quarter, before(quarter)).now })
  return found
}

/** What every paper of its own says of the trust and its history. */
export const paperWords = async (c: Context): Promise<PaperWords> => ({
  trust: c.trust.name,
  isSample: c.trust.isSample,
  history: await historyHead(c.db),
  waiting: await waitingBefore(c),
})

/** The matters raised to the board that wait there, the longest waiting first. */
async function waitingBefore(c: Context): Promise<PaperMatter[]> {
  const board = (await standingBodies(c)).find(({ kind }) => kind === 'board')
  if (!board) return []
  const { alert, advise, assure } = await mattersFor(c, board.id)
  const here = [...alert, ...advise, ...assure].filter(({ waits }) => waits !== null && waits !== 'above')
  return here.sort((a, b) => a.raisedOn.localeCompare(b.raisedOn) || a.id - b.id)
}
