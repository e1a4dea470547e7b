import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { lineageRoutes } from './lineage/routes.tsx'
import { deliveryAbout, planningNouns } from './planning/queries-slots.ts'
import { planningRoutes } from './planning/routes.tsx'
import { planningVerbs } from './planning/verbs.ts'
import { deliveryDue } from './updating/queries-due.ts'
import { challengeNouns, updateNouns } from './updating/queries-nouns.ts'
import { updatingRoutes } from './updating/routes.tsx'
import { updatingVerbs } from './updating/told.ts'
import { deliveryBeneath, deliveryOverview } from './weighing/queries-overview.ts'

export { deliveryRecognisers } from './imports.ts'
export type { Item, Update } from './item.ts'
export type { HeldItem, Match, Matchable } from './matching.ts'
export { matcherOf } from './matching-shortlist.ts'
export { type Compared, comparedInWords, comparedOf, comparedSentences, comparisons, countedInWords } from './planning/compared-rows.ts'
export { stateInWords } from './planning/state.ts'
export { allPlans, currentPlan, itemById, itemsOf, milestonesOf, promisesOf, updatesOf } from './queries.ts'
export { contributorsOf } from './queries-contributors.ts'
export type { PlanEnding } from './rolling-over/expiry.ts'
export { plansEndingNow } from './rolling-over/queries-expiry.ts'
export { datesIn } from './text/dates-in-text.ts'
export { raiseChallenge } from './updating/actions-challenging.ts'
export type { Challenge } from './updating/challenges.ts'
export { answerDueOn, askedAs } from './updating/challenges.ts'
export { reportsIn } from './updating/owed.ts'
export { challengesTo } from './updating/queries-challenges.ts'
export { criticalReader, type Notice } from './weighing/critical-reader.ts'
export { slipsOf } from './weighing/milestones.ts'
export { standingsNow } from './weighing/queries-overview.ts'
export { quarterOf, standingsIn } from './weighing/queries-standings.ts'
export { riskStandings } from './weighing/risk-standings.ts'
export { asItemStanding, type Standing } from './weighing/standing.ts'
export { movesInWords, riskSentence, summaryOf } from './weighing/summary.ts'
export { addItem, addPlan, changeItem, setContributors } from './writing.ts'
export { type TakenBack, takeBack } from './writing-back.ts'
export { addImportedUpdates, addItems } from './writing-many.ts'
export { addMilestone, type ImportedUpdate, putImportedUpdate } from './writing-said.ts'
export type { ItemFields, PlanFields, Written } from './written.ts'

/** What the trust said it would do, what is said of it each quarter, and what the records support. */
export const delivery: Capability = {
  name: 'delivery',
  uses: ['people', 'calendar', 'strategy', 'risk'],
  may: {
    'delivery:read': everyone,
    'item:edit': ['governance lead'],
    'milestone:set': ['director', 'executive', 'governance lead', 'quality adviser'],
    'update:write': ['director', 'executive', 'governance lead', 'quality adviser', 'ward manager'],
    'update:approve': ['executive', 'governance lead'],
    'quarter:run': ['governance lead', 'secretary'],
    'challenge:raise': ['non-executive', 'executive', 'governance lead'],
    'challenge:answer': ['director', 'executive'],
  },
  verbs: { ...planningVerbs, ...updatingVerbs },
  nouns: { ...planningNouns, update: updateNouns, challenge: challengeNouns },
  nav: {
    label: 'Delivery',
    href: '/delivery',
    permission: 'delivery:read',
    under: ['/delivery', '/plans', '/items', '/periods', '/imports', '/challenges'],
  },
  about: deliveryAbout,
  due: deliveryDue,
  beneath: deliveryBeneath,
  overview: deliveryOverview,
  routes: new Routes().with(lineageRoutes).with(planningRoutes).with(updatingRoutes),
}
