import type { Form } from '../../../kernel/form.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'

const text = (value: number | string | null): string => (value === null ? '' : String(value))

/** A measure as it stands in its form. */
export const measureAsTyped = (m: Measure): Form['values'] => ({
  name: m.name,
  code: m.code,
  definition: m.definition,
  purpose: m.purpose,
  theme: m.theme,
  kind: m.kind,
  unit: m.unit,
  decimals: text(m.decimals),
  per: m.kind === 'proportion' || m.per === 1 ? '' : text(m.per),
  numerator: m.numerator,
  denominator: m.denominator,
  direction: m.direction,
  frequency: m.frequency,
  rollingMonths: text(m.rollingMonths),
  adding: m.adding,
  owner: text(m.ownerPostId),
  steward: text(m.stewardPostId),
  level: m.level,
  horizon: m.horizon,
  standard: text(m.standard),
  baselineValue: text(m.baselineValue),
  baselinePeriod: m.baselinePeriod === null ? '' : periodInWords(m.baselinePeriod, m.frequency),
  baselineWords: m.baselineWords,
  dueAfterDays: text(m.dueAfterDays),
  hiddenBelow: text(m.hiddenBelow),
  version: text(m.version),
})
