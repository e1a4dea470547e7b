import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { absenceRoutes } from './absences/routes.tsx'
import { absenceVerbs } from './absences/verbs.ts'
import { namedBodies } from './bodies/queries.ts'
import { bodyRoutes } from './bodies/routes.tsx'
import { bodyVerbs } from './bodies/verbs.ts'
import { handoverRoutes } from './handover/routes.tsx'
import { placeRoutes } from './places/routes.tsx'
import { placeVerbs } from './places/verbs.ts'
import { namedPeople, namedPlaces, namedPosts } from './queries-organisation.ts'
import { accountRoutes } from './routes-account.tsx'
import { organisationRoutes } from './routes-organisation.tsx'
import { peopleRoutes } from './routes-people.tsx'
import { signInRoutes } from './routes-sign-in.tsx'
import { peopleVerbs } from './verbs.ts'

export { type Absence, awayInWords } from './absences/absence.ts'
export { absencesIn, awayOn } from './absences/queries.ts'
export { firstGrants, personJoined, setUpOrganisation } from './actions-setup.ts'
export type { Body } from './bodies/body.ts'
export { bodyById, standingBodies } from './bodies/queries.ts'
export { shortestPassphrase } from './forms.ts'
export { type PlacesUnder, placesAdded } from './places/actions.ts'
export { placeNamesOf } from './places/queries.ts'
export { allPlaces, allPosts, type HeldPost, holdersOn, members, peopleNames, postsHeldBy, postTitles } from './queries.ts'
export { reachedAt } from './queries-reached.ts'
export { writingRoles } from './rights.ts'
export { addPost } from './writing.ts'

/** Who belongs to the trust, what they may do, which posts they hold; and how one signs in. */
export const people: Capability = {
  name: 'people',
  uses: [],
  may: {
    'people:read': everyone,
    'account:read': everyone,
    'account:change': everyone,
    'people:manage': ['governance lead', 'administrator'],
    'body:keep': ['governance lead', 'administrator', 'secretary'],
  },
  verbs: { ...peopleVerbs, ...absenceVerbs, ...bodyVerbs, ...placeVerbs },
  searched: [
    { kind: 'post', label: 'Posts', permission: 'people:read' },
    { kind: 'person', label: 'People', permission: 'people:read' },
    { kind: 'body', label: 'Committees and groups', permission: 'people:read' },
    { kind: 'place', label: 'Places', permission: 'people:read' },
  ],
  nouns: { person: namedPeople, post: namedPosts, place: namedPlaces, body: namedBodies },
  routes: [signInRoutes, accountRoutes, organisationRoutes, placeRoutes, bodyRoutes, peopleRoutes, absenceRoutes, handoverRoutes].reduce(
    (routes, add) => add(routes),
    new Routes(),
  ),
}
