import type { Capability } from './platform/capability.ts'

/** The whole product, lowest first: a capability may use only those above its own line. */
export const capabilities: Capability[] = []
