import type { Reading } from '../../documents/grid.ts'
import type { DegreeWords } from '../../documents/recognising/degree-words.ts'
import type { Corrections, Recogniser } from '../../documents/recognising/recogniser.ts'
import { deliveryRecognisers } from '../delivery/index.ts'
import { npsaMatrix, riskRecognisersOf } from '../risk/index.ts'
import { measuresRecogniser } from './measuring/read-measures.ts'
import { type RecognisedFile, recognisedFile } from './reviewed-table.ts'
import { unhousedRecognisers } from './unhoused/recognisers.ts'

/** Files kept recognised: a review is opened page by page, and few are under review at a time. So it is with matrices. */
const most = 4
const made = new Map<string, readonly Recogniser[]>()

/** Everything that is recognised: what can be brought in, and what is kept with its file. Degrees of risk are read in the words of a trust's own matrix. */
export function recognisersFor({ likelihoods, consequences }: DegreeWords): readonly Recogniser[] {
  const key = JSON.stringify([likelihoods, consequences])
  const before = made.get(key)
  if (before) return before
  if (made.size >= most) made.clear()
  const risks = riskRecognisersOf({ likelihoods, consequences })
  const now = [...deliveryRecognisers, ...risks, ...unhousedRecognisers, measuresRecogniser]
  made.set(key, now)
  return now
}

const lately = new Map<string, RecognisedFile>()

/** The same, where no trust is asked: in the words of the national matrix. */
export const recognisers: readonly Recogniser[] = recognisersFor(npsaMatrix)

/** What was recognised lately under this key. A key names a reading and its corrections, neither of which changes under it. */
export function known(key: string): RecognisedFile | undefined {
  const file = lately.get(key)
  if (file) {
    lately.delete(key)
    lately.set(key, file)
  }
  return file
}

/** How a reading is recognised: a person's corrections, and the words of the trust's matrix. */
interface ReadBy {
  corrections: Corrections
  degrees: DegreeWords
}

/** Recognises a reading and keeps it under the key; the one asked for longest ago is forgotten. */
export function recognisedAs(key: string, reading: Reading, { corrections, degrees }: ReadBy): RecognisedFile {
  const file = recognisedFile(reading, recognisersFor(degrees), corrections)
  lately.set(key, file)
  for (const oldest of lately.keys()) {
    if (lately.size <= most) break
    lately.delete(oldest)
  }
  return file
}
