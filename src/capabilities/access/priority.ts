/** What waiting does to people, from little to most. */
export const harms = [
  '1 No harm, some worry',
  '2 Short distress, or more help needed later',
  '3 Their condition gets worse while they wait',
  '4 Lasting harm, or school or work lost',
  '5 Life or safety in danger',
] as const

/** How likely that is for somebody who waits over the standard. */
export const likelihoods = ['1 Rare', '2 Unlikely', '3 Possible', '4 Likely', '5 Almost certain'] as const

/**
 * How urgent it is to shorten the waits of a service: harm of waiting times its likelihood, 1 to 25, on the five by five matrix that NHS
 * risk registers use (NPSA, A risk matrix for risk managers, 2008). Null where it was not weighed.
 */
export const priorityOf = ({ harm, likelihood }: { harm: number | null; likelihood: number | null }): number | null =>
  harm === null || likelihood === null ? null : harm * likelihood

/** "High: 16 of 25", "not weighed". Bands as on the matrix: 15 and more, 8 to 12, 4 to 6, 1 to 3. */
export function priorityInWords(score: number | null): string {
  if (score === null) return 'not weighed'
  return `${score >= 15 ? 'High' : score >= 8 ? 'Raised' : score >= 4 ? 'Moderate' : 'Low'}: ${score} of 25`
}
