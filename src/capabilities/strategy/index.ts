import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export const strategy: Capability = { name: 'strategy', uses: ['people'], may: {}, verbs: {}, routes: new Routes() }
