import { everyone } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { prioritiesAbove, prioritiesNamed, sharedFound } from './queries.ts'
import { groupDue } from './queries-due.ts'
import { reading } from './routes.tsx'
import { leading } from './routes-leading.tsx'
import { meeting } from './routes-meeting.tsx'
import { saying } from './routes-saying.tsx'
import { verbs } from './verbs.ts'

/** Two or more trusts that work as a group: what they set out to do together, each part led by one of them and read by all. */
export const group: Capability = {
  name: 'group',
  uses: ['people', 'calendar', 'delivery'],
  may: {
    'group:read': everyone,
    'group:write': ['executive', 'governance lead'],
    'group:lead': ['executive', 'governance lead'],
    'group:meet': ['secretary', 'governance lead'],
  },
  routes: reading(meeting(saying(leading(new Routes())))),
  verbs,
  nav: { label: 'Group', href: '/group', permission: 'group:read', under: ['/group'], when: (trust) => trust.group !== null },
  searched: [{ kind: 'group priority', label: 'Group priorities', permission: 'group:read', shared: sharedFound }],
  nouns: { 'group priority': prioritiesNamed },
  due: groupDue,
  about: async (c, ref) => ({ serves: ref.kind === 'item' ? await prioritiesAbove(c, ref.id) : [], servedBy: [] }),
}
