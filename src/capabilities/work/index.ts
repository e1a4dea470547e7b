import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export const work: Capability = { name: 'work', uses: ['people'], may: {}, verbs: {}, routes: new Routes() }
