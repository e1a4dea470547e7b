import { listed } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

const fields: Record<string, string> = {
  ownerPostId: 'owner',
  stewardPostId: 'steward',
  rollingMonths: 'months covered',
  adding: 'how wholes are made',
  baselineValue: 'baseline',
  baselinePeriod: 'period of the baseline',
  baselineWords: 'words on the baseline',
  dueAfterDays: 'when it is due',
  hiddenBelow: 'small numbers',
}

const changedWords = (changed: unknown): string =>
  Array.isArray(changed) && changed.length > 0 ? `: ${listed(changed.map((field) => fields[String(field)] ?? String(field)))}` : ''

/** What is done to the register of measures, as sentences without their subject. */
export const registerVerbs: Capability['verbs'] = {
  'measure.defined': ({ name, changed }) => `changed the definition of the measure “${name}”${changedWords(changed)}`,
  'measure.ended': ({ name, reason }) => `ended the measure “${name}”: ${reason}`,
  'measure.reopened': ({ name, reason }) => `took up the measure “${name}” again: ${reason}`,
  'measure.named': ({ name, other }) => `gave the measure “${name}” its other name “${other}”`,
  'measure.unnamed': ({ name, other }) => `took the other name “${other}” from the measure “${name}”`,
  'measure.sourced': ({ name, source }) => `named ${source} as a source of the measure “${name}”`,
  'measure.sourceChosen': ({ name, source, before, reason }) =>
    `had the measure “${name}” read from ${source} instead of ${before}: ${reason}`,
  'measure.benchmarked': ({ name, benchmark }) => `set the figure of ${benchmark} beside the measure “${name}”`,
  'measure.unbenchmarked': ({ name, benchmark }) => `took the figure of ${benchmark} from beside the measure “${name}”`,
  'measure.mapped': ({ name, framework }) => `mapped the measure “${name}” to ${framework}`,
  'measure.unmapped': ({ name, framework }) => `took the measure “${name}” from ${framework}`,
  'measure.linked': ({ name, to }) => `said that “${to}” is measured by “${name}”`,
  'measure.unlinked': ({ name, from }) => `took back that “${from}” is measured by “${name}”`,
}
