/** What the degrees of likelihood and consequence are called, from 1 upwards. */
export interface DegreeWords {
  likelihoods: readonly string[]
  consequences: readonly string[]
}

/** Where nothing else is known. Source: National Patient Safety Agency, "A risk matrix for risk managers" (January 2008). */
export const nationalDegrees: DegreeWords = {
  likelihoods: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
  consequences: ['Negligible', 'Minor', 'Moderate', 'Major', 'Catastrophic'],
}

const escaped = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
    .replace(/ /g, '[\\s-]+')

const anyOf = (labels: readonly string[]): string =>
  [...new Set(labels.map(escaped))]
    .filter((label) => label !== '')
    .sort((a, b) => b.length - a.length)
    .join('|')

const factor = '(?:\\b(likelihood|impact|consequence|severity|[lcis])\\s*[:=-]?\\s*)?'

const known = new WeakMap<DegreeWords, RegExp>()

/** A label with what may stand against it: the factor's name before, its figure on either side. */
function patternOf(words: DegreeWords): RegExp {
  const before = known.get(words)
  if (before) return before
  const labels = anyOf([...words.likelihoods, ...words.consequences])
  const now = new RegExp(
    `${factor}(?:(?<!\\d)(\\d)\\s*[-–:(]?\\s*)?\\b(${labels || '(?!)'})\\b(?:\\s*[-–:]?\\s*(?:\\((\\d)\\)|(\\d)(?!\\d)))?\\)?`,
    'gi',
  )
  known.set(words, now)
  return now
}

const placeIn = (labels: readonly string[], said: string): number => {
  const plain = escaped(said)
  return labels.findIndex((label) => escaped(label) === plain) + 1
}

interface Found {
  match: RegExpExecArray
  /** The degree it is of each factor; 0 where it is none. */
  likelihood: number
  consequence: number
}

function foundIn(text: string, words: DegreeWords): Found[] {
  return [...text.matchAll(patternOf(words))].map((match) => {
    const [of, said] = [match[1] ?? '', match[3] ?? '']
    const isNamed = of !== ''
    return {
      match,
      likelihood: !isNamed || /^l/i.test(of) ? placeIn(words.likelihoods, said) : 0,
      consequence: !isNamed || !/^l/i.test(of) ? placeIn(words.consequences, said) : 0,
    }
  })
}

/** Figures beside a label that say its degree again go with it; any other figure stays, to be weighed as it stands. */
function figuresLeft({ match }: Found, degree: number): { before: string; after: string } {
  const [, , figure, , bracketed, bare] = match
  const left = (one: string | undefined) => (one === undefined || Number(one) === degree ? '' : ` ${one} `)
  return { before: left(figure), after: left(bracketed ?? bare) }
}

/**
 * A score's words told in letters and figures: `Likely x Major = 16` as `L4 x C4 = 16`. Only where the cell has just two labels, and one can
 * only be the likelihood and the other the consequence, or the header's order says which is which; else the text as it is.
 */
export function inFigures(text: string, words: DegreeWords, order: 'lc' | 'cl' | undefined): string {
  const [first, second, more] = foundIn(text, words)
  if (!first || !second || more) return text
  const straight = first.likelihood > 0 && second.consequence > 0
  const turned = first.consequence > 0 && second.likelihood > 0
  if (!straight && !turned) return text
  const isSame = first.likelihood === first.consequence && second.likelihood === second.consequence
  if (straight && turned && order === undefined && !isSame) return text
  const asLc = straight && !(turned && order === 'cl')
  const letters = straight && turned && order === undefined ? ['', ''] : asLc ? ['L', 'C'] : ['C', 'L']
  const degrees = asLc ? [first.likelihood, second.consequence] : [first.consequence, second.likelihood]
  const told = [first, second].map((one, at) => {
    const { before, after } = figuresLeft(one, degrees[at] as number)
    return { one, words: `${before}${letters[at]}${degrees[at]}${after}` }
  })
  return told.reduceRight(
    (all, { one: { match }, words: said }) => `${all.slice(0, match.index)}${said}${all.slice(match.index + match[0].length)}`,
    text,
  )
}

/** The degree a label stands for in a cell of one factor, `Likely` or `4 - Likely`; `differs` where figure and label are not of one degree. */
export function degreeSaid(text: string, labels: readonly string[]): { label: string; degree: number; differs: boolean } | undefined {
  const words = text.replace(/[^a-z]+/gi, ' ').trim()
  const degree = placeIn(labels, words.replace(/^(likelihood|impact|consequence|severity|[lcis]) /i, '')) || placeIn(labels, words)
  if (degree === 0) return undefined
  const figures = text.match(/\d+/g) ?? []
  return { label: labels[degree - 1] as string, degree, differs: figures.some((one) => Number(one) !== degree) || figures.length > 1 }
}
