import type { Assured, SeriesSignal, SignalChange } from '../../measures/index.ts'
import type { SaidThen } from './agenda.ts'

/** What a kept signal says, in the words a board thinks in. */
export function saidBySignal({ variation, assurance }: Pick<SeriesSignal, 'variation' | 'assurance'>): SaidThen {
  return { change: changeIn(variation), assured: assuredIn(assurance) }
}

function changeIn(variation: SeriesSignal['variation']): SignalChange {
  if (variation === 'empty') return 'few'
  if (variation === 'common_cause') return 'common'
  if (variation.startsWith('concern')) return 'concern'
  return variation.startsWith('improvement') ? 'improvement' : 'change'
}

const assuredIn = (assurance: SeriesSignal['assurance']): Assured =>
  assurance === null ? 'none' : assurance === 'empty' ? 'few' : assurance
