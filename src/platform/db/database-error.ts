/** What the database says of a failure; the worker thread passes exactly this. */
export interface Failure {
  message: string
  code: string
  detail?: string | undefined
  constraint?: string | undefined
  table?: string | undefined
}

/** A statement the database refused. `code` is the SQLSTATE, the same from both engines ('23505' is a key taken twice). */
export class DatabaseError extends Error {
  readonly code: string
  readonly detail: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'DatabaseError'
    this.code = failure.code
    this.detail = failure.detail
    this.constraint = failure.constraint
    this.table = failure.table
  }
}

/** The plain facts of any error thrown by a driver, fit to cross a thread. */
export function failureOf(error: unknown): Failure {
  const { message, code, detail, constraint, table } = error as Partial<Failure>
  return { message: message ?? String(error), code: code ?? 'XX000', detail, constraint, table }
}

/** An error of this driver itself, in words; class 08 is "connection exception" in the SQL standard. */
export const refusal = (message: string, code = '08000'): DatabaseError => new DatabaseError({ message, code })
