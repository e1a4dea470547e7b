import type { Role } from '../kernel/role.ts'
import type { Capability } from './capability.ts'

/** Every permission these roles bring, over all capabilities. What nobody granted is denied. */
export function permissionsOf(capabilities: readonly Capability[], roles: readonly Role[]): ReadonlySet<string> {
  const granted = capabilities.flatMap((c) => Object.entries(c.may))
  return new Set(granted.filter(([, to]) => to.some((role) => roles.includes(role))).map(([permission]) => permission))
}
