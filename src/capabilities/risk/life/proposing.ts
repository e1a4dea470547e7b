import { type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { sentenceCase, shortened } from '../../../kernel/words.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { type Asker, mayFile } from '../rights.ts'
import type { Fault } from '../scoring/assessing.ts'
import { everyInWords, type nextReviewBy } from './reviewing.ts'

/** What a proposed risk is called until it has a number. */
export const unnumbered = 'Proposed'

/** A risk's title from what might happen: its first words, as a sentence begins. */
export const titleFrom = (event: string): string => sentenceCase(shortened(event.replace(/\s+/g, ' ').replace(/[.;,]+$/, ''), 120))

type Sentence = Record<'cause' | 'event' | 'effect', string>

/** Whether two proposals say the same in the same words. */
export const isSameProposal = (a: Sentence, b: Sentence): boolean => a.cause === b.cause && a.event === b.event && a.effect === b.effect

/** A register that takes risks. */
export interface OpenRegister {
  id: number
  name: string
  placeId: number | null
  keeperPostId: number | null
}

/** A proposal as the rule of who decides it sees it. */
export interface Waiting {
  /** Who put it forward. */
  personId: number | null
  register: Pick<OpenRegister, 'keeperPostId'> | undefined
}

/** Whether somebody may accept or decline a proposal: who keeps its register, an executive or a governance lead, and never who put it forward. */
export const mayDecide = (asker: Asker & { personId: number }, { personId, register }: Waiting): boolean =>
  asker.personId !== personId && mayFile(asker, register)

/**
 * Who decides a proposal, in words: "the Director of Mental Health", "an executive or a governance lead". Where whoever keeps the register put it
 * forward themselves (`isKeepers`), somebody else does.
 */
export const whoDecides = (
  register: Pick<OpenRegister, 'keeperPostId'> | undefined,
  { titles, isKeepers }: { titles: ReadonlyMap<number, string>; isKeepers: boolean },
): string => {
  const keeper = register?.keeperPostId == null || isKeepers ? undefined : titles.get(register.keeperPostId)
  return keeper ? `the ${keeper}` : 'an executive or a governance lead'
}

/** The number after the highest among these, as they are written: after KW 2 and KW 11 comes KW 12, after 09 comes 10; empty where none ends in one. */
export function numberAfter(numbers: readonly string[]): string {
  const last = numbers
    .flatMap((number) => {
      const [, before = '', digits] = /^(.*?)(\d{1,6})$/.exec(number.trim()) ?? []
      return digits === undefined ? [] : [{ before, digits }]
    })
    .sort((a, b) => Number(a.digits) - Number(b.digits))
    .at(-1)
  return last ? last.before + String(Number(last.digits) + 1).padStart(last.digits.length, '0') : ''
}

/** The register of somebody's place: of the place itself, else of the nearest place above it; undefined where there is none. */
export function registerOf(
  placeIds: readonly number[],
  registers: readonly OpenRegister[],
  parents: ReadonlyMap<number, number | null>,
): OpenRegister | undefined {
  let places: (number | null)[] = [...placeIds]
  const seen = new Set<number>()
  while (places.some((place) => place !== null && !seen.has(place))) {
    const found = registers.find(({ placeId }) => placeId !== null && places.includes(placeId))
    if (found) return found
    for (const place of places) if (place !== null) seen.add(place)
    places = places.map((place) => (place === null ? null : (parents.get(place) ?? null)))
  }
  return registers.find(({ placeId }) => placeId === null)
}

/** A proposal taken into a register. */
export interface Accepting {
  number: string
  review: Day
}

interface Deciding {
  today: Day
  numberTaken: boolean
  /** The day the band of its score asks it to be looked at again by; null where the band says none or it has no score. */
  by: ReturnType<typeof nextReviewBy>
  matrix: Pick<Matrix, 'bands'>
}

/** Months between the reviews of the band that is looked at least often; twelve where no band says. */
const seldomest = ({ bands }: Pick<Matrix, 'bands'>): number => Math.max(...bands.map(({ months }) => months ?? 0)) || 12

/** Why a proposal cannot be decided like this; it waits, its number is free, and it is looked at again when its band asks. */
export function whyNotDecide(
  risk: { state: string },
  accepting: Accepting | null,
  { today, numberTaken, by, matrix }: Deciding,
): Fault | undefined {
  const field = accepting ? 'number' : 'reason'
  if (risk.state !== 'proposed') return { field, words: 'It was decided already: read on its page what was decided' }
  if (accepting && numberTaken) return { field, words: `Risk ${accepting.number} is held already: give this one another number` }
  if (accepting && accepting.review <= today) return { field: 'review', words: 'The first review must be after today' }
  const last = by?.on ?? monthsAfter(today, seldomest(matrix))
  if (accepting && accepting.review > last) {
    const why = by ? everyInWords(by.band) : 'It has no score yet, so it is looked at as soon as the lowest band would be.'
    return { field: 'review', words: `The first review must be on ${dayInWords(last)} or earlier. ${why}` }
  }
  return undefined
}
