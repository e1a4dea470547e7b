import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { AssuranceGiven, AssuranceLine } from '../facts.ts'

export const lines: readonly AssuranceLine[] = [1, 2, 3]

const lineNames: Record<AssuranceLine, string> = {
  1: 'First line: those who manage it',
  2: 'Second line: those who oversee it',
  3: 'Third line: independent',
}

/** "Third line: independent". */
export const lineName = (line: AssuranceLine | null): string => (line === null ? 'Line not said' : lineNames[line])

/** "Third line". */
export const lineShort = (line: AssuranceLine | null): string => lineName(line).split(':')[0] as string

type Dated = Pick<AssuranceGiven, 'givenOn' | 'expiresOn'>

/** Was it given by that day, and does it still count? One whose end nobody said counts on. */
export const isCurrent = ({ givenOn, expiresOn }: Dated, on: Day): boolean =>
  (givenOn === null || givenOn <= on) && (expiresOn === null || expiresOn >= on)

export const isExpired = ({ expiresOn }: Dated, on: Day): boolean => expiresOn !== null && expiresOn < on

/** "Expired on 31 March 2024", "Counts until 31 March 2025", "Nobody said until when". */
export function validInWords(assurance: Dated, on: Day): string {
  if (assurance.expiresOn === null) return 'Nobody said until when'
  return isExpired(assurance, on) ? `Expired on ${dayInWords(assurance.expiresOn)}` : `Counts until ${dayInWords(assurance.expiresOn)}`
}

/** "Positive", "Negative", or that nobody said. */
export const signInWords = (positive: boolean | null): string => (positive === null ? 'Not said' : positive ? 'Positive' : 'Negative')

/** The latest first, those whose day is not known last. */
export const newestFirst = <A extends Pick<AssuranceGiven, 'id' | 'givenOn'>>(assurances: readonly A[]): A[] =>
  [...assurances].sort((a, b) => (b.givenOn ?? '').localeCompare(a.givenOn ?? '') || b.id - a.id)
