import type { Reading } from '../../../documents/grid.ts'
import type { Context } from '../../../platform/context.ts'
import { choicesOf } from './choices.ts'
import type { FileUnderReview } from './file-row.ts'
import type { Known } from './matching/known.ts'
import { matchFile } from './matching/match-file.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { readingOf } from './queries.ts'
import { heldFor, knownFor } from './queries-known.ts'
import { known, readAs } from './read-once.ts'
import { type FileRead, readObservations } from './reading/read-observations.ts'
import { type FiguresRead, figuresWeighed } from './told.ts'

/** A file under review: how it was read, and what would come of it now. */
export interface Review {
  file: FileRead
  outcome: Outcome
  known: Known
}

/** The file as it is read with what was said of its columns. */
export async function readOf(c: Context, { id, digest, choices }: FileUnderReview): Promise<FileRead> {
  const key = `${c.trust.id}|${id}|${digest}|${JSON.stringify(choices.asked)}`
  return known(key) ?? readAs(key, (await readingOf(c, id)) ?? { file: '', grids: [], problems: [] }, choices.asked)
}

/** Weighs a file against the records as they are now. */
export async function reviewOf(c: Context, row: FileUnderReview): Promise<Review> {
  return weigh(c, await readOf(c, row), row.choices)
}

/** Weighs figures that were read against the records as they are now. */
export async function weigh(
  c: Context,
  file: FileRead,
  { names, findings }: Pick<FileUnderReview['choices'], 'names' | 'findings'>,
): Promise<Review> {
  const trust = await knownFor(c)
  const measures = [...new Set(matchFile(file, trust, names).figures.map(({ measureId }) => measureId))]
  const held = await heldFor(c, measures)
  return { file, known: trust, outcome: outcomeOf(file, { known: trust, held, names, answers: findings, today: c.on }) }
}

/** What is in a file and what would come of it in this trust, told to a program. */
export async function figuresFor(c: Context, reading: Reading): Promise<FiguresRead> {
  const file = readObservations(reading)
  const { outcome } = await weigh(c, file, choicesOf({}))
  return figuresWeighed(file, outcome)
}
