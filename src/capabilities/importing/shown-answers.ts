import { type Choices, rowField } from './choices.ts'
import type { UnderReview } from './import-row.ts'
import type { Proposal } from './proposal.ts'

type Posted = Readonly<Record<string, string>>

/** The answers that a page of the review shows as chosen, by field, for its form to carry. */
export function answersShown(rows: readonly Proposal[]): Posted {
  const asked = rows.flatMap(({ at, take, questions, accountable }) =>
    [take, ...questions, ...(accountable ? [accountable] : [])].map(({ key, answer }): [string, string] => [
      rowField(at, key),
      answer ?? '',
    ]),
  )
  return Object.fromEntries(asked.filter(([, answer]) => answer !== ''))
}

/** What was posted, without the answers that stood on the page already: a page left open never takes back what a colleague decided since. */
export function chosenSince(posted: Posted): Posted {
  const before = fieldsIn(posted.shown)
  return Object.fromEntries(Object.entries(posted).filter(([field, answer]) => before[field] !== answer))
}

function fieldsIn(text: string | undefined): Posted {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Posted) : {}
  } catch {
    return {}
  }
}

/** A short sign of everything settled in a review so far: another sign means that somebody settled more. */
export function signOf({ corrections, choices }: Pick<UnderReview, 'corrections' | 'choices'>): string {
  let sign = 5381
  for (const letter of JSON.stringify([inOrder(corrections), inOrder(choices satisfies Choices)]))
    sign = (sign * 33 + letter.charCodeAt(0)) % 4_294_967_296
  return sign.toString(36)
}

/** The same settled in another order is the same. */
const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, inOrder(one)])
    : value
