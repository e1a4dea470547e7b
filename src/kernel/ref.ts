/** Points at one record of any capability: what kind of thing it is, and its number within the trust. */
export interface Ref {
  kind: string
  id: number
}

/** A reference as one word, `risk:4`, for keys and addresses. */
export const refKey = (ref: Ref): string => `${ref.kind}:${ref.id}`
