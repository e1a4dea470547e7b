import type { Reading } from '../../documents/grid.ts'
import type { Corrections, Recogniser } from '../../documents/recognising/recogniser.ts'
import { deliveryRecognisers } from '../delivery/index.ts'
import { riskRecognisers } from '../risk/index.ts'
import { measuresRecogniser } from './measuring/read-measures.ts'
import { type RecognisedFile, recognisedFile } from './reviewed-table.ts'
import { unhousedRecognisers } from './unhoused/recognisers.ts'

/** Everything that is recognised: what can be brought in, and what is kept with its file. */
export const recognisers: readonly Recogniser[] = [...deliveryRecognisers, ...riskRecognisers, ...unhousedRecognisers, measuresRecogniser]

/** Files kept recognised: a review is opened page by page, and few are under review at a time. */
const most = 4
const lately = new Map<string, RecognisedFile>()

/** What was recognised lately under this key. A key names a reading and its corrections, neither of which changes under it. */
export function known(key: string): RecognisedFile | undefined {
  const file = lately.get(key)
  if (file) {
    lately.delete(key)
    lately.set(key, file)
  }
  return file
}

/** Recognises a reading and keeps it under the key; the one asked for longest ago is forgotten. */
export function recognisedAs(key: string, reading: Reading, corrections: Corrections): RecognisedFile {
  const file = recognisedFile(reading, recognisers, corrections)
  lately.set(key, file)
  for (const oldest of lately.keys()) {
    if (lately.size <= most) break
    lately.delete(oldest)
  }
  return file
}
