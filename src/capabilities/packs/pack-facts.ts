import type { Block } from '../../documents/report.ts'
import type { Day, Instant } from '../../kernel/day.ts'
import type { SectionBlocks } from '../reporting/index.ts'
import type { OnePageFacts } from './one-page-facts.ts'
import type { Pack, PackSection } from './pack.ts'
import { heightEstimated, pagesEstimated } from './pages-estimated.ts'
import type { Since } from './since.ts'
import { minutesFor, wordsOf } from './words-counted.ts'

/** A section with its words, written from the records as they are read. */
export interface WrittenSection extends SectionBlocks {
  section: PackSection
  /** What a person must know of it before it is submitted: words attached that no longer hold. */
  warning?: string
}

/** Which edition a pack is frozen as. */
export interface Edition {
  number: number
  on: Day
  reason: string
}

/** Everything a pack is written from: nothing below reads more. */
export interface PackFacts {
  trust: string
  /** How the trust is known in files: its ODS code, else its name. */
  trustCode: string
  isSample: boolean
  pack: Pack
  since: Since
  /** What changed since: the worst of it for the first page, and all of it. */
  changed: { worst: SectionBlocks; all: SectionBlocks }
  sections: readonly WrittenSection[]
  /** How many private items were left out of these facts. */
  leftOut: number
  /** Null for a draft. */
  edition: Edition | null
  history: { entries: number; head: string }
  on: Day
  at: Instant
}

/** With what the one page tells beside it: asked only where that is written. */
export interface WholeFacts extends PackFacts {
  onePage: OnePageFacts
}

/** What a section takes of the reader’s time. */
export interface Taken {
  pages: number
  words: number
  minutes: number
}

/** The blocks a section prints beneath its heading. */
export const bodyOf = ({ section, blocks }: WrittenSection): Block[] => [
  ...(section.before.trim() ? [{ kind: 'paragraph' as const, spans: [section.before.trim()] }] : []),
  ...blocks,
]

const heading: Block = { kind: 'heading', level: 2, id: 'heading', text: 'Heading' }

export function takenBy(blocks: readonly Block[]): Taken {
  const words = wordsOf(blocks)
  return { pages: pagesEstimated([heading, ...blocks]), words, minutes: minutesFor(words) }
}

/** What the first pages tell of what changed: all of it where that is short, else the worst, and all of it in an annex. */
export function changedTold({ changed: { worst, all } }: Pick<PackFacts, 'changed'>): {
  first: SectionBlocks
  annex: SectionBlocks | null
} {
  return pagesEstimated(all.blocks) > 1 ? { first: worst, annex: all } : { first: all, annex: null }
}

/** What the whole takes: its first pages, each section from a page of its own, and the annex. */
export function takenByAll({ changed, sections }: Pick<PackFacts, 'changed' | 'sections'>): Taken {
  const { annex } = changedTold({ changed })
  const parts = [takenByFirst({ changed, sections }), ...[...sections.map(bodyOf), ...(annex ? [annex.blocks] : [])].map(takenBy)]
  const [pages, words] = [parts.reduce((sum, part) => sum + part.pages, 0), parts.reduce((sum, part) => sum + part.words, 0)]
  return { pages, words, minutes: minutesFor(words) }
}

/** What the first pages take: what changed, with the facts and the contents beneath it. */
export function takenByFirst({ changed, sections }: Pick<PackFacts, 'changed' | 'sections'>): Taken {
  const { blocks } = changedTold({ changed }).first
  const words = wordsOf(blocks)
  return { pages: Math.ceil(heightEstimated(blocks) + 0.45 + 0.05 * sections.length), words, minutes: minutesFor(words) }
}

/** The same facts as the public may have them: without what is private, which is only counted. */
export function forPublic<Facts extends PackFacts>(facts: Facts): Facts {
  const sections = facts.sections.filter(({ section }) => !section.isPrivate)
  const leftOut = facts.sections.length - sections.length
  return { ...facts, sections, leftOut }
}
