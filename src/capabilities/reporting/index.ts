import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export const reporting: Capability = { name: 'reporting', uses: ['people', 'calendar', 'strategy', 'risk', 'delivery'], may: {}, verbs: {}, routes: new Routes() }
