import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export { allPlaces, allPosts, type HeldPost, holdersOn, members, peopleNames, postsHeldBy, postTitles } from './queries.ts'

export const people: Capability = { name: 'people', uses: [], may: {}, verbs: {}, routes: new Routes() }
