/** What a statement gave back. `count` is the number of rows it touched, when it reports one. */
export interface Answer {
  rows: Record<string, unknown>[]
  command: string | undefined
  count: number | undefined
}

/** The database for one holder: statements run in the order given. */
export interface Session {
  /** One statement with its parameters. */
  query(sql: string, parameters: readonly unknown[]): Promise<Answer>
  /** Several statements without parameters, in one journey; the answer is the last one's. */
  script(sql: string): Promise<Answer>
  /** Gives the session back; one whose state is unknown is thrown away. */
  release(state?: 'clean' | 'unknown'): void
}

/** PostgreSQL, wherever it runs. Both kinds behave alike: same SQL, same values, same error codes. */
export interface Engine {
  readonly kind: 'server' | 'folder' | 'memory'
  acquire(): Promise<Session>
  close(): Promise<void>
}
