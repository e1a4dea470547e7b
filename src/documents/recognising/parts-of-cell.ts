/** A mark that starts a thing of its own: a bullet, `1.`, `2)`, `(a)`, `iv.`. */
const mark = /^\s*(?:[•●▪◦‣·■□✓➢–—*-]\s+|\(?\d{1,2}[.):]\s+|\(?[a-z][.)]\s+|\(?[ivx]{1,4}[.)]\s+|[•●▪◦‣■□✓➢]\s*)/i

/**
 * The things a cell lists, marks taken off: a line each where lines are marked, else a line each. Where marked and plain lines stand together
 * a plain line goes on with the thing above it, as text pasted from a page does. Semicolons part things only on a line of several long ones.
 * A lone paragraph is one thing.
 */
export function partsOfCell(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isMarked = lines.some((line) => mark.test(line))
  const things: string[] = []
  for (const line of lines) {
    const bare = line.replace(mark, '').trim()
    if (bare === '') continue
    if (isMarked && !mark.test(line) && things.length > 0) things[things.length - 1] = `${things.at(-1)} ${bare}`
    else things.push(...(lines.length === 1 ? bySemicolon(bare) : [bare]))
  }
  return things.map((thing) => thing.replace(/;$/, '').trim()).filter((thing) => /[\p{L}\d]/u.test(thing))
}

const shortest = 12

function bySemicolon(line: string): string[] {
  const parts = line.split(/;\s+/)
  return parts.length > 1 && parts.every((part) => part.length >= shortest) ? parts : [line]
}
