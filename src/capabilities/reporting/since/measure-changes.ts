import { spcIconWords } from '../../../kernel/spc-icon.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { type BoardRow, figureInWords, periodInWords } from '../../measures/index.ts'
import type { Change, Side, Way } from './change.ts'
import type { Snapshot } from './snapshot.ts'

/** Measures of the whole trust whose signal is another: what the rules say of the process, or whether its target will be met. */
export function measureChanges(past: Snapshot, now: Snapshot): Change[] {
  const was = new Map(past.measures.map((row) => [row.measure.id, row]))
  return now.measures.flatMap((row) => {
    const before = was.get(row.measure.id)
    if (!before?.here || !row.here) return []
    const moved = [
      ...(before.change === row.change ? [] : [changed(before, row, 'change')]),
      ...(before.assured === row.assured ? [] : [changed(before, row, 'assured')]),
    ]
    return moved.filter(({ way, past: then, now: is }) => way !== 'neither' || then.words !== is.words)
  })
}

function changed(before: BoardRow, row: BoardRow, of: 'change' | 'assured'): Change {
  const way = of === 'change' ? wayOfChange(before, row) : wayOfAssurance(before, row)
  return {
    ref: `measure:${row.measure.id}`,
    title: row.measure.name,
    href: `/measures/${row.measure.id}`,
    whose: of === 'change' ? 'Variation' : 'Assurance',
    past: sideOf(before, of),
    now: sideOf(row, of),
    why: latestIn(row),
    way,
    weight: weights[way] + (of === 'change' ? 0 : 0.5),
  }
}

const weights: Record<Way, number> = { worse: 0, 'no longer told': 2, neither: 3, 'told again': 4, better: 6 }

function sideOf({ here, assured }: BoardRow, of: 'change' | 'assured'): Side {
  if (of === 'change') return { words: here ? spcIconWords[here.variation].short : 'No figure' }
  return { words: here?.assurance ? spcIconWords[here.assurance].short : assured === 'none' ? 'No target' : 'Too few points to say' }
}

/** Concern is worse than none; an improvement that is over is neither, since the process may stay where it went. */
function wayOfChange({ change: from }: BoardRow, { change: to }: BoardRow): Way {
  if (to === 'few') return 'no longer told'
  if (from === 'few') return to === 'concern' ? 'worse' : 'told again'
  if (to === 'concern') return 'worse'
  return from === 'concern' || to === 'improvement' ? 'better' : 'neither'
}

const ranks: Record<string, number> = { fail: 0, inconsistent: 1, pass: 2 }

function wayOfAssurance({ assured: from = 'none' }: BoardRow, { assured: to = 'none' }: BoardRow): Way {
  const [was, is] = [ranks[from], ranks[to]]
  if (was === undefined || is === undefined) return is === undefined ? (to === 'few' ? 'no longer told' : 'neither') : 'told again'
  return is < was ? 'worse' : 'better'
}

const latestIn = ({ measure, here }: BoardRow): string =>
  here?.value == null || here.period === null
    ? ''
    : sentenceCase(`${figureInWords(measure, here.value)} in ${periodInWords(here.period, measure.frequency)}.`)
