import type { Day } from '../../../kernel/day.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { Measure } from '../measure.ts'

/** A measure as the rule of completeness sees it. */
export interface Described {
  measure: Pick<
    Measure,
    | 'id'
    | 'definition'
    | 'purpose'
    | 'kind'
    | 'unit'
    | 'direction'
    | 'numerator'
    | 'denominator'
    | 'ownerPostId'
    | 'stewardPostId'
    | 'baselineValue'
    | 'baselineWords'
  >
  /** Where its figures come from; the name given for want of one does not count. */
  sources: readonly string[]
  /** A target stands at some place on the day. */
  hasTarget: boolean
  /** Tied to a part of the strategy, or to an item that delivers one. */
  isLinked: boolean
}

export const parts = [
  'definition',
  'use',
  'owner',
  'steward',
  'unit',
  'direction',
  'frequency',
  'numerator and denominator',
  'baseline',
  'target',
  'source',
  'level',
  'horizon',
  'link to the strategy',
] as const
export type Part = (typeof parts)[number]

/**
 * How much each part counts, of its own judgement (inventory MEA-06 lists the parts and weighs none): three where without it a figure cannot
 * be read at all or nobody answers for it, two where it cannot be judged or trusted, one for the rest. Weights order what is missing and
 * make the score; “9 of 12” counts parts, each once.
 */
export const weights: Record<Part, number> = {
  definition: 3,
  owner: 3,
  'numerator and denominator': 3,
  target: 2,
  baseline: 2,
  source: 2,
  'link to the strategy': 2,
  use: 2,
  direction: 2,
  steward: 1,
  unit: 1,
  frequency: 1,
  level: 1,
  horizon: 1,
}

export interface Completeness {
  held: number
  of: number
  /** Weight held of all that is asked for, in percent, whole. */
  score: number
  /** What is missing, what counts most first. */
  missing: Part[]
}

/** A name the product gave a source because nobody had. */
const unnamed = 'First source'

/** Parts that this measure must have: only a proportion has parts to count, and what is better neither way has nothing to reach. */
const isAsked = (part: Part, { measure }: Described): boolean =>
  part === 'numerator and denominator'
    ? measure.kind === 'proportion' || measure.kind === 'rate'
    : part === 'target'
      ? measure.direction !== 'neutral'
      : true

/** Frequency, level, horizon and direction are chosen when a measure is set up, so a measure always has them; they count because papers’ measures do not. */
const holds: Record<Part, (described: Described) => boolean> = {
  definition: ({ measure }) => measure.definition !== '',
  use: ({ measure }) => measure.purpose !== '',
  owner: ({ measure }) => measure.ownerPostId !== null,
  steward: ({ measure }) => measure.stewardPostId !== null,
  unit: ({ measure }) => measure.kind === 'proportion' || measure.unit !== '',
  direction: () => true,
  frequency: () => true,
  'numerator and denominator': ({ measure }) => measure.numerator !== '' && measure.denominator !== '',
  baseline: ({ measure }) => measure.baselineValue !== null || measure.baselineWords !== '',
  target: ({ hasTarget }) => hasTarget,
  source: ({ sources }) => sources.some((name) => name !== unnamed),
  level: () => true,
  horizon: () => true,
  'link to the strategy': ({ isLinked }) => isLinked,
}

/** What a measure has of all it should, and what is missing. */
export function completenessOf(described: Described): Completeness {
  const asked = parts.filter((part) => isAsked(part, described))
  const missing = asked.filter((part) => !holds[part](described)).sort((a, b) => weights[b] - weights[a])
  const weight = (some: readonly Part[]) => some.reduce((all, part) => all + weights[part], 0)
  return {
    held: asked.length - missing.length,
    of: asked.length,
    score: Math.floor((100 * (weight(asked) - weight(missing))) / weight(asked)),
    missing,
  }
}

const lacks: Partial<Record<Part, string>> = {
  use: 'nobody said to use it',
  'numerator and denominator': 'no numerator and denominator',
  'link to the strategy': 'no link to the strategy',
}

/** "9 of 12: no baseline, no target and no owner"; "all 12" where nothing is missing. */
export function completenessInWords({ held, of, missing }: Completeness): string {
  if (missing.length === 0) return `All ${of}`
  return `${held} of ${of}: ${listed(missing.map((part) => lacks[part] ?? `no ${part}`))}`
}

/** The same as the answer of a measure's own page. */
export function completenessSentence(found: Completeness): string {
  if (found.missing.length === 0) return `It has all ${found.of} things a measure should have.`
  return `It has ${completenessInWords(found).replace(`of ${found.of}`, `of the ${found.of} things a measure should have`)}.`
}

/** The one thing to do next: where it is done, the verb on its button, and the permission it asks for. */
export interface Closing {
  part: Part
  needs: 'measure:edit' | 'measure:tie' | 'target:set'
  href: string
  action: string
}

/** What closes the heaviest thing missing; undefined where nothing is. */
export function closingOf(measureId: number, { missing }: Completeness): Closing | undefined {
  const [part] = missing
  return part && { part, ...closed(part, `/measures/${measureId}`) }
}

/** Where a part is given, and what the button there does. */
function closed(part: Part, at: string): Omit<Closing, 'part'> {
  if (part === 'target') return { href: `${at}/targets/new`, action: 'Set a target', needs: 'target:set' }
  if (part === 'link to the strategy') return { href: `${at}/links`, action: 'Link it to the strategy', needs: 'measure:tie' }
  if (part === 'source') return { href: `${at}/sources`, action: 'Name its source', needs: 'measure:edit' }
  const verb: Partial<Record<Part, string>> = {
    definition: 'Write its definition',
    use: 'Say who uses it',
    owner: 'Name its owner',
    steward: 'Name its steward',
    'numerator and denominator': 'Say what is counted',
    baseline: 'Enter its baseline',
    unit: 'Give its unit',
  }
  return { href: `${at}/definition/edit`, action: verb[part] ?? 'Complete it', needs: 'measure:edit' }
}

/** Whether a measure had ended by a day: nothing more is asked of it. */
export const isEnded = ({ endedOn }: Pick<Measure, 'endedOn'>, on: Day): boolean => endedOn !== null && endedOn <= on

/** How many measures lack what: "24 measures: 3 have no target, 5 no baseline and 2 no owner." */
export function missingInWords(all: readonly Completeness[]): string {
  const told = (['owner', 'definition', 'target', 'baseline', 'source', 'link to the strategy', 'use'] as const).flatMap((part) => {
    const n = all.filter(({ missing }) => missing.includes(part)).length
    return n === 0 ? [] : [{ part, n }]
  })
  if (all.length === 0) return 'No measure is held.'
  const one = (n: number) => (n === 1 ? 'has' : 'have')
  const words = told.map(({ part, n }, at) =>
    part === 'use' ? `${n} nobody is said to use` : `${n} ${at === 0 ? `${one(n)} ` : ''}no ${part}`,
  )
  return told.length === 0 ? `${count(all.length, 'measure')}, each complete.` : `${count(all.length, 'measure')}: ${listed(words)}.`
}
