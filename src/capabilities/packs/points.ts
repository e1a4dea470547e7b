import { count, listed, opening } from '../../kernel/words.ts'
import { budgetLine, overInWords } from './budget.ts'
import { bodyOf, type PackFacts, takenBy, takenByAll, type WrittenSection } from './pack-facts.ts'
import { wordsOf } from './words-counted.ts'

/** Something to have read before a pack is submitted. Its title names sections by number only, so that it may be told to anybody. */
export interface Point {
  key: string
  title: string
  words: string
  sectionId?: number
}

/** What is left open in a pack, in its order; each can stay open, but nobody submits it unread. */
export function pointsIn(facts: PackFacts): Point[] {
  return [
    ...overAll(facts),
    ...facts.sections.flatMap((written, at) => pointsOf(written, at + 1)),
    ...nobodyNamed(facts),
    ...privately(facts),
  ]
}

function overAll(facts: PackFacts): Point[] {
  const all = takenByAll(facts)
  const over = overInWords(facts.pack, all)
  return over ? [{ key: `over:${over}`, title: `The pack is ${over} over its budget`, words: budgetLine(facts.pack, all) }] : []
}

function pointsOf(written: WrittenSection, at: number): Point[] {
  const { section, warning } = written
  const body = bodyOf(written)
  const over = overInWords(section, takenBy(body))
  const point = (what: string, title: string, words: string): Point => ({
    key: `${what}:${section.id}`,
    title,
    words,
    sectionId: section.id,
  })
  return [
    ...(warning ? [point('warning', `Section ${at} does not hold`, `${section.title}: ${warning}`)] : []),
    ...(wordsOf(body) === 0 ? [point('empty', `Section ${at} is empty`, `${section.title} says nothing yet.`)] : []),
    ...(over
      ? [point(`over ${over}`, `Section ${at} is ${over} over its budget`, `${section.title}. ${budgetLine(section, takenBy(body))}`)]
      : []),
  ]
}

/** All sections that nobody is named for in one point: a line for each would hide the others. */
function nobodyNamed({ sections }: PackFacts): Point[] {
  const found = sections.flatMap(({ section }, at) => (section.preparedBy === null ? [{ section, number: at + 1 }] : []))
  const [first, second] = found
  if (!first) return []
  const key = `nobody:${found.map(({ section }) => section.id).join('.')}`
  if (!second)
    return [
      {
        key,
        title: `Nobody is named for section ${first.number}`,
        words: `${first.section.title} does not say who prepared it.`,
        sectionId: first.section.id,
      },
    ]
  const which =
    found.length === sections.length
      ? `any of the ${sections.length} sections`
      : `sections ${listed(found.map(({ number }) => String(number)))}`
  return [{ key, title: `Nobody is named for ${which}`, words: 'They do not say who prepared them.' }]
}

function privately({ sections }: PackFacts): Point[] {
  const found = sections.filter(({ section }) => section.isPrivate)
  if (found.length === 0) return []
  return [
    {
      key: `private:${found.map(({ section }) => section.id).join('.')}`,
      title: `${opening(found.length)} ${found.length === 1 ? 'item is' : 'items are'} private`,
      words: `The public edition leaves ${found.length === 1 ? 'it' : 'them'} out and says that ${count(found.length, 'item is', 'items are')} taken in private.`,
    },
  ]
}

/** The points one has read, as one word: other points, another word, so that nobody acknowledges what they did not see. */
export const pointsRead = (points: readonly Point[]): string => points.map(({ key }) => key).join(';')
