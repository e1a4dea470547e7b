import type { Context } from '../../platform/context.ts'
import { historyLines } from '../../platform/history/history-lines.ts'
import { changesOf } from '../../platform/history/index.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { versionNamed, versionOn } from './current.ts'
import { becameInWords } from './earlier.ts'
import type { Strategy, StrategyElement } from './element.ts'
import { generationsOf } from './lineage.ts'
import { NoStrategyPage } from './pages/no-strategy.tsx'
import { ElementPage } from './pages/show-element.tsx'
import { WallPage } from './pages/show-wall.tsx'
import { holdsOn } from './pausing/pause.ts'
import { allPauses, pausesOf } from './pausing/queries-pauses.ts'
import { allVersions, elementById, strategyOf, wholeLineage } from './queries.ts'
import { mayTakeOut } from './refreshing/giving-up.ts'
import { closingReviews, refreshOf } from './refreshing/queries-refresh.ts'
import { testedOf } from './success/queries.ts'
import { ancestorsOf, atLevel, bricksOf, childrenOf, goalsOf, listsBeneath, successBeneath } from './tree.ts'
import { type Brick, becameOf, beneathOf, bricksOfWall, elementRef, rowsBeneath, rowsUnderGoal, type WallFacts } from './wall.ts'

/** The pages that only read: the wall and one element. */
export const reading = (routes: Routes): Routes =>
  routes.get('/strategy', 'strategy:read', showWall).get('/strategy/elements/:element', 'strategy:read', showElement)

/** A number in the query: undefined when it is not given, no such page when it is no number. */
function numberIn(http: Http, name: string): number | undefined {
  const text = http.query(name)
  if (text === undefined) return undefined
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}

async function showWall(http: Http, c: Context): Promise<Response> {
  const [versions, mayEdit] = [await allVersions(c), c.may('strategy:edit')]
  const current = versionOn(versions, c.on)
  if (!current) return http.page(<NoStrategyPage frame={c.frame} mayEdit={mayEdit} />)
  const word = http.query('version')
  const version = word === undefined ? current : (versionNamed(versions, word) ?? notFound())
  const strategy = await strategyOf(c, version)
  const goals = atLevel(strategy, 'goal')
  const [goalId, brickId] = [numberIn(http, 'goal'), numberIn(http, 'brick')]
  if (goalId !== undefined && !goals.some((g) => g.id === goalId)) notFound()
  const lineage = await wholeLineage(c)
  const refs = [...goals, ...atLevel(strategy, 'brick')].map((e) => elementRef(e.id))
  const beneath = await c.ask.beneath(c, refs)
  const pauses = await allPauses(c)
  const bricks = bricksOfWall({ strategy, lineage, beneath, goalId, pauses, reviews: await closingReviews(c) })
  const isCurrent = version.id === current.id
  const rows = rowsBeneath(beneath.values())
  const isLive = isCurrent || rows > 0
  const overview = isCurrent ? (await c.ask.overviews(c))[0] : undefined
  const told = goals.map((goal) => goalOf({ strategy, lineage, beneath }, goal))
  const brick = bricks.find((b) => b.element.id === brickId)
  if (brickId !== undefined && !brick && !strategy.elements.some((e) => e.id === brickId)) notFound()
  const opened = brick && (await openedFrom(c, brick, { live: isLive, period: overview?.caption.split(', ').at(-1) ?? version.label }))
  const page = {
    ...{ frame: c.frame, versions, strategy, isCurrent, on: c.on, isLive, overview, bricks, goals: told, rows },
    address: { version, goalId, brickId },
    opened,
    refresh: version.state === 'draft' ? await refreshOf(c, version.id) : undefined,
    paused: pauses.filter((pause) => holdsOn(pause, c.on)).length,
    mayEdit,
  }
  return http.page(<WallPage {...page} />)
}

/** A goal as the wall lists it: how many rows stand beneath it, its objectives, what became of it. */
const goalOf = ({ strategy, lineage, beneath }: WallFacts, goal: StrategyElement) => ({
  goal,
  rows: rowsUnderGoal({ strategy, beneath }, goal),
  objectives: childrenOf(strategy, goal.id).filter((e) => e.level === 'objective'),
  became: becameOf(lineage, goal.id)
    .map((one) => `${becameInWords(one, goal)}.`)
    .join(' '),
})

/** A brick opened, with the risks its goals stand under. */
async function openedFrom(c: Context, brick: Brick, { live, period }: { live: boolean; period: string }) {
  const lines = []
  for (const goal of [brick.element, ...brick.goals].filter(({ level }) => level === 'goal'))
    lines.push(...(await c.ask.about(c, elementRef(goal.id))).servedBy)
  return { brick, live, risks: lines.filter((line) => /^risk\b/i.test(line.kind)), caption: `Items in ${brick.element.title}, ${period}` }
}

async function showElement(http: Http, c: Context): Promise<Response> {
  const element = (await elementById(c, http.number('element'))) ?? notFound()
  const versions = await allVersions(c)
  const version = versions.find((v) => v.id === element.versionId) ?? notFound()
  const strategy = await strategyOf(c, version)
  const lineage = await wholeLineage(c)
  const ref = elementRef(element.id)
  const beneath = beneathOf(await c.ask.beneath(c, [ref]), element.id)
  const about = await c.ask.about(c, ref)
  const shown = new Set(beneath.rows.map((r) => r.href))
  const generations = generationsOf(element.id, lineage.lines, lineage.known).map((g) => ({
    ...g,
    reason: lineage.lines.find((l) => l.toId === g.id)?.reason ?? '',
    approvedBy: lineage.lines.find((l) => l.toId === g.id)?.approvedBy ?? '',
  }))
  const done = historyLines(await changesOf(c.db, [ref, { kind: 'strategy version', id: version.id }]), c.ask.told)
  const page = {
    ...{ frame: c.frame, strategy, element, beneath, generations, done, mayEdit: c.may('strategy:edit') },
    ...whereItStands(strategy, element.id),
    tested: element.level === 'success' ? (await testedOf(c, [element.id])).get(element.id) : undefined,
    ...{ mayTest: c.may('success:test'), mayEnter: c.may('success:measure') },
    became: becameOf(lineage, element.id),
    review: (await closingReviews(c)).get(element.id),
    pauses: await pausesOf(c, element.id),
    mayTakeOut: 'yes' in mayTakeOut(strategy, element, lineage.lines),
    nextDraft: versions.find((v) => v.followsId === version.id && v.state === 'draft'),
    around: [...about.serves, ...about.servedBy].filter((line) => line.href === null || !shown.has(line.href)),
  }
  return http.page(<ElementPage {...page} />)
}

function whereItStands(strategy: Strategy, id: number) {
  const element = strategy.elements.find((e) => e.id === id) ?? notFound()
  const lists = listsBeneath(strategy, id)
  const listed = new Set(lists.flatMap((l) => [...(l.list ? [l.list] : []), ...l.held]))
  const success = successBeneath(strategy, id)
  const crossed = element.level === 'brick' ? goalsOf(strategy, element) : element.level === 'goal' ? bricksOf(strategy, element) : []
  const beneathIt = childrenOf(strategy, id).filter((e) => !listed.has(e) && !success.includes(e) && !crossed.includes(e))
  return { above: ancestorsOf(strategy, element).filter((e) => !crossed.includes(e)), crossed, beneathIt, lists, success }
}
