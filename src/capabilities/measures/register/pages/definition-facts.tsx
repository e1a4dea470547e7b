import { sentenceCase } from '../../../../kernel/words.ts'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import type { RegisterLine } from '../register.ts'

const better = { increase: 'More', decrease: 'Less', neutral: 'Neither' }
const adding = { sum: 'Counts are added up', ratio: 'Made anew from numerators and denominators', never: 'Not made' }

/** The short facts of a measure, each under its name. */
export function definitionFacts({ measure, owner, steward, target }: RegisterLine) {
  return [
    { label: 'Owner', value: owner ?? 'Nobody named' },
    { label: 'Steward', value: steward ?? 'Nobody named' },
    { label: 'Better is', value: better[measure.direction] },
    { label: 'A figure is', value: figureWords(measure) },
    {
      label: 'Each',
      value: `${sentenceCase(measure.frequency)}${measure.rollingMonths ? `, covering ${measure.rollingMonths} months` : ''}`,
    },
    { label: 'Wholes', value: adding[measure.adding] },
    { label: 'Baseline', value: baselineWords(measure) },
    ...(measure.targetWords && target === 'no target'
      ? [{ label: 'Target', value: `“${measure.targetWords}”, in words that set no rule yet` }]
      : []),
    { label: 'Read at', value: sentenceCase(measure.level) },
    { label: 'Horizon', value: sentenceCase(measure.horizon) },
    { label: 'Standard', value: sentenceCase(measure.standard ?? 'none') },
    { label: 'Theme', value: measure.theme || 'None' },
    { label: 'Due', value: `${measure.dueAfterDays} days after its ${measure.frequency}` },
  ]
}

function figureWords({ kind, unit, numerator, denominator, per }: Measure): string {
  const of = numerator && denominator ? `: ${numerator}, of ${denominator}` : ''
  if (kind === 'proportion') return `A percentage${of}`
  if (kind === 'rate') return `A rate per ${per.toLocaleString('en-GB')}${of}`
  return `${sentenceCase(kind)}${unit ? ` (${unit})` : ''}`
}

const baselineWords = (measure: Measure): string =>
  measure.baselineValue === null
    ? measure.baselineWords || 'None'
    : [
        `${figureInWords(measure, measure.baselineValue)}${measure.baselinePeriod ? ` in ${periodInWords(measure.baselinePeriod, measure.frequency)}` : ''}`,
        measure.baselineWords,
      ]
        .filter(Boolean)
        .join('; ')
