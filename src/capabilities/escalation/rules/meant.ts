import type { TrialValues } from './forms.ts'
import type { Rule } from './rule.ts'

export interface RuleChoices {
  bands: readonly string[]
  bodies: readonly { id: number; name: string }[]
  places: readonly { id: number; name: string }[]
}

/** What is wrong with a rule as it is written, at which field; undefined when it can stand beside the others in force. */
export function whyNotRule(
  wished: TrialValues,
  { choices, others }: { choices: RuleChoices; others: readonly Rule[] },
): { field: string; words: string } | undefined {
  const { band, beyondAppetite, place, to, daysToReceive, daysToDecide } = wished
  if (band === undefined && !beyondAppetite) return { field: 'band', words: 'Select a band, or tick that it holds beyond appetite' }
  if (band !== undefined && !choices.bands.includes(band)) return { field: 'band', words: 'Select a band of the matrix in force' }
  if (place !== undefined && !choices.places.some(({ id }) => id === place))
    return { field: 'place', words: 'Select a place from the list' }
  if (!choices.bodies.some(({ id }) => id === to)) return { field: 'to', words: 'Select a body from the list' }
  if (daysToDecide < daysToReceive)
    return { field: 'daysToDecide', words: 'It is received before it is decided: enter as many days as to receive, or more' }
  const { level, placeId } = plainOf(wished)
  const same = others.some(
    (one) =>
      one.level === level &&
      one.placeId === placeId &&
      one.band === (band ?? null) &&
      one.beyondAppetite === beyondAppetite &&
      one.toBodyId === to,
  )
  return same ? { field: 'to', words: 'A rule in force sends these risks there already. Change that one instead' } : undefined
}

/** A rule as it is written, in the records' own terms. */
export const plainOf = ({ level, place, band, beyondAppetite, to, daysToReceive, daysToDecide, why }: TrialValues) => ({
  ...{ level: level ?? null, placeId: place ?? null, band: band ?? null, beyondAppetite },
  ...{ toBodyId: to, daysToReceive, daysToDecide, why: why ?? '' },
})

/** What decides which risks a rule sends, as one text: a rule is kept as it was tried. */
export const triedAs = ({ level, place, band, beyondAppetite, to }: TrialValues): string =>
  [level ?? '', place ?? '', band ?? '', beyondAppetite, to].join('|')

/** A rule in force as its form shows it, without the reason: that is given anew. */
export const typedFrom = (rule: Rule): Record<string, string> => ({
  ...{ level: rule.level ?? '', place: rule.placeId === null ? '' : String(rule.placeId), band: rule.band ?? '' },
  ...{ beyondAppetite: rule.beyondAppetite ? 'yes' : '', to: String(rule.toBodyId) },
  ...{ daysToReceive: String(rule.daysToReceive), daysToDecide: String(rule.daysToDecide), version: String(rule.version) },
})
