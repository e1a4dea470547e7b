import { listed } from '../../../kernel/words.ts'
import { periodInWords } from '../periods.ts'
import type { BoardRow } from './row.ts'

const are = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
const counted = (parts: readonly (readonly [n: number, words: string])[]): string =>
  listed(parts.flatMap(([n, words]) => (n === 0 ? [] : [words])))

/** "Of 24 measures 3 have got worse by more than chance and 4 will miss their target unless something changes." Then what is good, and what nobody can tell. */
export function boardAnswer(rows: readonly BoardRow[], place: string): { strong: string; words: string } {
  const told = rows.filter(({ here }) => here)
  if (told.length === 0) return { strong: `No measure has a figure for ${place}.`, words: '' }
  const n = (has: (row: BoardRow) => boolean) => told.filter(has).length
  const [worse, better] = [n(({ change }) => change === 'concern'), n(({ change }) => change === 'improvement')]
  const [failing, few] = [n(({ assured, odds }) => assured === 'fail' && !odds), n(({ change }) => change === 'few')]
  const bad = counted([
    [worse, are(worse, 'has got worse by more than chance', 'have got worse by more than chance')],
    [failing, `${failing} will miss ${failing === 1 ? 'its' : 'their'} target unless something changes`],
  ])
  if (few === told.length && !bad)
    return {
      strong: cannotTell(few),
      words: [lateInWords(told.filter(({ isLate }) => isLate)), withoutInWords(rows.length - told.length)].filter(Boolean).join(' '),
    }
  const of = told.length === 1 ? 'The one measure with a figure' : `Of ${told.length} measures`
  const none = told.length === 1 ? 'has not got worse by more than chance' : 'none has got worse by more than chance'
  const rest = [
    better > 0 ? `${are(better, 'has', 'have')} got better by more than chance.` : '',
    oddsInWords(told),
    lateInWords(told.filter(({ isLate }) => isLate)),
    few > 0 ? `Of ${few} nobody can tell: ${few === 1 ? 'it has' : 'they have'} too few points.` : '',
    withoutInWords(rows.length - told.length),
  ]
  return {
    strong: `${of} ${bad || none}.`.replace('The one measure with a figure 1 ', 'The one measure with a figure '),
    words: rest.filter(Boolean).join(' '),
  }
}

const cannotTell = (few: number): string =>
  few === 1
    ? 'Nobody can tell yet how the one measure with a figure stands: it has too few points.'
    : `Nobody can tell yet how ${few} measures stand: they have too few points.`

/** Those whose figure should be there; by name of the period where it is one for all. */
export function lateInWords(late: readonly BoardRow[]): string {
  const periods = new Set(late.map(({ due, measure }) => periodInWords(due, measure.frequency)))
  if (late.length === 0) return ''
  const what = periods.size === 1 ? `${[...periods][0]}, which is due` : 'the period that is due'
  return `${are(late.length, 'has', 'have')} no figure for ${what}.`
}

/** Those whose latest figure goes against what their limits promise: limits drawn over a trend promise nothing. */
function oddsInWords(told: readonly BoardRow[]): string {
  const n = (does: BoardRow['odds']) => told.filter(({ odds }) => odds === does).length
  const [meet, miss] = [n('meets'), n('misses')]
  return [
    meet > 0 ? `${are(meet, 'meets its target', 'meet their target')} now, though limits from older figures would miss it.` : '',
    miss > 0 ? `${are(miss, 'misses its target', 'miss their target')} now, though limits from older figures would meet it.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const withoutInWords = (n: number): string => (n === 0 ? '' : `${are(n, 'more has', 'more have')} no figure here.`)
