/** A declared status. Blue is delivered; the letters and words that mean each are read in `documents`. */
export type Rag = 'red' | 'amber' | 'green' | 'blue'

/** What the records support: a status, or that they cannot tell. */
export type Earned = Rag | 'cannot tell'

export const rags: readonly Rag[] = ['green', 'amber', 'red', 'blue']

const names: Record<Earned, string> = { green: 'Green', amber: 'Amber', red: 'Red', blue: 'Delivered', 'cannot tell': 'Cannot tell' }

/** The word that always stands with the colour. */
export const ragName = (rag: Earned): string => names[rag]

const order: Earned[] = ['red', 'cannot tell', 'amber', 'green', 'blue']

/** How many stand at each status, best first, none left out: a spread, never a blend. */
export function spreadOf(statuses: readonly Earned[]): { status: Earned; count: number }[] {
  return [...order]
    .reverse()
    .sort((a, b) => Number(a === 'cannot tell') - Number(b === 'cannot tell'))
    .map((status) => ({ status, count: statuses.filter((s) => s === status).length }))
    .filter(({ count }) => count > 0)
}
