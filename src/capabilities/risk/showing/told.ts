import { type Period, periodLabel } from '../../../kernel/period.ts'
import type { Band, Matrix } from '../matrix/matrix.ts'
import { bandOf } from '../matrix/matrix.ts'
import type { Direction } from '../scoring/movement.ts'
import type { RiskStandingIn } from '../scoring/standing.ts'

/** "20, Extreme"; "no score" where none is known. */
export const scoreInWords = (matrix: Matrix, score: number | null): string => {
  if (score === null) return 'no score'
  const band = bandOf(matrix, score)
  return band ? `${score}, ${band.name}` : `${score}, in no band of the matrix`
}

/** Where one risk stands, as a sentence: "It has stood at 20, Extreme, since Q3 2023/24." */
export function standsInWords(matrix: Matrix, { score, periods, since }: RiskStandingIn, period: Period): string {
  if (score === null) return `It has no score for ${periodLabel(period)}.`
  if (periods < 2 || since === null) return `It stands at ${scoreInWords(matrix, score)}.`
  return `It has stood at ${scoreInWords(matrix, score)}, since ${periodLabel(since)}.`
}

const stated: [RegExp, Direction][] = [
  [/^(↑|▲|⬆|up|ris(ing|en)|increas(ed|ing)|worsen(ed|ing)|deteriorat(ed|ing))$/i, 'rising'],
  [/^(↓|▼|⬇|down|fall(ing|en)|decreas(ed|ing)|reduc(ed|ing)|improv(ed|ing))$/i, 'falling'],
  [/^(↔|→|⇔|◄►|=|static|stable|same|steady|no change|unchanged|level)$/i, 'unchanged'],
]

/** What a direction typed in a file means, where it plainly means one. */
export const readDirection = (words: string): Direction | undefined => stated.find(([said]) => said.test(words.trim()))?.[1]

/** Both directions where a file stated one and the scores say another, or cannot say (RSK-03); undefined where they agree. */
export function whyDirectionsDiffer(words: string | null, computed: Direction): string | undefined {
  if (words === null || words.trim() === '' || readDirection(words) === computed) return undefined
  const ours = computed === 'cannot tell' ? 'the scores cannot tell' : `the scores say ${computed}`
  return `The paper it came from says “${words.trim()}”; ${ours}.`
}

/** How dark a band is drawn: the bands a board watches darkest, the lowest lightest, always with its word. */
export function toneOf(matrix: Matrix, band: Band | undefined): 'none' | 'low' | 'middle' | 'high' | 'top' {
  if (!band) return 'none'
  if (band.tone) return band.tone
  if (band.top) return 'top'
  const below = matrix.bands.filter((b) => !b.top).sort((a, b) => a.from - b.from)
  const at = below.findIndex((b) => b.from === band.from)
  return at === 0 ? 'low' : at === below.length - 1 && below.length > 1 ? 'high' : 'middle'
}
