import type { Reading } from '../../../documents/grid.ts'
import { type Asked, type FileRead, readObservations } from './reading/read-observations.ts'

/** Files kept read: a review is opened page by page, and few are under review at a time. */
const most = 4
const lately = new Map<string, FileRead>()

/** What a file was read as under this key, which names it and what was said of its columns. */
export function known(key: string): FileRead | undefined {
  const file = lately.get(key)
  if (file) {
    lately.delete(key)
    lately.set(key, file)
  }
  return file
}

/** Reads a file’s figures and keeps them under the key; the one asked for longest ago is forgotten. */
export function readAs(key: string, reading: Reading, asked: Asked): FileRead {
  const file = readObservations(reading, asked)
  lately.set(key, file)
  for (const oldest of lately.keys()) {
    if (lately.size <= most) break
    lately.delete(oldest)
  }
  return file
}
