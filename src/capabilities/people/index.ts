import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { namedPeople, namedPlaces, namedPosts } from './queries-organisation.ts'
import { accountRoutes } from './routes-account.tsx'
import { organisationRoutes } from './routes-organisation.tsx'
import { peopleRoutes } from './routes-people.tsx'
import { signInRoutes } from './routes-sign-in.tsx'
import { peopleVerbs } from './verbs.ts'

export { firstGrants, personJoined, setUpOrganisation } from './actions-setup.ts'
export { shortestPassphrase } from './forms.ts'
export { allPlaces, allPosts, type HeldPost, holdersOn, members, peopleNames, postsHeldBy, postTitles } from './queries.ts'
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
  },
  verbs: peopleVerbs,
  nouns: { person: namedPeople, post: namedPosts, place: namedPlaces },
  routes: [signInRoutes, accountRoutes, organisationRoutes, peopleRoutes].reduce((routes, add) => add(routes), new Routes()),
}
