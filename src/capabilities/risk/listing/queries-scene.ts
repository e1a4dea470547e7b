import { before, periodLabel } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { allPosts, standingBodies } from '../../people/index.ts'
import { elementTitles, goalsAndBricks } from '../../strategy/index.ts'
import { bandOf, type Matrix, waysTo } from '../matrix/matrix.ts'
import { matricesOf } from '../matrix/queries.ts'
import { quarterNow } from '../queries-slots.ts'
import { allRegisters, placeParents } from '../registers/queries.ts'
import { type Register, withThoseBeneath } from '../registers/register.ts'
import { levelsOf } from '../scoring/queries-levels.ts'
import { scoreSteps } from '../scoring/steps.ts'
import type { View } from './asked.ts'
import { periodIdOf, quarterScored, tolerancesNow, usedByRisks } from './queries-around.ts'
import { type Asked, registerTally } from './queries-listing.ts'
import { type Listed, registerPage } from './queries-page.ts'
import { listedRisks } from './queries-rows.ts'
import { lineOf } from './register.ts'
import { type Row, rowOf } from './row.ts'
import type { Scene } from './scene.ts'
import type { Tally } from './tally.ts'

/** The registers a view means: one with all beneath it, or by goal the framework. */
async function registersMeant(c: Context, view: View, registers: readonly Register[]): Promise<Asked['registers']> {
  const frameworks = registers.filter(({ level }) => level === 'assurance framework').map(({ id }) => id)
  if (view.register === undefined) return view.by === 'goal' ? [...frameworks, null] : undefined
  const meant: (number | null)[] = withThoseBeneath(view.register, registers, await placeParents(c))
  return frameworks.includes(view.register) ? [...meant, null] : meant
}

/** Everything a view of the register stands in. */
export async function sceneOf(c: Context, view: View, matrix: Matrix): Promise<Scene> {
  const quarter = await quarterNow(c)
  const { period, id } = await quarterScored(c, quarter)
  const last = before(period)
  const registers = await allRegisters(c)
  const goals = await goalsOf(c)
  const { register: _, ...narrowed } = view
  const asked: Asked = {
    ...narrowed,
    map: view.map ?? 'current',
    registers: await registersMeant(c, view, registers),
    periodId: id,
    lastId: await periodIdOf(c, last),
    tolerances: await tolerancesNow(c),
  }
  const names = {
    registers: new Map(registers.map((one) => [one.id, one.name])),
    posts: new Map((await allPosts(c)).map((one) => [one.id, one.title])),
    bodies: new Map((await standingBodies(c)).map((one) => [one.id, one.name])),
    goals: new Map(goals.map((one) => [one.id, one.title])),
  }
  const matrices = await matricesOf(c)
  return { view, matrix, matrices, asked, quarter, period, last, registers, names, goals, categories: (await usedByRisks(c)).categories }
}

async function goalsOf(c: Context): Promise<{ id: number; title: string }[]> {
  const { goals } = await goalsAndBricks(c)
  const others = (await usedByRisks(c)).goals.filter((id) => !goals.some((goal) => goal.id === id))
  const titles = await elementTitles(c, others)
  return [
    ...goals.map(({ id, title }) => ({ id, title })),
    ...others.map((id) => ({ id, title: titles.get(id) ?? 'A goal no longer held' })),
  ]
}

/** The tally of a scene: what narrows it counts, but not the square or the band chosen. */
export async function tallyOf(c: Context, { asked, matrices, matrix }: Scene): Promise<Tally> {
  return { alike: await registerTally(c, asked), matrixOf: (id) => matrices.get(id) ?? matrix }
}

/** The risks among those of a scene that a page of the list shows. */
export async function rowsOf(c: Context, scene: Scene, shown: { from: number; most: number; whole?: boolean }): Promise<Row[]> {
  const ids = await registerPage(c, scene.asked, listedOf(scene, shown))
  const risks = await listedRisks(c, ids)
  // Only who asked to see inherent scores waits for them.
  const levels = scene.view.columns?.includes('scores') ? await levelsOf(c, ids) : undefined
  return ids.flatMap((id) => {
    const risk = risks.get(id)
    if (!risk) return []
    const steps = levels ? scoreSteps(risk, levels.get(id), scene.period) : []
    return [rowOf(lineOf(risk, scene.period, scene.last), steps, { names: scene.names, on: c.on })]
  })
}

function listedOf({ view, matrices, names }: Scene, { from, most, whole }: { from: number; most: number; whole?: boolean }): Listed {
  const byName = { register: names.registers, goal: names.goals, owner: names.posts, lead: names.posts, committee: names.bodies }
  const meant = byName[view.sort as keyof typeof byName]
  const sorted = meant ? [...meant].sort(([, a], [, b]) => a.localeCompare(b, 'en-GB')).map(([id]) => id) : []
  return {
    cell: whole ? undefined : view.cell,
    band:
      whole || view.band === undefined
        ? undefined
        : [...matrices].map(([matrixId, matrix]) => ({ matrixId, scores: scoresIn(matrix, view.band) })),
    sort: view.sort,
    descending: view.descending,
    named: sorted,
    ...{ from, most },
  }
}

/** The scores of a band; a score that cannot be where the matrix has no such band. */
function scoresIn(matrix: Matrix, name: string | undefined): number[] {
  const scores = Array.from({ length: matrix.likelihoods.length * matrix.consequences.length }, (_, n) => n + 1)
  const own = scores.filter((score) => waysTo(matrix, score).length > 0 && bandOf(matrix, score)?.name === name)
  return own.length > 0 ? own : [0]
}

/** Said where the quarter shown is not the one being reported", or undefined. */
export const behindInWords = ({ period, quarter }: Scene): string | undefined =>
  periodLabel(period) === periodLabel(quarter)
    ? undefined
    : `No risk is scored for ${periodLabel(quarter)} yet; these are the scores of ${periodLabel(period)}.`
