import type { ItemMilestone, ItemPromise } from '../../delivery/index.ts'
import { period, standingWith } from '../facts-fixture.ts'
import type { NowAlone, Snapshot } from './snapshot.ts'

/** Nothing put, answered or closed. */
export const nobody: NowAlone = { questions: [], challenges: [], closed: new Map() }

/** One day's records: no items, no risks, one plan, but for what is given. */
export function snapshotWith(given: Partial<Snapshot> = {}): Snapshot {
  const on = given.on ?? '2024-10-15'
  const quarter = { year: 2024, quarter: 2 } as const
  const standings = given.standings ?? []
  const reported = { period: { ...period, label: 'Q2 2024/25' }, quarter, plans: [{ id: 1, name: 'Progress' }], standings, on }
  return { on, reported, standings, risks: [], quarter, strategy: undefined, elements: [], pauses: [], measures: [], ...given }
}

export const july = '2024-07-30'
export const october = '2024-10-15'

/** An item with a milestone due on a day, put off as often as dates follow. */
export const withMilestone = (days: readonly ItemMilestone['baseline'][], given: Partial<ItemMilestone> = {}) =>
  standingWith({
    milestones: [
      {
        ...{
          id: 7,
          itemId: 1,
          title: 'Ward opens',
          baseline: days[0] ?? null,
          actual: null,
          precision: 'day',
          illustrative: false,
          version: 1,
        },
        forecasts: days.slice(1).map((day) => ({ day: day as NonNullable<typeof day>, reason: 'The roof leaks.' })),
        ...given,
      },
    ],
  })

/** An item with a promise due on the last day of September. */
export const withPromise = (given: Partial<ItemPromise> = {}) =>
  standingWith({
    promises: [
      {
        ...{
          id: 9,
          itemId: 1,
          madeIn: 'Q1 2024/25',
          madeInEnds: '2024-06-30',
          text: 'Open the clinic',
          day: '2024-09-30',
          duePeriod: null,
        },
        ...{ ownerPostId: null, owner: null, outcome: 'open', outcomeWords: '', settledIn: null, cameFrom: 'text', version: 1 },
        ...given,
      } as ItemPromise,
    ],
  })
