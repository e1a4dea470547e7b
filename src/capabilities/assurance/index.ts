import { everyone, type Role } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { auditsNamed } from './audits/queries-slots.ts'
import {
  assuranceAbout,
  assuranceDue,
  assuranceGaps,
  assurancesNamed,
  controlsNamed,
  gapsNamed,
  riskActionsNamed,
  scalesNamed,
} from './queries-slots.ts'
import { everyRoute } from './routes.tsx'
import { verbs } from './verbs.ts'

export { addScale, giveAssurance } from './assurances/actions.ts'
export { rankOf, type Scale } from './assurances/scale.ts'
export { isCurrent, isExpired, lineName, lineShort, newestFirst, signInWords, validInWords } from './assurances/standing.ts'
export { callOffAudit, planAudit, type Report, reportAudit } from './audits/actions.ts'
export { changeRecommendation, recommend, settleRecommendation } from './audits/actions-recommendations.ts'
export type { Audit, AuditKind, Priority } from './audits/audit.ts'
export { allAudits } from './audits/queries.ts'
export { addControl, endControl, placeControl, testControl } from './controls/actions.ts'
export {
  type Effectiveness,
  effectivenessInWords,
  effectivenessOn,
  isInPlace,
  latestTest,
  nextTestInWords,
  nextTestOn,
  resultName,
  testStanding,
} from './controls/control.ts'
export { failedControls, raisedBy } from './controls/failed.ts'
export { coverOf, isBare, isFirstLineOnly, type RiskCover } from './coverage/coverage.ts'
export {
  dueInWords as actionDueInWords,
  expectedAfter,
  expectedInWords,
  isOpen as isActionOpen,
  isOverdue as isActionOverdue,
  slippedDays,
  stateInWords as actionStateInWords,
  unworkedGaps,
} from './doing/action.ts'
export { agreeAction, changeAction, finishAction, giveUpAction } from './doing/actions.ts'
export { addFactor, changeFactor } from './factors/actions.ts'
export { strandsOf } from './factors/strands.ts'
export type {
  ActionFacts,
  AssuranceGiven,
  AssuranceLine,
  ControlFacts,
  ControlKind,
  FactorFacts,
  GapFacts,
  RiskAssurance,
  StandingControl,
  TestFacts,
  TestResult,
} from './facts.ts'
export { nothingKept } from './facts.ts'
export { closeGap, findGap } from './gaps/actions.ts'
export { answerFinding } from './honesty/actions.ts'
export { tieMeasure } from './honesty/actions-measures.ts'
export { type HonestyTold, honestyNow, honestyOf, strategicFindings } from './honesty/queries.ts'
export { answerOf as assuranceAnswer } from './of-risk/answer.ts'
export { allScales, assuranceFacts } from './queries.ts'
export { allControls, controlById, risksOfControls } from './queries-controls.ts'
export {
  type PlainAction,
  type PlainAssurance,
  type PlainControl,
  type PlainFactor,
  type PlainGap,
  type PlainTest,
  placeImportedControl,
  writeAction,
  writeAssurance,
  writeControl,
  writeFactor,
  writeGap,
  writeScale,
  writeStanding,
  writeTest,
} from './writing.ts'
export { type AssuranceWritten, importedAssuranceKinds, takeBackAssurance } from './writing-back.ts'

const assurers: readonly Role[] = ['governance lead', 'executive', 'director', 'secretary', 'quality adviser', 'analyst']
// whose risk, control or action it is, is asked beside
const keepers: readonly Role[] = [...assurers, 'ward manager']

/** What is in place against risks, how anybody knows that it works, what is missing and what is done about it. */
export const assurance: Capability = {
  name: 'assurance',
  uses: ['people', 'calendar', 'strategy', 'measures', 'risk', 'delivery'],
  may: {
    'control:read': everyone,
    'control:edit': keepers,
    'control:test': keepers,
    'assurance:give': keepers,
    'assurance-scale:edit': ['governance lead'],
    'risk-gap:edit': keepers,
    'risk-action:edit': keepers,
    'risk-action:done': keepers,
    'risk-measure:tie': assurers,
    'audit:read': everyone,
    'audit:edit': ['governance lead', 'executive', 'secretary'],
    'recommendation:settle': keepers,
    'honesty:answer': keepers,
  },
  routes: everyRoute,
  scopes: {
    'assurance: read': { label: 'Read controls, assurances, gaps and actions against risks', permissions: ['control:read'] },
  },
  interfaces: [{ label: 'Controls and assurance', href: '/assurance/interface.json' }],
  verbs,
  searched: [
    { kind: 'control', label: 'Controls', permission: 'control:read' },
    { kind: 'audit', label: 'Audits and reviews', permission: 'audit:read' },
  ],
  nouns: {
    control: controlsNamed,
    'risk gap': gapsNamed,
    assurance: assurancesNamed,
    'risk action': riskActionsNamed,
    'assurance scale': scalesNamed,
    audit: auditsNamed,
  },
  about: assuranceAbout,
  due: assuranceDue,
  gaps: assuranceGaps,
}
