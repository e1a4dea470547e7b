import { dayInWords } from '../../../kernel/day.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { dispositions, type LineageLine, type Strategy, type StrategyElement } from '../element.ts'
import { countOfLevel } from '../level-names.ts'
import { atLevel, childrenOf, whyListDiffers } from '../tree.ts'
import { tileLevel } from '../wall.ts'
import { decidedOf, type Refresh, undecidedIn, waitingForReview } from './refresh.ts'

/** "31 of 128 items have no disposition; 2 bricks wait for a closing review." */
export function refreshInWords(refresh: Refresh): string {
  const all = refresh.old.elements.length
  const [open, waiting] = [undecidedIn(refresh).length, waitingForReview(refresh).length]
  const left =
    open === 0
      ? `All ${count(all, 'item')} of ${refresh.old.version.label} have their disposition`
      : `${open.toLocaleString('en-GB')} of ${count(all, 'item')} ${open === 1 ? 'has' : 'have'} no disposition`
  if (waiting === 0) return `${left}.`
  return `${left}; ${countOfLevel(refresh.old.version, tileLevel(refresh.old), waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a closing review.`
}

/** "62 retained, 5 reworded and 1 split": what was decided, counted by element; empty while nothing was. */
export function countedInWords(refresh: Refresh): string {
  const fates = refresh.old.elements.map((e) => decidedOf(refresh, e.id)[0]?.disposition)
  const parts = dispositions.flatMap((d) => {
    const n = fates.filter((fate) => fate === d).length
    return n === 0 ? [] : [`${n} ${d}`]
  })
  return listed(parts)
}

/** Elements of the draft that no element of the old version led to. */
export function newInDraft({ draft, lines }: Pick<Refresh, 'draft' | 'lines'>): StrategyElement[] {
  const led = new Set(lines.map((line) => line.toId))
  return draft.elements.filter((e) => !led.has(e.id))
}

/** The lists of a version that do not hold as many as they state, with the words for each (STR-15). */
export function listsThatDiffer(strategy: Strategy): { list: StrategyElement; words: string }[] {
  const lists = [...atLevel(strategy, 'commitment'), ...atLevel(strategy, 'enabler')].filter((e) => e.statedCount !== null)
  return lists.flatMap((list) => {
    const words = whyListDiffers({ list, held: childrenOf(strategy, list.id) })
    return words ? [{ list, words }] : []
  })
}

/** "Reworded as Great outcomes", "Split into A and B", "Retained", by what was written down of one element. */
export function decidedInWords(lines: readonly LineageLine[], draft: Strategy, from: StrategyElement): string {
  const disposition = lines[0]?.disposition
  if (!disposition) return 'Not decided'
  const titles = lines.flatMap((line) => draft.elements.find((e) => e.id === line.toId)?.title ?? [])
  const said = sentenceCase(disposition)
  if (titles.length === 0 || (titles.length === 1 && titles[0] === from.title)) return said
  return `${said} ${disposition === 'split' || disposition === 'merged' ? 'into' : 'as'} ${listed(titles)}`
}

/** "Trust board, 26 March 2024": who approved it and when, as far as it is written down. */
export const approvedInWords = ({ approvedBy, decidedOn }: Pick<LineageLine, 'approvedBy' | 'decidedOn'>): string =>
  [approvedBy, decidedOn ? dayInWords(decidedOn) : ''].filter((part) => part !== '').join(', ')
