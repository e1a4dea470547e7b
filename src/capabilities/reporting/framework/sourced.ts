/** Where a table’s values come from; undefined in a paper of one page, whose foot says it for all of them. */
export type Sourced = string | undefined

/** The source as a table or figure carries it. */
export const sourced = (source: Sourced): { source?: string } =>
  source === undefined ? {} : { source: source.endsWith('.') ? source : `${source}.` }
