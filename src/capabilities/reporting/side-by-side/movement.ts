import { type Rag, ragName } from '../../../kernel/rag.ts'

/** A change of declared status between two periods. */
export type Direction = 'better' | 'worse' | 'unchanged' | 'first declared' | 'no longer declared' | 'never declared'

const order: readonly Rag[] = ['red', 'amber', 'green', 'blue']

/** Which way a declared status went; nobody is said to have moved where one of the two is missing. */
export function directionOf(from: Rag | null, to: Rag | null): Direction {
  if (from === null) return to === null ? 'never declared' : 'first declared'
  if (to === null) return 'no longer declared'
  if (from === to) return 'unchanged'
  return order.indexOf(to) > order.indexOf(from) ? 'better' : 'worse'
}

/** The movement as it stands under an update: "Worse: was green." Empty where no status was ever declared. */
export function movementInWords(from: Rag | null, to: Rag | null): string {
  const was = from === null ? '' : `was ${ragName(from).toLowerCase()}`
  switch (directionOf(from, to)) {
    case 'better':
      return `Better: ${was}.`
    case 'worse':
      return `Worse: ${was}.`
    case 'unchanged':
      return `Unchanged: ${was}.`
    case 'first declared':
      return 'First status declared.'
    case 'no longer declared':
      return `No status declared; ${was}.`
    case 'never declared':
      return ''
  }
}
