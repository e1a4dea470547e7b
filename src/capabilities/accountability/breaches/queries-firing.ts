import type { Context } from '../../../platform/context.ts'
import {
  allMeasures,
  atKey,
  type Measure,
  measureAddress,
  qualityOf,
  readingsAt,
  type SeriesReading,
  type Target,
  targetsOf,
} from '../../measures/index.ts'
import { allPlaces } from '../../people/index.ts'
import type { Framework, Trigger } from '../framework/framework.ts'
import { type Fired, firedBy } from './firing.ts'
import { firingInWords } from './firing-words.ts'
import { askedNow, factsOf } from './judging.ts'

/** A trigger that fires, with the sentence that says why and where its chart is read. */
export interface Firing extends Fired {
  words: string
  measure: Measure
  place: string
  href: string
}

type Place = Awaited<ReturnType<typeof allPlaces>>[number]

const isOfTrigger = ({ measureId, theme, standard }: Trigger, measure: Measure): boolean =>
  measureId !== null ? measure.id === measureId : theme === '' ? measure.standard === standard : measure.theme === theme

const placesOf = ({ placeKind }: Trigger, places: readonly Place[]): Place[] =>
  placeKind === 'trust' ? places.filter(({ parent_id }) => parent_id === null).slice(0, 1) : places.filter(({ kind }) => kind === placeKind)

/** Every trigger of a framework against every measure at every place it speaks of, by the figures of the day, those of the heaviest review first. */
export function firingsOf(c: Context, framework: Pick<Framework, 'id' | 'levels' | 'triggers'>): Promise<Firing[]> {
  return c.once(`accountability: firings of ${framework.id}`, () => workedOut(c, framework))
}

async function workedOut(c: Context, { levels, triggers }: Pick<Framework, 'levels' | 'triggers'>): Promise<Firing[]> {
  const [measures, places] = [(await allMeasures(c)).filter(({ endedOn }) => endedOn === null || endedOn > c.on), await allPlaces(c)]
  const asked = triggers.flatMap((trigger) =>
    measures
      .filter((measure) => isOfTrigger(trigger, measure))
      .flatMap((measure) => placesOf(trigger, places).map((place) => ({ trigger, measure, place }))),
  )
  const known = await knownOf(c, asked)
  const weight = new Map(levels.map(({ id, position }) => [id, position]))
  const heaviest = asked.toSorted((a, b) => (weight.get(b.trigger.levelId) ?? 0) - (weight.get(a.trigger.levelId) ?? 0))
  return heaviest.flatMap(({ trigger, measure, place }) => {
    const read = known.readings.get(atKey({ measureId: measure.id, placeId: place.id }))
    if (!read) return []
    const targets = known.targets.get(measure.id) ?? []
    const fired = firedBy(trigger, factsOf(read, { targets, notAssured: known.notAssured.get(measure.id) ?? 0, on: c.on }))
    if (!fired) return []
    const level = levels.find(({ id }) => id === trigger.levelId)?.name ?? ''
    const words = firingInWords(fired, { measure, place: place.name, level, asked: askedNow(read, targets) })
    const top = place.parent_id === null
    return [{ ...fired, words, measure, place: place.name, href: measureAddress(measure.id, { place: top ? undefined : place.id }) }]
  })
}

interface Known {
  readings: Map<string, SeriesReading>
  targets: Map<number, Target[]>
  /** Dimensions of data quality that are not assured, of measures a trigger asks it of. */
  notAssured: Map<number, number>
}

async function knownOf(c: Context, asked: readonly { trigger: Trigger; measure: Measure; place: Place }[]): Promise<Known> {
  const wanted = new Map(asked.map(({ measure, place }) => [`${measure.id} ${place.id}`, { measureId: measure.id, placeId: place.id }]))
  const ids = [...new Set(asked.map(({ measure }) => measure.id))]
  const ofQuality = [...new Set(asked.filter(({ trigger }) => trigger.test === 'quality').map(({ measure }) => measure.id))]
  const quality = ofQuality.length === 0 ? new Map() : await qualityOf(c, ofQuality)
  return {
    readings: await readingsAt(c, [...wanted.values()]),
    targets: await targetsOf(c, ids),
    notAssured: new Map(
      [...quality].map(([id, { dimensions }]) => [id, dimensions.filter(({ level }: { level: string }) => level === 'not').length]),
    ),
  }
}
