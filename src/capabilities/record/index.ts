import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { recordRoutes } from './routes.tsx'
import { exitRoutes } from './routes-exit.tsx'

/** The record of what was changed: read as a list, by record, and as at an earlier day; and everything as one file to take away. */
export const record: Capability = {
  name: 'record',
  uses: ['calendar'],
  may: { 'history:read': everyone, 'everything:export': ['administrator'] },
  verbs: {
    'everything.taken': ({ changes }) => `took everything away in one file, up to change ${Number(changes).toLocaleString('en-GB')}`,
  },
  routes: recordRoutes.with(exitRoutes),
}
