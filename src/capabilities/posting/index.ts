import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { postingRoutes } from './routes.tsx'
import { postingVerbs } from './verbs.ts'

export { digestIsDue } from './choice.ts'
export type { Written } from './digest.ts'
export { hoursLeft, isOpen } from './hours.ts'
export { type Reachable, reachable, roomOf, type WaitingLetter, waitingLetters } from './queries.ts'
export { newestChange, type Press, pressesSince, toldTo, writeDigest, writePress } from './queries-telling.ts'
export { looksEvery, type Room } from './room.ts'
export { claim, drop, keepRoom, markLooked, type NewLetter, putLetter, settle } from './writing-letters.ts'

/** What goes out to people by mail and to their calendars, when they choose it and never in quiet hours. */
export const posting: Capability = {
  name: 'posting',
  uses: ['people', 'calendar', 'delivery', 'alignment'],
  may: { 'posting:read': everyone, 'posting:choose': everyone, 'posting:run': ['governance lead'] },
  verbs: postingVerbs,
  routes: postingRoutes,
}
