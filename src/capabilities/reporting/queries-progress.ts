import { dayAt } from '../../kernel/day.ts'
import { endsOn, type Period } from '../../kernel/period.ts'
import type { Context } from '../../platform/context.ts'
import { historyHead } from '../../platform/history/index.ts'
import { type PeriodRow, periodsBefore } from '../calendar/index.ts'
import { allPlans, challengesTo, quarterOf, standingsIn } from '../delivery/index.ts'
import type { RiskFacts } from '../risk/index.ts'
import { adoptedVersions, elementsOfVersion } from '../strategy/index.ts'
import { frameworkRegister, risksOfRegister } from './framework/queries-registers.ts'
import { frontSheetOf } from './front-sheet/queries.ts'
import type { Answered, Edition, Heading, ProgressFacts } from './progress-facts.ts'
import { editionsOf } from './queries.ts'
import { questionsOn } from './questions/queries.ts'

type Plan = Awaited<ReturnType<typeof allPlans>>[number]

/** Everything the progress report of a period is written from; a draft unless an edition is named. A few queries, however many items. */
export async function progressFacts(c: Context, period: PeriodRow, edition: Edition | null = null): Promise<ProgressFacts> {
  const plan = await planOfPaper(c, period)
  const all = plan ? await standingsIn(c, await judged(c, period), { planId: plan.id }) : []
  const standings = all.filter(({ item, update }) => item.activity !== 'closed' || update !== null)
  const version = await versionOf(c, plan, period)
  const axis =
    standings.filter(({ item }) => item.goalId !== null).length >= standings.filter(({ item }) => item.brickId !== null).length
      ? 'goal'
      : 'brick'
  const itemIds = standings.map(({ item }) => item.id)
  return {
    trust: c.trust.name,
    isSample: c.trust.isSample,
    strategy: version?.name ?? null,
    period,
    previous: (await periodsBefore(c, period)).find(({ kind }) => kind === 'quarter')?.label ?? null,
    on: c.on,
    edition,
    history: await historyHead(c.db),
    axis,
    headings: version ? await headingsOf(c, version.id, axis) : [],
    standings,
    risks: risksBy(quarterOf(period), await risksOfRegister(c, await frameworkRegister(c))),
    answers: await answersIn(c, period, itemIds),
    front: (await frontSheetOf(c, period.id)) ?? null,
    questions: await questionsOn(c, period.id),
    challenges: (await challengesTo(c, itemIds)).filter(({ periodId }) => periodId === period.id),
  }
}

/** The risks a paper of the quarter can know: one first scored later was not yet on the framework. */
const risksBy = (quarter: Period, risks: readonly RiskFacts[]): RiskFacts[] =>
  risks.filter(({ scores }) => scores.length === 0 || scores.some(({ period }) => endsOn(period) <= endsOn(quarter)))

/** The plan that reports in the period: a progress report's before a delivery plan's, the newest first. */
export async function planOfPaper(c: Context, period: PeriodRow): Promise<Plan | undefined> {
  const plans = (await allPlans(c)).filter((plan) => plan.starts_on <= period.ends_on && plan.ends_on >= period.starts_on)
  return plans.find(({ layout }) => layout === 'progress report') ?? plans[0]
}

/** Once frozen, dates stay judged by the day of the first edition: a later one differs by what was corrected, not by the calendar. */
export async function judged(c: Context, period: PeriodRow): Promise<PeriodRow> {
  const first = (await editionsOf(c, period.id)).at(-1)
  return first ? { ...period, state: 'frozen', due_on: dayAt(first.frozenAt) } : period
}

/** The version the plan was made under, else the one in force when the period ended. */
async function versionOf(c: Context, plan: Plan | undefined, period: PeriodRow) {
  const versions = await adoptedVersions(c)
  return versions.find(({ id }) => id === plan?.version_id) ?? versions.findLast(({ startsOn }) => startsOn <= period.ends_on)
}

async function headingsOf(c: Context, versionId: number, axis: 'goal' | 'brick'): Promise<Heading[]> {
  const elements = await elementsOfVersion(c, versionId)
  return elements
    .filter(({ level }) => level === axis)
    .map(({ id, title, statement }) => ({
      id,
      title,
      statement,
      objectives: elements.filter(({ level, parentId }) => level === 'objective' && parentId === id).map((objective) => objective.title),
    }))
}

async function answersIn(c: Context, period: PeriodRow, itemIds: readonly number[]): Promise<Answered[]> {
  if (itemIds.length === 0) return []
  return c.db
    .selectFrom('question_answers')
    .where('period_id', '=', period.id)
    .where('item_id', 'in', itemIds)
    .orderBy('id')
    .select(['item_id as itemId', 'question', 'answer'])
    .execute()
}
