import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import type { Problem } from '../planning/state.ts'
import { contentOf } from '../text/content-words.ts'
import type { Typed } from '../updating/typed.ts'
import type { Claim } from './claim.ts'
import type { SaidClaim } from './said-claim.ts'

/** The names of the boxes that tie a claim. */
export const claimFields = (key: string) => ({
  tie: `claim-${key}`,
  measure: `claim-${key}-measure`,
  place: `claim-${key}-place`,
  because: `claim-${key}-because`,
})

/** A measure a writer may choose. */
export interface Choosable {
  id: number
  name: string
  code: string
}

/** What a writer can tie claims to: the item's own measures first, then all, each at any place. */
export interface TieChoices {
  linked: readonly (Choosable & { words: string })[]
  all: readonly Choosable[]
  places: readonly { id: number; name: string }[]
  /** Claims of this item's earlier updates, newest first. */
  earlier: readonly (SaidClaim & { period: string })[]
}

/** What a claim is tied to: a measure, perhaps at one place; none, and why; nothing chosen yet. */
export type Tie = { measureId: number; placeId: number | null } | { because: string } | null

const level = (words: string) => words.trim().toLowerCase()

/** A measure by its name or code, as typed. */
export const measureNamed = (all: readonly Choosable[], typed: string): Choosable | undefined =>
  all.find(({ name, code }) => level(name) === level(typed) || level(code) === level(typed))

/** What the boxes tie a claim to. A name typed counts before the list, since it can only be typed on purpose; a place that is none ties nothing, never the whole trust instead. */
export function tieIn({ key }: Pick<Claim, 'key'>, values: Typed, { all, places }: Pick<TieChoices, 'all' | 'places'>): Tie {
  const names = claimFields(key)
  const [chosen = '', typed = ''] = [values[names.tie], values[names.measure]?.trim()]
  if (chosen === 'none') return { because: (values[names.because] ?? '').trim() }
  const measure = typed ? measureNamed(all, typed) : all.find(({ id }) => String(id) === chosen)
  if (!measure) return null
  const at = values[names.place] ?? ''
  const place = places.find(({ id }) => String(id) === at)
  if (at !== '' && !place) return null
  return { measureId: measure.id, placeId: place?.id ?? null }
}

/** One string for one measure at one place. */
export const tieKey = ({ measureId, placeId }: { measureId: number; placeId: number | null }): string => `${measureId}@${placeId ?? ''}`

/** What must be mended before sending: a name that no measure has, none chosen without a reason. */
export const whyNotTied = (claims: readonly Claim[], values: Typed, { all }: Pick<TieChoices, 'all'>): Problem[] =>
  claims.flatMap(({ key, words }) => {
    const names = claimFields(key)
    const typed = (values[names.measure] ?? '').trim()
    if (values[names.tie] === 'none')
      return (values[names.because] ?? '').trim() ? [] : [{ field: names.because, words: `Say why no measure shows “${words}”` }]
    if (typed && !measureNamed(all, typed))
      return [{ field: names.measure, words: `No measure is called “${typed}”. Choose one from the list, or clear the box` }]
    if (values[names.tie] === 'other' && !typed)
      return [{ field: names.measure, words: 'Enter the name of the measure, or choose one above' }]
    return []
  })

/** The boxes of claims sent before, to go on from when an update came back. */
export const claimsTyped = (claims: readonly SaidClaim[], linked: readonly { id: number }[]): Typed =>
  Object.fromEntries(
    claims.flatMap((claim): [string, string][] => {
      const names = claimFields(claim.key)
      if (claim.measureId === null)
        return claim.because
          ? [
              [names.tie, 'none'],
              [names.because, claim.because],
            ]
          : []
      return [
        ...(linked.some(({ id }) => id === claim.measureId) || claim.measure === null
          ? ([[names.tie, String(claim.measureId)]] as [string, string][])
          : ([
              [names.tie, 'other'],
              [names.measure, claim.measure],
            ] as [string, string][])),
        ...(claim.placeId === null ? [] : ([[names.place, String(claim.placeId)]] as [string, string][])),
      ]
    }),
  )

const alike = 0.5

/** The same claim of an earlier period: of one kind, in words half of which are the same; what it was tied to is offered again. */
export function earlierOf(claim: Claim, earlier: TieChoices['earlier']): TieChoices['earlier'][number] | undefined {
  const mine = new Set(contentOf(claim.sentence).filter((stem) => !/\d/.test(stem)))
  return earlier.find((one) => {
    if (one.measureId === null && one.because === '') return false
    if (one.key === claim.key) return true
    if (one.kind !== claim.kind) return false
    const theirs = contentOf(one.sentence).filter((stem) => !/\d/.test(stem))
    const both = theirs.filter((stem) => mine.has(stem)).length
    return both > 0 && both >= alike * Math.min(mine.size, theirs.length)
  })
}

/** "Two claims: one supported and one not tied yet." */
export function claimsInWords(states: readonly string[]): string {
  const kinds = [...new Set(states)]
  const counted = kinds.map((state) => `${states.filter((one) => one === state).length} ${state}`)
  return `${sentenceCase(count(states.length, 'claim'))} in your words: ${listed(counted)}`
}
