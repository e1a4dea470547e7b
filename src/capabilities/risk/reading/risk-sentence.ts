import { oneLine } from '../../../documents/recognising/look-alikes.ts'

/** A risk told in its three parts. */
export interface RiskParts {
  cause: string
  event: string
  effect: string
}

type Part = keyof RiskParts

// That a risk is told as causes, events and consequences: HM Government, "The Orange Book" (2020), annex 5. The phrases are those that registers use.
const phrases: Record<Part, string> = {
  cause: 'caused by|due to|because of|because|as a (?:direct )?(?:result|consequence) of|causes? ?:',
  event: 'there is (?:also )?an? (?:[a-z]+ )?risk (?:that|of)|(?:the|a) risk (?:is )?(?:that|of)|(?:risk )?event ?:|risk ?:',
  effect:
    '(?:and )?(?:resulting in|leading to)|(?:and )?(?:which|this|that) (?:may|might|can|could|will|would) (?:then )?(?:result in|lead to|cause)|effects? ?:|impacts? ?:|consequences? ?:',
}

const marked = new RegExp(
  Object.entries({ ...phrases, cause: `${phrases.cause}|^if(?= )`, event: `${phrases.event}|(?<=^if .*)then` })
    .map(([part, words]) => `(?<${part}>(?<![a-z])(?:${words})(?![a-z]))`)
    .join('|'),
  'gis',
)

const parts: readonly Part[] = ['cause', 'event', 'effect']

const trimmed = (words: string): string =>
  words
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '')
    .replace(/(?<!\.)\.$/, '')
    .trim()

/**
 * A risk told in one text, parted where the phrases of all three parts are there, the text begins with one of them, and none could be meant
 * twice (an effect may lead to another). Undefined where that is not plain: then the text stays whole.
 */
export function partedRisk(text: string): RiskParts | undefined {
  const found = [...text.trim().matchAll(marked)].map((match) => ({ part: parts.find((part) => match.groups?.[part]) as Part, match }))
  const starts = found.filter(({ part }, at) => !(part === 'effect' && found[at - 1]?.part === 'effect'))
  if (starts.length !== 3 || new Set(starts.map(({ part }) => part)).size !== 3 || starts[0]?.match.index !== 0) return undefined
  const said: RiskParts = { cause: '', event: '', effect: '' }
  for (const [at, { part, match }] of starts.entries())
    said[part] = trimmed(text.trim().slice(match.index + match[0].length, starts[at + 1]?.match.index))
  return parts.every((part) => /\p{L}{2}/u.test(said[part])) ? said : undefined
}

const opening: Record<Part, RegExp> = {
  cause: new RegExp(`^(?:${phrases.cause}|if)(?![a-z])`, 'i'),
  event: new RegExp(`^(?:${phrases.event}|then)(?![a-z])`, 'i'),
  effect: new RegExp(`^(?:${phrases.effect})(?![a-z])`, 'i'),
}

/** The words of a part's own column, without the phrase that its heading says already: `If we cannot recruit` under “If”. */
export function partSaid(part: Part, words: string): string {
  const bare = trimmed(words.trim().replace(opening[part], ''))
  return bare === '' ? words.trim() : bare
}

/** An event as a title: on one line, with a capital. */
export const titleOfEvent = (event: string): string => oneLine(event).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
