import { everyone, type Role } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { risksDue } from './life/queries-due.ts'
import { riskGaps } from './queries-gaps.ts'
import { matricesNamed, risksAbout, risksNamed } from './queries-slots.ts'
import { registersNamed } from './registers/queries.ts'
import { riskRoutes } from './routes.tsx'
import { verbs } from './verbs.ts'

export { alikeAmong, isAlike, type Worded } from './alike/alike.ts'
export { type Appetite, appetiteFor, appetiteInWords, appetiteOfElement, type Tolerated, toleratedBy } from './appetite/appetite.ts'
export { type PlainLevel as PlainAppetiteLevel, usualLevels } from './appetite/levels-text.ts'
export { allAppetites, appetiteLevels } from './appetite/queries.ts'
export { type AppetiteRead, readAppetite } from './appetite/read-appetite.ts'
export { appetiteAnswer, type ObjectiveStanding, standingOf as appetiteStandings } from './appetite/standing.ts'
export { putImportedAppetite, takeBackAppetite } from './appetite/writing-appetite.ts'
export { openRisksAsked } from './interface/asked.ts'
export { riskForPrograms, risksForPrograms } from './interface/queries.ts'
export { type PlainRisk, type PlainScore, writeMatrix, writeMatrixInForce, writeNewRisk, writeRiskChange } from './keeping/actions.ts'
export {
  addImportedRisk,
  changeImportedRisk,
  type ImportedOwner,
  type ImportedWords,
  putImportedScore,
  type RiskWritten,
  takeBackRisk,
} from './keeping/writing.ts'
export { type Decision, type DecisionKind, writeDecision } from './life/actions-decisions.ts'
export { acceptRisk, declineRisk, proposeRisk } from './life/actions-proposing.ts'
export { reviewRisk } from './life/actions-reviewing.ts'
export { type DecisionFacts as RiskDecision, decisionsOf as riskDecisions } from './life/queries.ts'
export { nextReviewBy, reviewStanding } from './life/reviewing.ts'
export { answerOf as riskAnswer } from './listing/answer.ts'
export { quarterScored as riskQuarterScored } from './listing/queries-around.ts'
export { type Line as RiskLine, lineOf as riskLineOf, notPlaced, periodShown as riskPeriodShown } from './listing/register.ts'
export { bandOf, isTop, type Matrix, scoreOf, whyNotScore } from './matrix/matrix.ts'
export { npsaMatrix } from './matrix/npsa-matrix.ts'
export { matrixInForce } from './matrix/queries.ts'
export { closedRisks, openRisksCalled, type RiskFacts, riskById, risksWithScores } from './queries.ts'
export { quarterNow as riskQuarterNow } from './queries-slots.ts'
export { riskRecognisers, riskRecognisersOf } from './reading/imports.ts'
export { addRegister, mergeRegister } from './registers/actions.ts'
export { mergeRisk, moveRisk, renumberRisk, writeEarlierNumber } from './registers/actions-moving.ts'
export { allEarlierNumbers, allRegisters as riskRegisters } from './registers/queries.ts'
export type { Register as RiskRegister } from './registers/register.ts'
export { type PlainLevel, setLevel, writeLevel } from './scoring/actions-levels.ts'
export { assessRisk, writeScore } from './scoring/actions-scoring.ts'
export { planTrajectory, setTarget, writeTrajectory } from './scoring/actions-target.ts'
export { courseOf, quartersToTarget } from './scoring/course.ts'
export { type Level as RiskLevel, type Levels as RiskLevels, scoreMeaning } from './scoring/levels.ts'
export { directionIn, movementInWords } from './scoring/movement.ts'
export { levelsOf, targetDays, trajectoriesOf } from './scoring/queries-levels.ts'
export { scoredDayInWords } from './scoring/scored-day.ts'
export { type RiskStandingIn, riskStandingIn } from './scoring/standing.ts'
export { slippedInWords, type TargetDays as RiskTargetDays } from './scoring/target.ts'
export { courseInWords, legsOf, type Planned as RiskPlanned, whyPlanMissesTarget } from './scoring/trajectory.ts'
export { putImportedLevel, takeBackLevel } from './scoring/writing-levels.ts'
export { scoreInWords, toneOf as bandTone, whyDirectionsDiffer } from './showing/told.ts'

const writers: readonly Role[] = everyone.filter(
  (role) => !(['non-executive', 'patient partner', 'inspector', 'administrator'] as Role[]).includes(role),
)

/** What threatens the strategy: the board assurance framework, its scores quarter by quarter, and the matrix they are read on. */
export const risk: Capability = {
  name: 'risk',
  uses: ['people', 'calendar', 'strategy', 'views'],
  may: {
    'risk:read': everyone,
    'risk:add': ['governance lead', 'executive', 'director'],
    // whose post it is, is asked beside
    'risk:edit': writers,
    'risk:close': writers,
    'risk:share': ['governance lead', 'executive', 'director'],
    'risk:propose': everyone.filter((role) => role !== 'inspector' && role !== 'patient partner'),
    'risk:assess': writers,
    'matrix:edit': ['governance lead'],
    'register:keep': ['governance lead', 'executive'],
    'appetite:set': ['governance lead', 'executive'],
  },
  routes: riskRoutes,
  scopes: { 'risks: read': { label: 'Read risks with their scores, targets and appetite', permissions: ['risk:read'] } },
  interfaces: [{ label: 'Risks, scores and appetite', href: '/risks/interface.json' }],
  verbs,
  nav: {
    label: 'Risk and assurance',
    href: '/risks',
    permission: 'risk:read',
    under: ['/risks', '/escalations', '/controls', '/assurance', '/audits'],
  },
  searched: [
    { kind: 'risk', label: 'Risks', permission: 'risk:read' },
    { kind: 'risk register', label: 'Registers of risks', permission: 'risk:read' },
  ],
  nouns: { risk: risksNamed, matrix: matricesNamed, 'risk register': registersNamed },
  about: risksAbout,
  due: risksDue,
  gaps: riskGaps,
}
