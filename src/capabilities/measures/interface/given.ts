import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { z } from '../../../platform/forms.ts'
import { periodAt } from '../periods.ts'
import { checkFigures } from '../taking-in/checks/check-figures.ts'
import { checkTwice } from '../taking-in/checks/twice.ts'
import type { Known, KnownMeasure, KnownPlace } from '../taking-in/matching/known.ts'
import { seriesKey } from '../taking-in/matching/known.ts'
import { heldUnder, type MatchedFigure } from '../taking-in/matching/match-file.ts'
import { Gathered } from '../taking-in/reading/gathered.ts'
import type { Finding, PeriodRead } from '../taking-in/reading/proposed.ts'
import { readWhen } from '../taking-in/reading/when.ts'

/** The most figures one call may bring. */
export const mostAtOnce = 50_000

const figure = z.strictObject({
  measure: z.string().min(1),
  place: z.union([z.string().min(1), z.number().int().positive()]),
  group: z.string().min(1).optional(),
  period: z.string().min(1),
  numerator: z.number().nullable().optional(),
  denominator: z.number().nullable().optional(),
  value: z.number().nullable().optional(),
  status: z.enum(['final', 'provisional', 'hidden', 'missing']).optional(),
})

const body = z.strictObject({ words: z.string().max(500).optional(), observations: z.array(z.unknown()).min(1).max(mostAtOnce) })

type SentFigure = z.output<typeof figure>

/** Something wrong with one figure that was sent, by its place in the list, counted from 0. */
export interface WrongFigure {
  at: number
  words: string
}

export interface Given {
  words: string
  figures: MatchedFigure[]
  /** The status each was sent with. */
  statuses: NonNullable<SentFigure['status']>[]
  warnings: WrongFigure[]
}

/** Reads what a program sent: every figure is matched exactly by name, code or number, or nothing is taken and every fault is told. */
export function readGiven(sent: unknown, known: Known, today: Day): Decision<Given> | { wrong: WrongFigure[] } {
  const whole = body.safeParse(Array.isArray(sent) ? { observations: sent } : sent)
  if (!whole.success)
    return no(`Send {"observations": [...]} with 1 to ${mostAtOnce.toLocaleString('en-GB')} figures: ${told(whole.error)}.`)
  const names = namesOf(known)
  const wrong: WrongFigure[] = []
  const [figures, statuses]: [MatchedFigure[], Given['statuses']] = [[], []]
  for (const [at, one] of whole.data.observations.entries()) {
    const read = figure.safeParse(one)
    const matched = read.success ? matchedOf(read.data, names, at) : no(told(read.error))
    if ('no' in matched) wrong.push({ at, words: matched.no })
    else {
      figures.push(matched.yes)
      statuses.push(read.data?.status ?? 'final')
    }
  }
  const warnings = checked(figures, today, wrong)
  return wrong.length > 0
    ? { wrong: wrong.sort((a, b) => a.at - b.at) }
    : yes({ words: whole.data.words ?? '', figures, statuses, warnings })
}

const told = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
    .join('; ')

/** The checks every file goes through; what only asks of a person is told to a program as a warning. */
function checked(figures: readonly MatchedFigure[], today: Day, wrong: WrongFigure[]): WrongFigure[] {
  const [found, twice, warnings] = [new Gathered(), new Gathered(), [] as WrongFigure[]]
  checkFigures(figures, today, found)
  checkTwice([...figures], twice)
  const tell = (into: WrongFigure[], { words, rows }: Finding) => into.push(...rows.map((row) => ({ at: Number(figures[row]?.at), words })))
  for (const finding of found.findings()) tell(finding.severity === 'stops' ? wrong : warnings, finding)
  for (const finding of twice.findings()) tell(wrong, finding)
  return warnings
}

interface Names {
  measures: Map<string, KnownMeasure[]>
  places: Map<string, KnownPlace[]>
  groups: Map<string, number>
}

const plain = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ')

function namesOf(known: Known): Names {
  const names: Names = { measures: new Map(), places: new Map(), groups: new Map() }
  for (const one of known.measures)
    for (const word of new Set([one.name, ...one.names].map(plain))) names.measures.set(word, [...(names.measures.get(word) ?? []), one])
  for (const one of known.measures) names.measures.set(plain(one.code), [one])
  for (const place of known.places)
    for (const word of new Set([place.name, ...place.names, String(place.id)].map(plain)))
      names.places.set(word, [...(names.places.get(word) ?? []), place])
  for (const { id, characteristic, name } of known.groups) names.groups.set(plain(`${characteristic}: ${name}`), id)
  return names
}

function matchedOf(sent: SentFigure, names: Names, at: number): Decision<MatchedFigure> {
  const called = names.measures.get(plain(sent.measure)) ?? []
  const [measure] = called
  if (!measure) return no(`There is no measure “${sent.measure}”. Give its code or its name.`)
  if (called.length > 1)
    return no(`${called.length} measures are called “${sent.measure}”: give the code, one of ${called.map(({ code }) => code).join(', ')}.`)
  const places = names.places.get(plain(String(sent.place))) ?? []
  const [place] = places
  if (!place) return no(`There is no place “${sent.place}”. Give its name or its number.`)
  if (places.length > 1)
    return no(`${places.length} places are called “${sent.place}”: give the number, one of ${places.map(({ id }) => id).join(', ')}.`)
  const groupId = sent.group === undefined ? null : names.groups.get(plain(sent.group))
  if (groupId === undefined) return no(`There is no group “${sent.group}”. Give it as “Ethnicity: Asian or Asian British”.`)
  const period = periodIn(sent.period, measure)
  if ('no' in period) return period
  const hidden = sent.status === 'hidden' || sent.status === 'missing'
  const parts = { numerator: sent.numerator ?? null, denominator: sent.denominator ?? null, value: sent.value ?? null }
  const said = Object.values(parts).some((part) => part !== null)
  if (hidden && said) return no(`A figure that is ${sent.status} has no value.`)
  if (!hidden && !said) return no('Give a value, or a numerator and a denominator, or say that it is missing.')
  if (!hidden && (parts.numerator === null) !== (parts.denominator === null)) return no('A numerator and a denominator go together.')
  if (parts.numerator !== null && measure.adding !== 'ratio')
    return no(`“${measure.name}” has no numerator and denominator: give its value.`)
  const of = { measureId: measure.id, placeId: place.id, groupId }
  return yes({
    ...of,
    series: seriesKey(of),
    measure,
    place: place.name,
    group: sent.group ?? null,
    period: period.yes.start,
    read: period.yes,
    ...parts,
    status: sent.status === 'hidden' ? 'suppressed' : sent.status === 'missing' ? 'missing' : 'given',
    unit: undefined,
    at: String(at),
  })
}

/** The period words name; a day stands for the period of the measure it begins. */
function periodIn(words: string, measure: KnownMeasure): Decision<PeriodRead> {
  const when = readWhen(words)
  if (when?.is === 'impossible') return no(`“${words}” is no period: ${when.words}.`)
  if (when?.is === 'day') {
    const start = periodAt(when.day, measure.frequency)
    return start === when.day
      ? yes({ start, frequency: measure.frequency })
      : no(`“${words}” is not the first day of a ${measure.frequency}: give the first day of the period.`)
  }
  if (when?.is !== 'period') return no(`“${words}” is no period. Give its first day, 2024-09-01, or its name, 2024-09 or Q2 2024/25.`)
  return yes(heldUnder(when, measure))
}
