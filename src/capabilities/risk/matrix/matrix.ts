/** One band of a matrix: it begins at a score and ends where the next begins; `top` marks the band a board watches. */
export interface Band {
  name: string
  from: number
  top: boolean
  /** How dark it is drawn; where nobody chose, by its place among the bands. */
  tone?: BandTone | undefined
  /** Months between two reviews of a risk that stands in it; undefined where nobody said. */
  months?: number | undefined
}

/** The shades a band may have: each is told from the next in grey too, and never stands without its word. */
export const bandTones = ['low', 'middle', 'high', 'top'] as const
export type BandTone = (typeof bandTones)[number]

/** A kind of consequence, with what each degree of it means, from 1 upwards. */
export interface Domain {
  name: string
  levels: readonly string[]
}

/** A trust's risk matrix, held as data: labels from 1 upwards, and bands read off the score. */
export interface Matrix {
  likelihoods: readonly string[]
  consequences: readonly string[]
  bands: readonly Band[]
  /** What the degrees of consequence mean, by kind; left out where the trust wrote none down. */
  domains?: readonly Domain[]
  /** What the degrees of likelihood mean, from 1 upwards. */
  likelihoodWords?: readonly string[] | undefined
}

/** A score as it is known: both degrees, or only the product that a paper printed. */
export interface Assessed {
  likelihood: number | null
  consequence: number | null
  score: number | null
}

/** The score as known: likelihood times consequence where both are held, else the stated product, else null. Nothing is worked backwards. */
export const scoreOf = ({ likelihood, consequence, score }: Assessed): number | null =>
  likelihood !== null && consequence !== null ? likelihood * consequence : score

/** Every likelihood and consequence whose product is the score: 20 on five by five is two pairs. Empty when the matrix has no such score. */
export function waysTo(matrix: Matrix, score: number): { likelihood: number; consequence: number }[] {
  return matrix.likelihoods.flatMap((_, l) =>
    matrix.consequences.flatMap((_, c) => ((l + 1) * (c + 1) === score ? [{ likelihood: l + 1, consequence: c + 1 }] : [])),
  )
}

/** Has the matrix such a score? Asked of every risk on every page, so nothing is made to answer it. */
function isOn({ likelihoods, consequences }: Matrix, score: number): boolean {
  for (let likelihood = 1; likelihood <= likelihoods.length; likelihood += 1)
    if (score > 0 && score % likelihood === 0 && score / likelihood <= consequences.length) return true
  return false
}

/** The band a score stands in, or undefined where the score is unknown or not on the matrix. */
export function bandOf(matrix: Matrix, score: number | null): Band | undefined {
  if (score === null || !isOn(matrix, score)) return undefined
  return matrix.bands.reduce<Band | undefined>(
    (found, band) => (band.from <= score && band.from >= (found?.from ?? 0) ? band : found),
    undefined,
  )
}

/** Is the score in a band the trust has marked as top? */
export const isTop = (matrix: Matrix, score: number | null): boolean => bandOf(matrix, score)?.top ?? false

const within = (degree: number | null, labels: readonly string[]) =>
  degree === null || (Number.isInteger(degree) && degree >= 1 && degree <= labels.length)

/** What is wrong with a score on this matrix, in words to act on; undefined when it can stand. */
export function whyNotScore(matrix: Matrix, assessed: Assessed): string | undefined {
  const { likelihood, consequence, score } = assessed
  if (!within(likelihood, matrix.likelihoods)) return `Likelihood must be from 1 to ${matrix.likelihoods.length}`
  if (!within(consequence, matrix.consequences)) return `Consequence must be from 1 to ${matrix.consequences.length}`
  const product = scoreOf(assessed)
  if (product === null) return undefined
  if (waysTo(matrix, product).length === 0) return `No likelihood and consequence make a score of ${product}`
  if (score !== null && score !== product) return `The score says ${score}, but ${likelihood} × ${consequence} is ${product}`
  if (score === null || likelihood !== null || consequence !== null) return whyNotOneDegree(assessed)
  return undefined
}

function whyNotOneDegree({ likelihood, consequence, score }: Assessed): string | undefined {
  const degree = likelihood ?? consequence
  if (degree === null || score === null || score % degree === 0) return undefined
  return `A score of ${score} cannot be made with a ${likelihood === null ? 'consequence' : 'likelihood'} of ${degree}`
}

/** What is wrong with a matrix a trust has edited; empty when it can be used. */
export function whyNotMatrix(matrix: Matrix): string[] {
  const froms = matrix.bands.map((band) => band.from)
  const highest = matrix.likelihoods.length * matrix.consequences.length
  return [
    matrix.likelihoods.length < 2 || matrix.consequences.length < 2 ? 'Give at least two likelihoods and two consequences' : '',
    Math.min(...froms) === 1 ? '' : 'The lowest band must begin at 1, so that every score has a band',
    new Set(froms).size === froms.length ? '' : 'Two bands begin at the same score',
    froms.some((from) => from > highest) ? `A band begins above ${highest}, the highest score` : '',
    (matrix.domains ?? []).every(({ levels }) => levels.length === matrix.consequences.length)
      ? ''
      : `Each kind of consequence needs ${matrix.consequences.length} descriptions, from the least to the worst`,
    matrix.bands.some((band) => band.top) ? '' : 'Mark at least one band as the top band',
  ].filter((words) => words !== '')
}
