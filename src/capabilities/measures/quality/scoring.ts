import { type Day, dayInWords, daysBetween } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { Level, Measure } from '../measure.ts'
import { type CameSeries, hasCalendar, latenessOf, missingOf, periodsBack, periodsDue } from './coming.ts'
import type { Dimension, QualityLevel } from './dimension.ts'
import type { DataCheck, DataError, SignOff } from './records.ts'

/** All that is known of the data of one measure. */
export interface KnownOfData {
  measure: Measure
  /** Series that were given, from the source that counts, for everybody. */
  series: readonly CameSeries[]
  /** Kinds of the places at which figures are given. */
  places: readonly string[]
  signOff: (SignOff & { by: string }) | undefined
  checks: readonly DataCheck[]
  errors: readonly DataError[]
}

/** The rules of the score, ours: told on the page, so that anybody can hold the words against them. */
export const rules = { signedWithin: 365, checkedWithin: 730, timely: [0.9, 0.5], complete: [0.98, 0.8], accurate: [0.95, 0.85] } as const

const by = (share: number, [assured, partly]: readonly [number, number]): QualityLevel =>
  share >= assured ? 'assured' : share >= partly ? 'partly' : 'not'

/** Every dimension of a measure’s data on a day. */
export const qualityOn = (known: KnownOfData, on: Day): Dimension[] => [
  signedOff(known, on),
  timely(known, on),
  complete(known, on),
  accurate(known, on),
  granular(known),
  audited(known, on),
]

function signedOff({ signOff }: KnownOfData, on: Day): Dimension {
  const name = 'sign-off'
  if (!signOff) return { name, level: 'not', words: 'Nobody has signed for it.' }
  const age = daysBetween(signOff.signedOn, on)
  const words = `Signed by ${signOff.by} on ${dayInWords(signOff.signedOn)}${age > rules.signedWithin ? ', more than a year ago' : ''}.`
  return { name, words, level: age <= rules.signedWithin ? 'assured' : age <= 2 * rules.signedWithin ? 'partly' : 'not' }
}

function timely({ measure, series }: KnownOfData, on: Day): Dimension {
  const name = 'timely'
  if (!hasCalendar(measure)) return { name, level: 'cannot tell', words: 'It counts days between events: nothing is due on a day.' }
  const { days, late } = latenessOf(measure, series, on)
  if (days.length === 0) return { name, level: 'cannot tell', words: 'No figure has been due since it is kept here.' }
  const level = by((days.length - late) / days.length, rules.timely)
  if (late === 0) return { name, level, words: `All ${count(days.length, 'figure')} due came in time.` }
  const lateDays = days.filter((n) => n > 0).sort((a, b) => a - b)
  const middle = lateDays[Math.floor((lateDays.length - 1) / 2)] as number
  return { name, level, words: `${late} of ${count(days.length, 'figure')} due came late, in the middle by ${count(middle, 'day')}.` }
}

function complete({ measure, series }: KnownOfData, on: Day): Dimension {
  const name = 'complete'
  if (series.length === 0) return { name, level: 'not', words: 'No figure has ever come.' }
  if (!hasCalendar(measure)) return { name, level: 'cannot tell', words: 'It counts days between events: no period can be missing.' }
  const due = series.reduce((sum, one) => sum + periodsDue(measure, one, on).length, 0)
  if (due === 0) return { name, level: 'cannot tell', words: 'No figure has been due yet.' }
  const missing = series.filter((one) => missingOf(measure, one, on).length > 0)
  const gone = missing.reduce((sum, one) => sum + missingOf(measure, one, on).length, 0)
  const places = count(series.length, 'place')
  const words =
    gone === 0
      ? `Every figure of the last ${periodsBack} periods is there, from ${places}.`
      : `${gone} of ${count(due, 'figure')} of the last ${periodsBack} periods ${gone === 1 ? 'has' : 'have'} not come, at ${missing.length} of ${places}.`
  return { name, level: by((due - gone) / due, rules.complete), words }
}

const latest = <T extends { doneOn: Day }>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((last, one) => (!last || one.doneOn > last.doneOn ? one : last), undefined)

function accurate({ checks, errors }: KnownOfData, on: Day): Dimension {
  const name = 'accurate'
  const open = errors.filter(({ putRightOn }) => putRightOn === null).length
  const errorWords = open > 0 ? ` ${count(open, 'error')} ${open === 1 ? 'is' : 'are'} open.` : ''
  const last = latest(checks.filter(({ lookedAt }) => lookedAt !== null))
  if (!last || daysBetween(last.doneOn, on) > rules.checkedWithin)
    return {
      name,
      level: open > 0 ? 'not' : 'cannot tell',
      words: `No check of records is written down from the last two years.${errorWords}`,
    }
  const share = (last.wereRight ?? 0) / (last.lookedAt ?? 1)
  const level = by(share, rules.accurate)
  const words = `${last.wereRight} of ${last.lookedAt} records checked on ${dayInWords(last.doneOn)} were right.${errorWords}`
  return { name, level: open > 0 && level === 'assured' ? 'partly' : level, words }
}

const depth: Record<Level, number> = { board: 0, directorate: 1, service: 2, ward: 3 }
const depthOfKind = (kind: string): number =>
  kind === 'trust'
    ? 0
    : kind === 'directorate' || kind === 'department'
      ? 1
      : kind === 'service' || kind === 'team'
        ? 2
        : kind === 'ward'
          ? 3
          : 1

function granular({ measure, places }: KnownOfData): Dimension {
  const name = 'granular'
  const [lowest] = [...places].sort((a, b) => depthOfKind(b) - depthOfKind(a))
  if (lowest === undefined) return { name, level: 'cannot tell', words: 'No figure has ever come.' }
  const [reached, meant] = [depthOfKind(lowest), depth[measure.level]]
  const at = lowest === 'trust' ? 'for the trust alone' : `down to the level of a ${lowest}`
  if (reached >= meant) return { name, level: 'assured', words: `Figures come ${at}.` }
  return { name, level: reached > 0 ? 'partly' : 'not', words: `Figures come ${at}; it is meant for the level of a ${measure.level}.` }
}

function audited({ checks }: KnownOfData, on: Day): Dimension {
  const name = 'audited'
  const last = latest(checks.filter(({ kind }) => kind === 'audit'))
  if (!last) return { name, level: 'cannot tell', words: 'No audit of it is written down.' }
  const said = last.opinion === null ? 'gave no opinion' : last.opinion === 'none' ? 'gave no assurance' : `gave ${last.opinion} assurance`
  const words = `${last.doneBy} ${said} on ${dayInWords(last.doneOn)}.`
  const isOld = daysBetween(last.doneOn, on) > 3 * 365
  if (last.opinion === null) return { name, level: 'cannot tell', words }
  if (last.opinion === 'none') return { name, level: 'not', words }
  return { name, words, level: last.opinion === 'limited' || isOld ? 'partly' : 'assured' }
}
