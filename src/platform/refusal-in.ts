import { DatabaseError } from './db/index.ts'
import { Turned } from './http.ts'

const unkeepable = 'Something in it cannot be kept: a number that is too large, a day that is none, or a letter that is no letter.'
const gone = 'Something that was chosen is not there any more. Open the page again, and choose again.'
const twice = 'Somebody kept the same at the same moment. Open the page again to see theirs.'

/** What the database refuses because of what was sent, by SQLSTATE: the fault is not ours, and there are words for it. */
const refused: Readonly<Record<string, () => Turned>> = {
  '22003': () => new Turned(400, unkeepable),
  '22007': () => new Turned(400, unkeepable),
  '22008': () => new Turned(400, unkeepable),
  '22021': () => new Turned(400, unkeepable),
  '22P05': () => new Turned(400, unkeepable),
  '23503': () => new Turned(409, gone),
  '23505': () => new Turned(409, twice),
}

/** The refusal in an error of the database, or undefined where the error is our own. */
export const refusalIn = (error: unknown): Turned | undefined =>
  error instanceof DatabaseError && Object.hasOwn(refused, error.code) ? refused[error.code]?.() : undefined
