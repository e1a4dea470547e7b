import type { Assessed } from '../matrix/matrix.ts'

/** "4 × 5 = 20"; the total where only that is known; empty where nothing is. */
export function degreesInWords(score: Assessed | undefined): string {
  if (!score) return ''
  const { likelihood, consequence } = score
  if (likelihood !== null && consequence !== null) return `${likelihood} × ${consequence} = ${likelihood * consequence}`
  return score.score === null ? '' : String(score.score)
}
