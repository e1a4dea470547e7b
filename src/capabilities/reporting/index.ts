import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { assuranceRoutes } from './assurance/routes-assurance.tsx'
import { frameworkRoutes } from './framework/routes-framework.tsx'
import { frontRoutes } from './front-sheet/routes-front.tsx'
import { measureRegisterRoutes } from './measure-register/routes-measure-register.tsx'
import { measurePaperRoutes } from './measures/routes-measures.tsx'
import { offlineRoutes } from './offline/routes-offline.tsx'
import { namedReports } from './queries.ts'
import { papersDue } from './queries-due.ts'
import { namedQuestions } from './questions/queries.ts'
import { questionRoutes } from './questions/routes-questions.tsx'
import { drafts } from './routes.tsx'
import { editions } from './routes-editions.tsx'
import { sideRoutes } from './side-by-side/routes-side.tsx'
import { sinceRoutes } from './since/routes-since.tsx'
import { strategyPaperRoutes } from './strategy-paper/routes-strategy.tsx'
import { waitRoutes } from './waits/routes-waits.tsx'
import { yearRoutes } from './year/routes-year.tsx'

export { freezeAsItStands } from './actions.ts'
export { assuranceReport } from './assurance/assurance-report.ts'
export { assuranceFacts } from './assurance/queries-assurance.ts'
export { extractReport, frameworkReport, riskRegisterReport, riskReport } from './framework/framework-reports.ts'
export { frameworkFacts, paperWords } from './framework/queries-framework.ts'
export { allRegisters, frameworkRegister, paperRisks, registerTold } from './framework/queries-registers.ts'
export { isNotYet } from './freezing.ts'
export { measuresReport } from './measures/measures-report.ts'
export { figureOf, inPairs } from './measures/measures-section.ts'
export { measuresPaperFacts } from './measures/queries-measures.ts'
export { planReport } from './offline/plan-report.ts'
export { periodsToEdit, planFacts, registerFacts } from './offline/queries-offline.ts'
export { registerReport } from './offline/register-report.ts'
export { PaperFiles } from './pages/paper-files.tsx'
export { paperFoot } from './paper-foot.ts'
export { progressReport } from './progress-report.ts'
export { editionsOf, frozenReport } from './queries.ts'
export { progressFacts } from './queries-progress.ts'
export { sealedPaper } from './routes-editions.tsx'
export { type Paper, withFiles } from './routes-files.tsx'
export { type Seal, sealOf, withSeal } from './sealing.ts'
export { sectionBlocks } from './sections/queries-sections.ts'
export { type LiveKind, liveKinds, type PackSectionAsked, type SectionBlocks } from './sections/section.ts'
export { periodsBeside } from './side-by-side/periods-beside.ts'
export { levelsOf, periodsOf as periodsOfPlan, plansIn, sideFacts } from './side-by-side/queries-side.ts'
export { sideReport } from './side-by-side/side-report.ts'
export { changedSince, type SinceAsked, sinceFacts } from './since/queries-since.ts'
export { sinceReport } from './since/since-report.ts'

/** The board's papers: written from the records, frozen word for word, and told apart edition by edition. */
export const reporting: Capability = {
  name: 'reporting',
  uses: ['people', 'calendar', 'strategy', 'foundations', 'access', 'measures', 'risk', 'delivery', 'assurance', 'escalation'],
  may: {
    'report:read': everyone,
    'report:freeze': ['governance lead', 'secretary'],
    'front:write': ['governance lead', 'secretary', 'director', 'executive'],
    'paper:ask': ['non-executive', 'executive', 'governance lead'],
    'paper:answer': ['director', 'executive', 'governance lead', 'secretary'],
  },
  routes: editions(drafts(new Routes()))
    .with(frontRoutes)
    .with(questionRoutes)
    .with(yearRoutes)
    .with(sideRoutes)
    .with(strategyPaperRoutes)
    .with(offlineRoutes)
    .with(measureRegisterRoutes)
    .with(sinceRoutes)
    .with(waitRoutes)
    .with(assuranceRoutes)
    .with(frameworkRoutes)
    .with(measurePaperRoutes),
  verbs: {
    'report.frozen': ({ period, edition }) => `froze edition ${edition} of the progress report for ${period}`,
    'sheet.written': ({ period }) => `wrote the front sheet of the ${period} paper`,
    'paper.asked': ({ period, words }) => `asked about the ${period} paper: “${words}”`,
    'paper.answered': ({ period, words }) => `answered the question “${words}” about the ${period} paper`,
  },
  nav: { label: 'Reports', href: '/reports', permission: 'report:read', under: ['/reports', '/packs'] },
  nouns: { report: namedReports, 'paper question': namedQuestions },
  due: papersDue,
}
