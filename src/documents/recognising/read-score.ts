import { type DegreeWords, degreeSaid, inFigures, nationalDegrees } from './degree-words.ts'
import { hasRaisedFigure, latin, oneLine, saysNothing } from './look-alikes.ts'
import { directionIn } from './read-direction.ts'

export interface ScoreReading {
  score: number | null
  likelihood?: number
  consequence?: number
  direction?: string | null
  /** The cell holds two factors without saying which is which. */
  unnamed?: string
  problem?: string
}

const named = /(?<![a-wyz])(likelihood|l|impact|consequence|severity|i|c|s)\s*[:=-]?\s*(\d)(?!\d)/gi
const product = /(?<![\d.])(\d)\s*[x×✕*]\s*(\d)(?![\d.])/i
const ratings =
  /\b(extreme|very high|high|moderate|medium|significant|low|very low|catastrophic|major|minor|score|rating|current|risk|red|amber|green|yellow|residual)\b/gi

function factors(text: string, order: 'lc' | 'cl' | undefined): { pair?: [number, number]; unnamed?: string; rest: string } {
  const parts = [...text.matchAll(named)]
  const likely = parts.filter((part) => /^l/i.test(part[1] as string))
  const weighty = parts.filter((part) => !/^l/i.test(part[1] as string))
  if (likely.length === 1 && weighty.length === 1) {
    return { pair: [Number(likely[0]?.[2]), Number(weighty[0]?.[2])], rest: text.replace(named, ' ').replace(/\s[x×*]\s/gi, ' ') }
  }
  const sum = product.exec(text)
  if (!sum) return { rest: text }
  const [first, second] = [Number(sum[1]), Number(sum[2])]
  const rest = text.replace(product, ' ').replace(/\(?\b[lci] ?[x×*] ?[lcis]\b\)?/i, ' ')
  if (first === second || order === 'lc') return { pair: [first, second], rest }
  return order === 'cl' ? { pair: [second, first], rest } : { pair: [first, second], unnamed: sum[0], rest }
}

const orderIn = (words: string): 'lc' | 'cl' | undefined =>
  /\b(l|likelihood)\s*[x×*]\s*(c|i|s|consequence|impact|severity)\b/i.test(words)
    ? 'lc'
    : /\b(c|i|s|consequence|impact|severity)\s*[x×*]\s*(l|likelihood)\b/i.test(words)
      ? 'cl'
      : undefined

/**
 * A risk score as a cell states it: `20`, `4x5=20`, `20 (L4 C5)`, `High 15`, `16 ↑`, `Likely x Major = 16`. Factors are read only where the cell or its
 * header says which is which (or both are the same number); a product alone is never taken apart. Two numbers cannot be told.
 */
export function readScore(text: string, header = '', degrees: DegreeWords = nationalDegrees): ScoreReading {
  if (hasRaisedFigure(text)) return { score: null, problem: `“${oneLine(text)}” cannot be read as one whole number` }
  const plain = latin(oneLine(text))
  if (saysNothing(plain)) return { score: null, problem: 'is empty' }
  const direction = directionIn(plain)
  const stated = direction === undefined ? {} : { direction }
  const unclear: ScoreReading = { score: null, ...stated, problem: `“${plain}” cannot be read as one whole number` }
  const order = orderIn(plain) ?? orderIn(header)
  const { pair, unnamed, rest } = factors(inFigures(plain, degrees, order), order)
  const left = rest.replace(ratings, ' ')
  const numbers = left.match(/\d+(?:[.,/]\d+)*/g) ?? []
  const made = pair ? pair[0] * pair[1] : undefined
  if (numbers.length > 1 || numbers.some((one) => !/^\d{1,3}$/.test(one))) return unclear
  if (/[a-z]{2,}/i.test(left.replace(directionWords(direction), ' '))) return unclear
  const score = numbers.length ? Number(numbers[0]) : made
  if (score === undefined || score === 0 || score > 125) return unclear
  if (made !== undefined && made !== score) return { ...unclear, problem: `“${plain}” contradicts itself` }
  if (pair && !unnamed) return { score, likelihood: pair[0], consequence: pair[1], ...stated }
  return unnamed ? { score, unnamed, ...stated } : { score, ...stated }
}

const directionWords = (direction: string | null | undefined) => (direction ? new RegExp(direction.replace(/[^a-z ]/gi, '.'), 'gi') : /$^/)

/** A whole number standing alone, or with its name or rating word: `4`, `L4`, `4 - Likely`; or a degree's own label, `Likely`. */
export function readFactor(text: string, labels: readonly string[] = []): number | undefined {
  if (hasRaisedFigure(text)) return undefined
  const plain = latin(oneLine(text))
  const said = degreeSaid(plain, labels)
  if (said) return said.differs ? undefined : said.degree
  const numbers = plain.match(/\d+(?:[.,/]\d+)*/g) ?? []
  return numbers.length === 1 &&
    /^\d{1,2}$/.test(numbers[0] as string) &&
    Number(numbers[0]) > 0 &&
    /^(?:[lcis]|likelihood|impact|consequence|severity)?\s*[:=-]?\s*\(?\d{1,2}\)?(?:\s*[-–:.(]?\s*[a-z ]+\)?)?$|^[a-z ]+\s*[-–:(]?\s*\d{1,2}\)?$/i.test(
      plain,
    )
    ? Number(numbers[0])
    : undefined
}
