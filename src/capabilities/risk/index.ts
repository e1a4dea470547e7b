import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { riskGaps } from './queries-gaps.ts'
import { matricesNamed, risksAbout, risksNamed } from './queries-slots.ts'
import { reading } from './routes.tsx'
import { closing } from './routes-closing.tsx'
import { editing } from './routes-editing.tsx'
import { matrixPages } from './routes-matrix.tsx'
import { scoring } from './routes-scoring.tsx'
import { verbs } from './verbs.ts'

export { type PlainRisk, type PlainScore, writeMatrix, writeMatrixInForce, writeNewRisk, writeRiskChange } from './actions.ts'
export { writeScore } from './actions-scoring.ts'
export { answerOf as riskAnswer } from './answer.ts'
export { riskRecognisers } from './imports.ts'
export { bandOf, isTop, type Matrix, npsaMatrix, scoreOf, whyNotScore } from './matrix.ts'
export { directionIn, movementInWords } from './movement.ts'
export { closedRisks, matrixInForce, type RiskFacts, riskById, risksWithScores } from './queries.ts'
export { quarterNow as riskQuarterNow } from './queries-slots.ts'
export { type Line as RiskLine, lineOf as riskLineOf, notPlaced, periodShown as riskPeriodShown } from './register.ts'
export { type RiskStandingIn, riskStandingIn } from './standing.ts'
export { scoreInWords, toneOf as bandTone, whyDirectionsDiffer } from './told.ts'
export { addImportedRisk, changeImportedRisk, type ImportedOwner, putImportedScore, type RiskWritten, takeBackRisk } from './writing.ts'

/** What threatens the strategy: the board assurance framework, its scores quarter by quarter, and the matrix they are read on. */
export const risk: Capability = {
  name: 'risk',
  uses: ['people', 'calendar', 'strategy', 'views'],
  may: {
    'risk:read': everyone,
    'risk:edit': ['governance lead', 'executive', 'director'],
    'risk:assess': ['governance lead', 'executive', 'director'],
    'matrix:edit': ['governance lead'],
  },
  routes: reading(scoring(closing(editing(matrixPages(new Routes()))))),
  verbs,
  nav: { label: 'Risk and assurance', href: '/risks', permission: 'risk:read', under: ['/risks'] },
  searched: [{ kind: 'risk', label: 'Risks', permission: 'risk:read' }],
  nouns: { risk: risksNamed, matrix: matricesNamed },
  about: risksAbout,
  gaps: riskGaps,
}
