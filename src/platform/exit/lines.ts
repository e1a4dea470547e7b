import { ExitRefused } from './exit-refused.ts'

const newline = 10

/** More than any record holds: a longer line is no record. */
export const longestLine = 300 * 2 ** 20

/** The lines of a stream of bytes, split at line feeds and nowhere else: a text may hold every other sign that ends lines. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let [held, size]: [Buffer[], number] = [[], 0]
  for await (const piece of bytes) {
    let from = 0
    for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, from)) {
      yield Buffer.concat([...held, piece.subarray(from, at)]).toString('utf8')
      held = []
      size = 0
      from = at + 1
    }
    if (from < piece.length) held.push(piece.subarray(from))
    size += piece.length - from
    if (size > longestLine) throw new ExitRefused('One record of the backup is larger than any record can be')
  }
  if (held.length > 0) yield Buffer.concat(held).toString('utf8')
}

/** Short texts joined into longer ones, which are quicker to pack. */
export async function* joined(texts: AsyncIterable<string>, least = 65_536): AsyncGenerator<string> {
  let held = ''
  for await (const text of texts) {
    held += text
    if (held.length < least) continue
    yield held
    held = ''
  }
  if (held !== '') yield held
}
