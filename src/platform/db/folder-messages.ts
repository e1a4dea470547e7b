import type { Failure } from './database-error.ts'
import type { Answer } from './engine.ts'

/** To the worker: a statement with its parameters as text, or (without parameters) a script. */
export interface Asked {
  id: number
  sql: string
  parameters?: (string | null)[]
}

/** From the worker. Number 0 says that the database is open, or why it is not. */
export interface Answered {
  id: number
  answer?: Answer
  failure?: Failure
}
