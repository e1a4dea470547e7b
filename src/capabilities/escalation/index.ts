import { everyone, type Role } from '../../kernel/role.ts'
import type { Capability } from '../../platform/capability.ts'
import { Routes } from '../../platform/routes.ts'
import { escalationInterface } from './interface/routes.tsx'
import { mattersNamed } from './matter/queries.ts'
import { matters } from './matter/routes.tsx'
import { escalationAbout, escalationBeneath, escalationDue, escalationGaps } from './queries-slots.ts'
import { rulesNamed } from './rules/queries.ts'
import { rules } from './rules/routes.tsx'
import { verbs } from './verbs.ts'

export { raiseMatter } from './matter/actions-raising.ts'
export { giveReceipt } from './matter/actions-receipts.ts'
export { matterById } from './matter/queries.ts'
export { escalationAnswer, mattersFor, type PaperMatter } from './queries-papers.ts'
export { addRule, replaceRule } from './rules/actions.ts'
export { declineAsked, raiseAsked } from './rules/actions-required.ts'
export { askedToday, rulesInForce as rulesNow } from './rules/queries.ts'

const insiders: readonly Role[] = everyone.filter((role) => role !== 'inspector' && role !== 'patient partner')

/** Matters raised to a body, each with its receipts: raised, received, discussed, decided, answered; and the rules by which risks must go up. */
export const escalation: Capability = {
  name: 'escalation',
  uses: ['people', 'risk'],
  may: {
    'escalation:read': everyone,
    'matter:raise': insiders,
    // who serves the body is asked beside
    'receipt:give': insiders,
    'escalation:rule': ['governance lead'],
  },
  // the rules' fixed addresses come before those of one matter
  routes: new Routes().with(escalationInterface).with(rules).with(matters),
  scopes: {
    'escalations: read': { label: 'Read matters raised, with their receipts and clocks', permissions: ['escalation:read'] },
  },
  interfaces: [{ label: 'Matters raised', href: '/escalations/interface.json' }],
  verbs,
  searched: [{ kind: 'matter', label: 'Matters raised', permission: 'escalation:read' }],
  nouns: { matter: mattersNamed, 'escalation rule': rulesNamed },
  due: escalationDue,
  gaps: escalationGaps,
  about: escalationAbout,
  beneath: escalationBeneath,
}
