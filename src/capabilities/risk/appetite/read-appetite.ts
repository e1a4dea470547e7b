/** What a file says of how much of a risk is tolerated. */
export interface AppetiteRead<Level extends { name: string }> {
  level: Level
  toleranceFrom: number
  toleranceTo: number
}

const highest = 25

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(risk appetite|appetite|level|risk)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const isScore = (one: number) => Number.isInteger(one) && one >= 1 && one <= highest

/** The scores a text tolerates: `8-12`, `8 to 12`, `≤ 12`, `up to 12`, `below 12`, `12`; undefined for anything else. A lone figure is the most. */
export function toleratedIn(text: string): { from: number; to: number } | undefined {
  const words = text
    .toLowerCase()
    .replace(/\b(a |the )?(scores?|ratings?|tolerated|tolerance|tolerable|of|between|range)\b/g, ' ')
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const range = /^(\d{1,2}) ?(?:-|–|—|to|and) ?(\d{1,2})$/.exec(words)
  const most =
    /^(≤|<=|=<|<|up to|max|maximum|no more than|not more than|at most|below|under|less than)? ?(\d{1,2})( or (less|below|lower|under)| and (below|under))?$/.exec(
      words,
    )
  const under = most?.[1] !== undefined && /^(<|below|under|less than)$/.test(most[1]) ? 1 : 0
  const found = range ? { from: Number(range[1]), to: Number(range[2]) } : most ? { from: 1, to: Number(most[2]) - under } : undefined
  return found && isScore(found.from) && isScore(found.to) && found.from <= found.to ? found : undefined
}

/** A level and the scores tolerated, in two cells or one (`Open (8-12)`); or what of it is missing. Nothing is worked out from the other. */
export function readAppetite<Level extends { name: string }>(
  { appetite, tolerance }: { appetite: string; tolerance: string },
  levels: readonly Level[],
): AppetiteRead<Level> | { no: 'level' | 'scores' } {
  const named = (words: string) => levels.find(({ name }) => plain(name) === plain(words))
  const within = /^(.*?)[\s,:;–-]*[([]?\s*((?:≤|<=|<|up to|scores? of|between)?\s*\d[^)\]]*)[)\]]?$/i.exec(appetite)
  const level = named(appetite) ?? (within ? named(within[1] as string) : undefined)
  if (!level) return { no: 'level' }
  const scores = tolerance === '' ? toleratedIn(within?.[2] ?? '') : toleratedIn(tolerance)
  return scores ? { level, toleranceFrom: scores.from, toleranceTo: scores.to } : { no: 'scores' }
}
