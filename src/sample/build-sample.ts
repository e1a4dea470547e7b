import { type Database, gatherStatistics } from '../platform/db/index.ts'
import { accessHappenings } from './access.ts'
import { accountabilityHappenings } from './accountability.ts'
import { alignmentHappenings } from './alignment.ts'
import { askHappenings } from './asks.ts'
import { assuranceHappenings } from './assurance.ts'
import { auditHappenings } from './audits.ts'
import { bodyHappenings } from './bodies.ts'
import { calendarHappenings } from './calendar.ts'
import { challengeHappenings } from './challenges.ts'
import { nenevale, soarvale } from './data/index.ts'
import { draftFileHappenings } from './draft-file.ts'
import { escalationHappenings } from './escalation.ts'
import { estatesFileHappenings } from './estates-file.ts'
import { figureFileHappenings } from './figure-files.ts'
import { foundationHappenings } from './foundations.ts'
import { formSampleGroup, groupHappenings } from './group.ts'
import { honestyHappenings } from './honesty.ts'
import { interruptionHappenings } from './interruptions.ts'
import { itemLifeHappenings } from './item-life.ts'
import { lineageHappenings } from './lineage.ts'
import { measureGroupHappenings } from './measure-groups.ts'
import { measureQualityHappenings } from './measure-quality.ts'
import { measureRegisterHappenings } from './measure-register.ts'
import { measureHappenings } from './measures.ts'
import { itemMeasureHappenings } from './measures-of-items.ts'
import { packHappenings } from './packs.ts'
import { paperHappenings } from './paper-words.ts'
import { admitPeople, peopleHappenings } from './people.ts'
import { planHappenings } from './plan.ts'
import { progressPlanHappenings } from './progress-plan.ts'
import { quarterHappenings } from './quarter.ts'
import { raisedHappenings } from './raised.ts'
import { refreshHappenings } from './refresh.ts'
import { replay, type Stage } from './replay.ts'
import { reportingHappenings } from './reporting.ts'
import { riskHappenings } from './risk.ts'
import { riskAppetiteHappenings } from './risk-appetite.ts'
import { riskLifeHappenings } from './risk-life.ts'
import { riskRegisterHappenings } from './risk-registers.ts'
import { riskSharingHappenings } from './risk-sharing.ts'
import { riskUnforeseenHappenings } from './risk-unforeseen.ts'
import { strategyHappenings } from './strategy.ts'

/** The sample is there already; the words say so. */
export class SampleAlreadyThere extends Error {}

/** Builds the two fictional trusts by replaying their years with a set clock; an error when they are there already. */
export async function buildSample(database: Database): Promise<void> {
  const trusts = [soarvale, nenevale]
  const names = trusts.map(({ organisation }) => organisation.trust.name)
  const there = await database.owner.selectFrom('trusts').where('name', 'in', names).select('name').executeTakeFirst()
  if (there) throw new SampleAlreadyThere(`${there.name} is in the database already; the sample can be built only once`)
  const stages: Stage[] = []
  for (const trust of trusts) stages.push(await admitPeople(database, trust))
  await formSampleGroup(database, stages)
  await replay(
    database,
    stages.flatMap((stage) => subjects.flatMap((happenings) => happenings(stage).map((happening) => ({ stage, happening })))),
  )
  await gatherStatistics(database)
}

/** What happens of each subject; events of one instant keep this order. */
const subjects: readonly ((stage: Stage) => ReturnType<typeof peopleHappenings>)[] = [
  peopleHappenings,
  calendarHappenings,
  measureHappenings,
  measureGroupHappenings,
  accessHappenings,
  strategyHappenings,
  measureRegisterHappenings,
  lineageHappenings,
  interruptionHappenings,
  refreshHappenings,
  planHappenings,
  riskHappenings,
  riskRegisterHappenings,
  riskLifeHappenings,
  assuranceHappenings,
  auditHappenings,
  honestyHappenings,
  riskSharingHappenings,
  riskUnforeseenHappenings,
  riskAppetiteHappenings,
  progressPlanHappenings,
  itemMeasureHappenings,
  alignmentHappenings,
  bodyHappenings,
  itemLifeHappenings,
  askHappenings,
  reportingHappenings,
  quarterHappenings,
  challengeHappenings,
  raisedHappenings,
  paperHappenings,
  draftFileHappenings,
  estatesFileHappenings,
  figureFileHappenings,
  groupHappenings,
  foundationHappenings,
  measureQualityHappenings,
  packHappenings,
  accountabilityHappenings,
  escalationHappenings,
]
