import type { Block, Report } from '../../documents/report.ts'
import { dayInWords } from '../../kernel/day.ts'
import { count, opening, sentenceCase } from '../../kernel/words.ts'
import { paperFoot, type SectionBlocks } from '../reporting/index.ts'
import { budgetLine, overInWords } from './budget.ts'
import { annexTitle, contentsTable } from './contents-table.ts'
import { onePageBlocks } from './one-page.ts'
import { titleFor } from './pack.ts'
import { bodyOf, changedTold, forPublic, type PackFacts, takenBy, takenByAll, type WholeFacts, type WrittenSection } from './pack-facts.ts'
import { prefixed } from './prefixed.ts'

/** The three copies of a pack. Pure: the same facts give the same words. */
export const packReports = (facts: WholeFacts): { full: Report; public: Report; onePage: Report } => ({
  full: packReport(facts),
  public: packReport(forPublic(facts)),
  onePage: onePageReport(facts),
})

/** A pack as one paper: what it takes to read, what changed first, the contents, then each section on a page of its own. */
export function packReport(facts: PackFacts): Report {
  return {
    ...about(facts),
    title: facts.pack.title,
    subtitle: subtitleOf(facts, facts.leftOut > 0 ? ', public edition' : ''),
    description: answerOf(facts).strong,
    blocks: [...firstPages(facts), ...facts.sections.flatMap((written, at) => sectionOf(written, at + 1)), ...annexOf(facts)],
  }
}

/** The one page for the busy. It is written from records that everybody may read, so nothing private can stand in it. */
export const onePageReport = (facts: WholeFacts): Report => ({
  ...about(facts),
  title: `${facts.pack.title}: one page`,
  subtitle: subtitleOf(facts, ' on one page'),
  description: facts.onePage.answer,
  blocks: onePageBlocks(facts),
})

/** For whom and when, where the title does not say it already, and what this copy is. */
const subtitleOf = ({ pack, sections }: PackFacts, copy: string): string => {
  const of = `pack of ${count(sections.length, 'section')}${copy}`
  const whom = titleFor(pack.body, pack.meetsOn)
  return pack.title === whom ? sentenceCase(of) : `${whom}: ${of}`
}

const about = (facts: PackFacts): Pick<Report, 'trust' | 'status' | 'lang' | 'footer' | 'identity' | 'draft'> => ({
  trust: facts.trust,
  status: facts.edition ? `Frozen on ${dayInWords(facts.edition.on)}, edition ${facts.edition.number}` : 'Draft, not frozen',
  lang: 'en-GB',
  footer: paperFoot(facts),
  identity: { trust: facts.trustCode, paper: `pack:${facts.pack.id}`, at: facts.at },
  ...(facts.edition ? {} : { draft: true as const }),
})

/** How long it is and how long it takes, and whether that is more than was allowed. */
export function answerOf(facts: PackFacts): { strong: string; words: string } {
  const all = takenByAll(facts)
  const over = overInWords(facts.pack, all)
  const long = `About ${count(all.pages, 'page')}, ${count(all.minutes, 'minute')} to read`
  return { strong: over ? `${long}: ${over} over budget.` : `${long}.`, words: privateInWords(facts) }
}

/** What the public edition says of what it leaves out: how many, never what. */
export function privateInWords({ leftOut, sections }: Pick<PackFacts, 'leftOut' | 'sections'>): string {
  const own = sections.filter(({ section }) => section.isPrivate).length
  if (leftOut > 0) return `${opening(leftOut)} ${leftOut === 1 ? 'item is' : 'items are'} taken in private and left out of this edition.`
  return own > 0 ? `${opening(own)} ${own === 1 ? 'item is' : 'items are'} private and left out of the public edition.` : ''
}

function firstPages(facts: PackFacts): Block[] {
  const { since, edition } = facts
  const { first, annex } = changedTold(facts)
  const { strong, words } = answerOf(facts)
  return [
    ...(edition?.reason
      ? [
          {
            kind: 'paragraph' as const,
            spans: [{ text: `Edition ${edition.number}, what changed and why: `, bold: true as const }, edition.reason],
          },
        ]
      : []),
    { kind: 'paragraph', role: 'lead', spans: [{ text: strong, bold: true }, ...(words ? [` ${words}`] : [])] },
    { kind: 'facts', items: cover(facts) },
    { kind: 'heading', level: 2, id: 'changed', text: 'What changed since the last meeting' },
    { kind: 'paragraph', role: 'note', spans: [`${sentenceCase(since.words)}.`] },
    ...prefixed(first.blocks, 'changed'),
    ...(annex ? [{ kind: 'paragraph' as const, spans: ['All that changed stands ', { text: 'in the annex', href: '#annex' }, '.'] }] : []),
    ...sourceOf(first),
    { kind: 'heading', level: 2, id: 'contents', text: 'Sections and reading time' },
    ...contentsTable(facts),
    ...(facts.leftOut > 0 ? [{ kind: 'paragraph' as const, spans: [privateInWords(facts)] }] : []),
  ]
}

/** All that changed, where the first pages tell only the worst of it. */
function annexOf(facts: PackFacts): Block[] {
  const { annex } = changedTold(facts)
  if (annex === null) return []
  return [
    { kind: 'heading', level: 2, id: 'annex', text: annexTitle, newPage: true },
    ...prefixed(annex.blocks, 'annex'),
    ...sourceOf(annex),
  ]
}

function cover(facts: PackFacts) {
  const { pack, edition } = facts
  const all = takenByAll(facts)
  return [
    { term: 'Body', words: pack.body },
    { term: 'Meets on', words: dayInWords(pack.meetsOn) },
    { term: 'Status', words: edition ? `Edition ${edition.number}, frozen on ${dayInWords(edition.on)}` : 'Draft' },
    { term: 'Reading time', words: `${count(all.minutes, 'minute')}, ${count(all.words, 'word')}` },
    { term: 'Length', words: budgetLine(pack, all) },
  ]
}

/** Where a section's figures come from; what its tables and figures say beneath themselves is not said once more. */
export const sourceOf = ({ source, asOf, blocks }: Pick<SectionBlocks, 'source' | 'asOf' | 'blocks'>): Block[] =>
  source === '' || saysItself(blocks) ? [] : [{ kind: 'paragraph', role: 'note', spans: [`Source: ${source}. As at ${asOf}.`] }]

const saysItself = (blocks: readonly Block[]): boolean => {
  const sources = blocks.flatMap((block) => {
    if (block.kind === 'figures') return block.items.map(({ source }) => source)
    return block.kind === 'table' || block.kind === 'figure' ? [block.source] : []
  })
  return sources.length > 0 && sources.every((source) => source !== undefined && source !== '')
}

/** "3. Progress", and for those who may read it that it is private. */
export const sectionHeading = ({ title, isPrivate }: { title: string; isPrivate: boolean }, at: number): string =>
  `${at}. ${title}${isPrivate ? ' (private)' : ''}`

function sectionOf(written: WrittenSection, at: number): Block[] {
  const { section, source, asOf, warning } = written
  const body = bodyOf(written)
  const prepared = section.preparedBy ? `Prepared by the ${section.preparedBy}. ` : ''
  return [
    { kind: 'heading', level: 2, id: `section-${at}`, text: sectionHeading(section, at), newPage: true },
    { kind: 'paragraph', role: 'note', spans: [`${prepared}${budgetLine(section, takenBy(body))}`] },
    ...(warning ? [{ kind: 'paragraph' as const, spans: [{ text: `Warning: ${warning}`, bold: true as const }] }] : []),
    ...prefixed(body, `section-${at}`),
    ...sourceOf({ source, asOf, blocks: body }),
  ]
}
