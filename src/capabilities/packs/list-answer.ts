import { type Day, dayInWords } from '../../kernel/day.ts'
import { count, opening } from '../../kernel/words.ts'
import { overInWords } from './budget.ts'
import type { Pack } from './pack.ts'
import type { Taken } from './pack-facts.ts'

/** The pack of the next meeting; undefined where none is ahead. */
export const nextPack = (packs: readonly Pack[], on: Day): Pack | undefined =>
  packs.filter(({ state, meetsOn }) => state !== 'withdrawn' && meetsOn >= on).toSorted((a, b) => a.meetsOn.localeCompare(b.meetsOn))[0]

/** "The pack Trust board, 26 November 2024 is a draft of about 14 pages, 3 pages over budget." Then how many were submitted. */
export function listAnswer(packs: readonly Pack[], next: { pack: Pack; taken: Taken } | undefined): { strong: string; words: string } {
  const submitted = packs.filter(({ state }) => state === 'submitted').length
  const words =
    submitted === 0
      ? 'No pack was submitted yet.'
      : `${opening(submitted)} ${submitted === 1 ? 'was' : 'were'} submitted and kept word for word.`
  if (!next)
    return {
      strong: packs.length === 0 ? 'There is no pack yet.' : 'No pack is being put together.',
      words: packs.length === 0 ? '' : words,
    }
  const { pack, taken } = next
  if (pack.state === 'submitted') return { strong: `The pack for ${pack.body} on ${dayInWords(pack.meetsOn)} is submitted.`, words }
  const over = overInWords(pack, taken)
  return {
    strong: `The pack for ${pack.body} on ${dayInWords(pack.meetsOn)} is a draft of about ${count(taken.pages, 'page')}${over ? `, ${over} over budget` : ''}.`,
    words,
  }
}
