import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { writingRoles } from '../people/index.ts'
import { askNouns } from './asking/queries.ts'
import { askingRoutes } from './asking/routes.tsx'
import { askingVerbs } from './asking/verbs.ts'
import { claimRoutes } from './claims/routes.tsx'
import { claimVerbs } from './claims/verbs.ts'
import { deliveryGaps } from './gaps/queries.ts'
import { sightRoutes } from './gaps/routes.tsx'
import { sightVerbs } from './gaps/verbs.ts'
import { lineageRoutes } from './lineage/routes.tsx'
import { lineageVerbs } from './lineage/verbs.ts'
import { movingRoutes } from './moving/routes.tsx'
import { movingVerbs } from './moving/verbs.ts'
import { deliveryAbout, planningNouns } from './planning/queries-slots.ts'
import { planningRoutes } from './planning/routes.tsx'
import { planningVerbs } from './planning/verbs.ts'
import { promisesDueFrom } from './promising/queries.ts'
import { promisingRoutes } from './promising/routes.tsx'
import { promisingVerbs } from './promising/verbs.ts'
import { issueNouns } from './raising/queries.ts'
import { raisingRoutes } from './raising/routes.tsx'
import { raisingVerbs } from './raising/verbs.ts'
import { rollingOverRoutes } from './rolling-over/routes.tsx'
import { rollOverVerbs } from './rolling-over/sentences.ts'
import { suspendingRoutes } from './suspending/routes.tsx'
import { suspendingVerbs } from './suspending/verbs.ts'
import { deliveryDue } from './updating/queries-due.ts'
import { challengeNouns, updateNouns } from './updating/queries-nouns.ts'
import { updatingRoutes } from './updating/routes.tsx'
import { updatingVerbs } from './updating/told.ts'
import { deliveryBeneath, deliveryOverview } from './weighing/queries-overview.ts'

export { addClaims, type ClaimTied } from './claims/actions-adding.ts'
export { claimsOf } from './claims/queries-claims.ts'
export { judgedInWords, type SaidClaim, verdictName } from './claims/said-claim.ts'
export { sightBack } from './gaps/queries.ts'
export { deliveryRecognisers } from './imports.ts'
export type { Item, ItemMilestone, ItemPromise, Update } from './item.ts'
export type { HeldItem, Match, Matchable } from './matching.ts'
export { matcherOf } from './matching-shortlist.ts'
export { type Compared, comparedInWords, comparedOf, comparedSentences, comparisons, countedInWords } from './planning/compared-rows.ts'
export { type ItemAsRow, itemAsRow } from './planning/item-as-row.ts'
export { stateInWords } from './planning/state.ts'
export { promisesFollowed } from './promising/queries.ts'
export {
  type Followed,
  type PromiseState,
  promisesInWords,
  stateNames as promiseStateNames,
  stateOf as promiseStateOf,
} from './promising/register.ts'
export { allPlans, currentPlan, itemById, itemsOf, milestonesOf, promisesOf, updatesOf } from './queries.ts'
export { contributorsOf, itemsContributedTo } from './queries-contributors.ts'
export type { PlanEnding } from './rolling-over/expiry.ts'
export { plansEndingNow } from './rolling-over/queries-expiry.ts'
export { datesIn } from './text/dates-in-text.ts'
export { raiseChallenge } from './updating/actions-challenging.ts'
export type { Challenge } from './updating/challenges.ts'
export { answerDueOn, askedAs } from './updating/challenges.ts'
export { isOwed, reportingOf, reportsIn } from './updating/owed.ts'
export { challengesTo } from './updating/queries-challenges.ts'
export { criticalReader, type Notice } from './weighing/critical-reader.ts'
export { slipsOf, standingOf as milestoneStanding } from './weighing/milestones.ts'
export { standingsNow } from './weighing/queries-overview.ts'
export { quarterOf, standingsIn } from './weighing/queries-standings.ts'
export { riskStandings } from './weighing/risk-standings.ts'
export { asItemStanding, claimsSaid, type Standing } from './weighing/standing.ts'
export { movesInWords, riskSentence, summaryOf } from './weighing/summary.ts'
export { addItem, addPlan, changeItem, setContributors } from './writing.ts'
export { type TakenBack, takeBack } from './writing-back.ts'
export { addImportedUpdates, addItems } from './writing-many.ts'
export { addMilestone, type ImportedUpdate, putImportedUpdate } from './writing-said.ts'
export type { ItemFields, PlanFields, Written } from './written.ts'

/** What the trust said it would do, what is said of it each quarter, and what the records support. */
export const delivery: Capability = {
  name: 'delivery',
  uses: ['people', 'views', 'calendar', 'strategy', 'measures', 'risk'],
  may: {
    'delivery:read': everyone,
    'item:edit': ['governance lead'],
    'measure:link': ['governance lead', 'executive', 'director', 'analyst', 'quality adviser'],
    'sight:tie': ['governance lead', 'executive', 'director'],
    'milestone:set': ['director', 'executive', 'governance lead', 'quality adviser', 'ward manager'],
    'update:write': writingRoles,
    'update:approve': ['executive', 'governance lead'],
    'update:consider': ['governance lead', 'secretary', 'non-executive', 'executive', 'director'],
    'quarter:run': ['governance lead', 'secretary'],
    'challenge:raise': ['non-executive', 'executive', 'governance lead'],
    'challenge:answer': ['director', 'executive'],
    'issue:raise': ['director', 'executive', 'governance lead', 'quality adviser', 'ward manager'],
    'ask:raise': ['director', 'executive', 'governance lead', 'secretary'],
    'ask:answer': ['director', 'executive', 'governance lead', 'quality adviser', 'ward manager'],
  },
  verbs: {
    ...planningVerbs,
    ...rollOverVerbs,
    ...lineageVerbs,
    ...movingVerbs,
    ...suspendingVerbs,
    ...askingVerbs,
    ...updatingVerbs,
    ...claimVerbs,
    ...sightVerbs,
    ...promisingVerbs,
    ...raisingVerbs,
  },
  searched: [
    { kind: 'item', label: 'Items', permission: 'delivery:read' },
    { kind: 'challenge', label: 'Questions', permission: 'delivery:read' },
    { kind: 'issue', label: 'Issues', permission: 'delivery:read' },
    { kind: 'ask', label: 'Asks', permission: 'delivery:read' },
    { kind: 'plan', label: 'Plans', permission: 'delivery:read' },
  ],
  nouns: { ...planningNouns, update: updateNouns, challenge: challengeNouns, ask: askNouns, issue: issueNouns },
  nav: {
    label: 'Delivery',
    href: '/delivery',
    permission: 'delivery:read',
    under: [
      '/delivery',
      '/plans',
      '/items',
      '/periods',
      '/imports',
      '/challenges',
      '/asks',
      '/updates',
      '/promises',
      '/issues',
      '/taken-further',
    ],
  },
  about: deliveryAbout,
  due: async (c) => [...(await deliveryDue(c)), ...(await promisesDueFrom(c))],
  beneath: deliveryBeneath,
  gaps: deliveryGaps,
  overview: deliveryOverview,
  routes: new Routes()
    .with(lineageRoutes)
    .with(rollingOverRoutes)
    .with(suspendingRoutes)
    .with(movingRoutes)
    .with(askingRoutes)
    .with(claimRoutes)
    .with(planningRoutes)
    .with(updatingRoutes)
    .with(sightRoutes)
    .with(promisingRoutes)
    .with(raisingRoutes),
}
