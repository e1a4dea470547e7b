import type { Database } from '../platform/db/index.ts'

/** Builds the fictional trusts by replaying their years with a set clock. */
export async function buildSample(_database: Database): Promise<void> {}
