import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'

export const record: Capability = { name: 'record', uses: ['people'], may: {}, verbs: {}, routes: new Routes() }
