/** A risk as this rule reads it. */
export interface Worded {
  id: number
  number: string
  title: string
  cause: string
  event: string
  effect: string
}

/** Words that say nothing of what a risk is about. */
const empty = new Set(
  'a an and any are as at be because been by can cannot could do does for from has have if in into is it its may might more most no not of on or our over risk risks so some than that the their them then there these they this those to too under up was we were when which while who will with would'.split(
    ' ',
  ),
)

/** The words that carry meaning, without their endings: "waits", "waiting" and "wait" are one. */
export function stems(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? []
  return new Set(
    words
      .filter((word) => !empty.has(word))
      .map((word) => word.replace(/(ings?|ed|es|s|e)$/, (end) => (word.length - end.length >= 3 ? '' : end))),
  )
}

const allOf = ({ title, cause, event, effect }: Omit<Worded, 'id' | 'number'>) => stems(`${title} ${cause} ${event} ${effect}`)

/** Shared words out of those of the shorter of two, from 0 to 1; too few words to tell are not alike. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const fewer = Math.min(a.size, b.size)
  return fewer < 3 ? 0 : [...a].filter((word) => b.has(word)).length / fewer
}

/** From how much overlap two risks are shown as likely the same: set by hand so that the nine of a framework stand apart. */
export const alikeFrom = 0.5

/** Risks that likely say the same in other words, the likeliest first; by their titles, or by all their words. At most five. */
export function likeThis(risk: Omit<Worded, 'id' | 'number'>, others: readonly Worded[]): Worded[] {
  const [title, all] = [stems(risk.title), allOf(risk)]
  return others
    .map((other) => ({ other, likeness: Math.max(overlap(title, stems(other.title)), overlap(all, allOf(other))) }))
    .filter(({ likeness }) => likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness || a.other.id - b.other.id)
    .slice(0, 5)
    .map(({ other }) => other)
}
