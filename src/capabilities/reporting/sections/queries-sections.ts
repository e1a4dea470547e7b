import { dayInWords } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { waitFacts } from '../../access/index.ts'
import { allPeriods, type PeriodRow } from '../../calendar/index.ts'
import { allPlans, challengesTo, milestonesOf, promisesFollowed } from '../../delivery/index.ts'
import { currentVersion, versionTold } from '../../strategy/index.ts'
import { frameworkWriters } from '../framework/queries-sections.ts'
import { frontSheetOf } from '../front-sheet/queries.ts'
import { measuresSection } from '../measures/measures-section.ts'
import { measuresFacts } from '../measures/queries-measures.ts'
import { editionsOf, frozenReport } from '../queries.ts'
import { questionsOn } from '../questions/queries.ts'
import { periodsBeside } from '../side-by-side/periods-beside.ts'
import { periodsOf, plansIn, sideFacts } from '../side-by-side/queries-side.ts'
import { sideReport } from '../side-by-side/side-report.ts'
import { changedSince } from '../since/queries-since.ts'
import { waitsSection } from '../waits/waits-section.ts'
import { assuranceSection } from './assurance-section.ts'
import { answer } from './cells.ts'
import { decisionsSection } from './decisions-section.ts'
import { heatSection } from './heat-section.ts'
import { type PeriodStatuses, statusesInPaper } from './period-statuses.ts'
import { progressSection } from './progress-section.ts'
import { promisesSection } from './promises-section.ts'
import { periodAsked, reportedIn } from './queries-reported.ts'
import { risksAsked } from './queries-risks.ts'
import { type Asked, questionsSection } from './questions-section.ts'
import { under } from './reported.ts'
import type { LiveKind, PackSectionAsked, SectionBlocks } from './section.ts'
import { strategySection } from './strategy-section.ts'

type Writer = (c: Context, asked: PackSectionAsked) => Promise<SectionBlocks>

/** Writes a section of a pack from the records as they stand. Facts that several sections need are asked once in a request that only reads. */
export const sectionBlocks = (c: Context, asked: PackSectionAsked): Promise<SectionBlocks> => writers[asked.kind](c, asked)

const writers: Record<LiveKind, Writer> = {
  'what changed': (c, asked) => changedSince(c, asked.since, asked),
  strategy: writeStrategy,
  progress: writeProgress,
  'side by side': writeSideBySide,
  'assurance framework': async (c, asked) => assuranceSection(await risksAsked(c, asked)),
  'heat map': async (c, asked) => heatSection(await risksAsked(c, asked)),
  ...frameworkWriters,
  performance: async (c, { brickId }) => measuresSection(await measuresFacts(c, { brickId })),
  waits: async (c) => waitsSection(await waitFacts(c)),
  'promises and dates': writePromises,
  'questions answered': writeQuestions,
  'decisions asked': writeDecisions,
}

const nothingReported = (c: Context): SectionBlocks => ({
  blocks: [answer('No period has been opened yet, so there is nothing to report.')],
  asOf: dayInWords(c.on),
  source: 'Reporting calendar',
  refs: [],
})

async function writeStrategy(c: Context, asked: PackSectionAsked): Promise<SectionBlocks> {
  const version = await currentVersion(c)
  const told = version && (await versionTold(c, version.id))
  return strategySection({ told, reported: await reportedIn(c, asked), elementId: asked.brickId, on: c.on })
}

async function writeProgress(c: Context, asked: PackSectionAsked): Promise<SectionBlocks> {
  const reported = await reportedIn(c, asked)
  if (!reported) return nothingReported(c)
  const before = await papersBefore(c, reported.period)
  return progressSection({ reported, elementId: asked.brickId, before: reported.plans.length > 1 ? [] : before })
}

/** So many earlier papers are told beside the period. */
const mostPapers = 3

/** What the last frozen papers before a period printed, oldest first. */
async function papersBefore(c: Context, period: PeriodRow): Promise<PeriodStatuses[]> {
  const periods = (await allPeriods(c)).filter(({ ends_on }) => ends_on < period.ends_on)
  const editions = await editionsOf(c)
  const newest = periods.flatMap(({ id }) => editions.find(({ periodId }) => periodId === id) ?? []).slice(0, mostPapers)
  const found: PeriodStatuses[] = []
  for (const { id, period: label } of newest) {
    const frozen = await frozenReport(c, id)
    if (frozen) found.unshift(statusesInPaper(label, frozen.content))
  }
  return found.filter(({ declared }) => declared.length > 0)
}

async function writeSideBySide(c: Context, { periodId, planId }: PackSectionAsked): Promise<SectionBlocks> {
  const period = await periodAsked(c, periodId)
  if (!period) return nothingReported(c)
  const plan = planId === undefined ? (await plansIn(c, period))[0] : (await allPlans(c)).find(({ id }) => id === planId)
  const asOf = dayInWords(c.on)
  if (!plan) return { blocks: [answer(`No plan reports in ${period.label}.`)], asOf, source: 'Plans', refs: [] }
  const periods = periodsBeside(await periodsOf(c, plan), period, { against: undefined, and: undefined })
  const facts = await sideFacts(c, { plan, periods, narrowed: { place: undefined, body: undefined } })
  const source = `Updates of ${plan.name}, ${periods.map(({ label }) => label).join(' and ')}`
  const { blocks } = sideReport(facts)
  return {
    blocks: blocks.map((block) =>
      block.kind === 'heading'
        ? { ...block, level: 3 }
        : block.kind === 'table'
          ? { ...block, source: `${source}, as they stood on ${asOf}.` }
          : block,
    ),
    asOf,
    source,
    refs: facts.rows.map(({ id }) => `item:${id}`),
  }
}

async function writePromises(c: Context, asked: PackSectionAsked): Promise<SectionBlocks> {
  const reported = await reportedIn(c, asked)
  if (!reported) return nothingReported(c)
  const items = under(reported.standings, asked.brickId).map(({ item }) => item)
  const ids = items.map(({ id }) => id)
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return promisesSection({
    reported,
    promises: ids.length === 0 ? [] : await promisesFollowed(c, ids),
    milestones: (await milestonesOf(c, ids)).map((one) => ({ ...one, item: titles.get(one.itemId) ?? '' })),
  })
}

/** The papers of the period asked and of the one before it, and the items that report in them. */
async function writeQuestions(c: Context, asked: PackSectionAsked): Promise<SectionBlocks> {
  const reported = await reportedIn(c, asked)
  if (!reported) return nothingReported(c)
  const { period, standings } = reported
  const before = (await allPeriods(c)).find(({ kind, ends_on }) => kind === 'quarter' && ends_on < period.ends_on)
  const periods = [...(before ? [before] : []), period]
  const items = new Map(under(standings, asked.brickId).map(({ item }) => [item.id, item.title]))
  const found: Asked[] = []
  for (const { id, label } of periods)
    for (const one of asked.brickId === undefined ? await questionsOn(c, id) : [])
      found.push({ ...one, ref: `paper question:${one.id}`, about: `The paper for ${label}`, href: `/reports/questions/${one.id}` })
  for (const one of await challengesTo(c, [...items.keys()]))
    if (periods.some(({ id }) => id === one.periodId))
      found.push({ ...one, ref: `challenge:${one.id}`, about: items.get(one.itemId) ?? '', href: `/challenges/${one.id}` })
  return questionsSection(found, { periods: periods.map(({ label }) => label), on: c.on })
}

async function writeDecisions(c: Context, asked: PackSectionAsked): Promise<SectionBlocks> {
  const period = await periodAsked(c, asked.periodId)
  if (!period) return nothingReported(c)
  return decisionsSection([{ periodId: period.id, period: period.label, sheet: (await frontSheetOf(c, period.id)) ?? null }], c.on)
}
