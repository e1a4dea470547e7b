/** How many single letters must be changed, added, left out or swapped to make one word of the other; more than `most` is `most` and one. */
export function stepsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, n) => n)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped))
    }
    ;[before, last] = [last, row]
  }
  return Math.min(last[other.length] ?? most + 1, most + 1)
}

/** Shorter words are too like others to guess at. */
const shortest = 4

/** A word written somewhere, and how often. */
export type Known = ReadonlyMap<string, number>

/** The known word a misspelt one is nearest to, the commoner of two alike; undefined where the word is known, or none is near. */
export function nearestWord(word: string, known: Known): string | undefined {
  const typed = word.toLowerCase()
  if (typed.length < shortest || /\d/.test(typed)) return undefined
  const most = typed.length > 6 ? 2 : 1
  let best: { word: string; steps: number; times: number } | undefined
  for (const [one, times] of known) {
    if (one.startsWith(typed)) return undefined
    const steps = stepsBetween(typed, one, best?.steps ?? most)
    if (steps <= (best?.steps ?? most) && (!best || steps < best.steps || times > best.times)) best = { word: one, steps, times }
  }
  return best?.word
}

/** What was typed with its misspelt words put right by what is written in the records; undefined where nothing would change. */
export function putRight(text: string, known: Known): string | undefined {
  const right = text.replace(/\p{L}+/gu, (word) => nearestWord(word, known) ?? word)
  return right === text ? undefined : right
}
