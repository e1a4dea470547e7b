import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { recordRoutes } from './routes.tsx'

/** The record of what was changed: read as a list, by record, and as at an earlier day. */
export const record: Capability = { name: 'record', uses: ['calendar'], may: { 'history:read': everyone }, verbs: {}, routes: recordRoutes }
