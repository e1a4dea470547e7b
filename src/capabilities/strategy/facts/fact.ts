import { addDays, type Day } from '../../../kernel/day.ts'
import type { StrategyElement, StrategyVersion } from '../element.ts'

/** A figure the trust's papers repeat, with the day somebody last said that it still holds. */
export interface DatedFact {
  id: number
  label: string
  /** As papers write it: "6,500", "over 100". */
  value: string
  confirmedOn: Day
  source: string
  ownerPostId: number | null
  owner: string | null
  version: number
}

/** A version with all it says, for finding figures in its words. */
export interface Paper {
  version: Pick<StrategyVersion, 'id' | 'label' | 'startsOn'>
  elements: readonly Pick<StrategyElement, 'id' | 'title' | 'statement'>[]
}

/** A place in a version where a figure stands. */
export interface Standing {
  label: string
  elementId: number
  title: string
}

const wordsOf = ({ title, statement }: Paper['elements'][number]): string => `${title} ${statement}`

/** A number of two or more digits as it is written, with no digit, comma or dash hanging on to it: 6,500 is no part of 16,500. */
const figures = /(?<![\d.,/–-])(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\d/–-])(?!,\d)(?!\.\d)/g

const isYear = (figure: string): boolean => /^(19|20)\d\d$/.test(figure)

/** The figures in some words, years left out, each once. */
export const figuresIn = (words: string): string[] => [...new Set((words.match(figures) ?? []).filter((figure) => !isYear(figure)))]

/** Whether some words hold a fact's figure as it is written. A value without a figure is found nowhere: a word alone proves nothing. */
export const holds = (words: string, value: string): boolean => {
  const own = figuresIn(value)
  return own.length > 0 && own.every((figure) => figuresIn(words).includes(figure))
}

/** Every place a fact's figure stands, version by version. */
export const standingsOf = (papers: readonly Paper[], value: string): Standing[] =>
  papers.flatMap(({ version, elements }) =>
    elements.filter((element) => holds(wordsOf(element), value)).map(({ id, title }) => ({ label: version.label, elementId: id, title })),
  )

/** A figure of the version in force that stands word for word in an earlier one. */
export interface Reused {
  figure: string
  element: Paper['elements'][number]
  /** The earliest version that has it: "2021–24". */
  since: string
}

/** The figures a version carries over from versions before it, each once, at the first place it stands. */
export function reusedIn(current: Paper, earlier: readonly Paper[]): Reused[] {
  const before = [...earlier]
    .filter(({ version }) => version.startsOn < current.version.startsOn)
    .sort((a, b) => a.version.startsOn.localeCompare(b.version.startsOn))
  const said = before.map(({ version, elements }) => ({
    label: version.label,
    figures: new Set(elements.flatMap((e) => figuresIn(wordsOf(e)))),
  }))
  const found = new Map<string, Reused>()
  for (const element of current.elements)
    for (const figure of figuresIn(wordsOf(element))) {
      const since = said.find(({ figures: known }) => known.has(figure))?.label
      if (since !== undefined && !found.has(figure)) found.set(figure, { figure, element, since })
    }
  return [...found.values()]
}

/** The first day on which a fact confirmed on a day is stale: a year later, it asks to be confirmed again. */
export const staleFrom = (confirmedOn: Day): Day => addDays(confirmedOn, 366)

/** Whether nobody has confirmed a fact for a year. */
export const isStale = ({ confirmedOn }: Pick<DatedFact, 'confirmedOn'>, on: Day): boolean => on >= staleFrom(confirmedOn)
