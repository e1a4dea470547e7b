import { readText } from '../../../documents/reading/csv.ts'
import type { Day } from '../../../kernel/day.ts'
import type { HeldFigures, Known, KnownMeasure } from './matching/known.ts'
import { seriesKey } from './matching/known.ts'
import type { NameAnswers } from './matching/match-names.ts'
import { type FindingAnswers, type Outcome, outcomeOf } from './outcome.ts'
import { type Asked, readObservations } from './reading/read-observations.ts'

/** For tests: a measure with plain choices for all that is not said. */
export const aMeasure = (id: number, name: string, more: Partial<KnownMeasure> = {}): KnownMeasure => ({
  ...{
    id,
    version: 1,
    code: `M${id}`,
    name,
    names: [],
    definition: '',
    purpose: '',
    theme: '',
    kind: 'count',
    unit: '',
    decimals: 0,
    per: 1,
  },
  ...{ numerator: '', denominator: '', direction: 'decrease', frequency: 'month', rollingMonths: null, adding: 'sum' },
  ...{
    ownerPostId: null,
    stewardPostId: null,
    level: 'ward',
    horizon: 'short term',
    standard: null,
    baselineValue: null,
    baselinePeriod: null,
  },
  ...{ baselineWords: '', dueAfterDays: 15, hiddenBelow: 0, chart: 'by its kind', profile: 'mdc', screens: false, fixedAfter: null },
  ...{ targetWords: '', endedOn: null, endedBecause: '', position: 0 },
  ...more,
})

export const falls = aMeasure(1, 'Falls', { names: ['Inpatient falls'] })
export const hygiene = aMeasure(2, 'Hand hygiene', {
  ...{ kind: 'proportion', per: 100, decimals: 1, adding: 'ratio' },
  ...{ numerator: 'Hands washed', denominator: 'Hands watched' },
})
export const staff = aMeasure(3, 'Staff', { frequency: 'quarter' })
export const stays = aMeasure(4, 'Length of stay', { kind: 'average', rollingMonths: 12, adding: 'never' })

const top = { id: 10, name: 'A Trust', names: ['RZ9'] }
export const known: Known = {
  measures: [falls, hygiene, staff, stays],
  places: [top, { id: 11, name: 'Ash Ward', names: ['Ash', 'W11'] }, { id: 12, name: 'Beech Ward', names: ['Old Beech'] }],
  groups: [{ id: 5, characteristic: 'Ethnic group', name: 'Asian or Asian British' }],
  top,
  remembered: new Map(),
}

/** For tests: figures held of one measure at one place. */
export const heldOf = (measureId: number, placeId: number, values: Record<string, number>): HeldFigures =>
  new Map([
    [
      seriesKey({ measureId, placeId, groupId: null }),
      new Map(
        Object.entries(values).map(([day, value]) => [day as Day, { value, numerator: null, denominator: null, status: 'final' as const }]),
      ),
    ],
  ])

interface Given {
  name?: string
  asked?: Asked
  names?: NameAnswers
  answers?: FindingAnswers
  held?: HeldFigures
  knows?: Partial<Known>
}

/** For tests: what would come of a CSV file on 15 October 2024. */
export const outcome = (
  text: string,
  { name = 'figures.csv', asked = {}, names = {}, answers = {}, held = new Map(), knows = {} }: Given = {},
): Outcome =>
  outcomeOf(readObservations(readText(name, text), asked), { known: { ...known, ...knows }, held, names, answers, today: '2024-10-15' })
