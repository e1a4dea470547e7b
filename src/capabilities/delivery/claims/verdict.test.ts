import { expect, test } from 'vitest'
import { type Day, dayOf } from '../../../kernel/day.ts'
import { profiles } from '../../../spc/profile.ts'
import { seriesOf } from '../../../spc/series.ts'
import { signalOf } from '../../../spc/signal-of.ts'
import type { Measure, MeasureStanding } from '../../measures/index.ts'
import type { Claim } from './claim.ts'
import { type Asked, type Held, heldFrom } from './held.ts'
import { type Verdict, verdictOn } from './verdict.ts'

const span = { starts: '2024-07-01' as Day, ends: '2024-09-30' as Day }
const period = { label: 'Q2 2024/25', starts: span.starts }

interface Given {
  direction?: Measure['direction']
  asked?: Asked
  /** Places at which limits began anew. */
  recalculated?: number[]
  /** The month of the last point; September 2024 where none is said. */
  last?: Day
  /** The last figure came of some parts only. */
  incomplete?: boolean
}

/** A measure of monthly figures, read by the product's own rules. */
function heldOf(
  values: (number | null)[],
  { direction = 'increase', asked, recalculated = [], last = dayOf(2024, 9, 1) as Day, incomplete }: Given = {},
): Held {
  const weighed = values.map((value, n) => (value === null || (incomplete && n === values.length - 1) ? Number.NaN : value))
  const targets = asked ? weighed.map(() => asked.value) : []
  const charted = seriesOf(weighed, { direction, targets, rebases: recalculated, profile: profiles.mdc, screens: false } as never)
  const signal = signalOf(charted)
  const value = values.at(-1) ?? null
  const spark = weighed.slice(-24).map((one) => (Number.isNaN(one) ? null : one))
  const standing = {
    measure: { name: 'Four-hour performance', direction, frequency: 'month', kind: 'proportion', unit: '%', decimals: 1 },
    place: 'The trust',
    signal:
      values.length === 0 ? undefined : { period: last, value, signal, spark, variation: signal.variation, assurance: signal.assurance },
  } as unknown as MeasureStanding
  return heldFrom(standing, { span, asked: asked ?? null, atTop: true })
}

const steady = [80, 82, 81, 79, 83, 80, 82, 78, 81, 80, 82, 79, 81, 83, 80, 82, 81, 82]
const risen = [...steady.slice(0, 12), 88, 88.5, 89, 88, 89.5, 90]
const sunk = [...steady.slice(0, 12), 72, 71, 70, 71, 70, 69]
const shifted = [80, 82, 81, 79, 83, 80, 82, 78, 81, 80, 82, 83, 84, 83.5, 84, 83, 84.5, 84, 83.5, 84]
const atLeast = (value: number, isTrajectory = false): Asked => ({ value, comparison: 'at least', isTrajectory })

const on = (words: string, held: Held) => {
  const denied = words.startsWith('not ')
  return verdictOn({ kind: words.replace('not ', '') as Claim['kind'], denied }, held, period)
}

const cases: [claim: string, held: Held, verdict: Verdict, rule: string, words: RegExp][] = [
  [
    'improved',
    heldOf(risen),
    'supported',
    'special cause',
    /^Four-hour performance: 90\.0% in September 2024 is above its upper process limit/,
  ],
  ['improved', heldOf(shifted), 'supported', 'special cause', /seven or more figures in a row above its mean, since/],
  [
    'improved',
    heldOf(steady),
    'not supported',
    'common cause',
    /82\.0% in September 2024 against 83\.0% in May 2024|82\.0% in September 2024 against [\d.]+% in June 2024 is within what this measure does by chance \(/,
  ],
  ['improved', heldOf(sunk), 'not supported', 'special cause', /below its lower process limit/],
  ['not improved', heldOf(steady), 'supported', 'common cause', /within what this measure does by chance/],
  ['not improved', heldOf(risen), 'not supported', 'special cause', /above its upper/],
  ['worse', heldOf(sunk), 'supported', 'special cause', /below its lower/],
  ['worse', heldOf(steady), 'not supported', 'common cause', /by chance/],
  ['improved', heldOf(sunk, { direction: 'decrease' }), 'supported', 'special cause', /below its lower/],
  ['improved', heldOf(risen, { direction: 'neutral' }), 'cannot tell', 'too little known', /nobody has said which way is better/],
  ['fell', heldOf(sunk, { direction: 'neutral' }), 'supported', 'special cause', /below its lower/],
  ['fell', heldOf(risen), 'not supported', 'special cause', /above its upper/],
  ['fell', heldOf(steady), 'not supported', 'common cause', /by chance/],
  ['rose', heldOf(risen), 'supported', 'special cause', /above its upper/],
  ['rose', heldOf(sunk), 'not supported', 'special cause', /below its lower/],
  ['not fell', heldOf(steady), 'supported', 'common cause', /by chance/],
  ['unchanged', heldOf(steady), 'supported', 'common cause', /by chance/],
  ['unchanged', heldOf(risen), 'not supported', 'special cause', /above its upper/],
  ['sustained', heldOf(steady), 'supported', 'common cause', /by chance/],
  ['sustained', heldOf(sunk), 'not supported', 'special cause', /below its lower/],
  ['sustained', heldOf([...steady.slice(0, 17), 95]), 'cannot tell', 'too little known', /too short a time to call it sustained/],
  ['sustained', heldOf(shifted), 'supported', 'special cause', /in a row above its mean/],
  ['not sustained', heldOf(sunk), 'supported', 'special cause', /below its lower/],
  [
    'target met',
    heldOf(steady, { asked: atLeast(80) }),
    'supported',
    'target',
    /82\.0% in September 2024 against at least 80\.0%, its target\./,
  ],
  ['target met', heldOf(steady, { asked: atLeast(85) }), 'not supported', 'target', /82\.0% in September 2024 against at least 85\.0%/],
  ['not target met', heldOf(steady, { asked: atLeast(85) }), 'supported', 'target', /at least 85\.0%/],
  ['target met', heldOf(steady), 'cannot tell', 'too little known', /no target is in force/],
  ['consistently met', heldOf(steady, { asked: atLeast(80) }), 'not supported', 'assurance', /hits and misses by chance/],
  ['consistently met', heldOf(steady, { asked: atLeast(60) }), 'supported', 'assurance', /its limits always meet/],
  ['consistently met', heldOf(steady, { asked: atLeast(99) }), 'not supported', 'target', /at least 99\.0%/],
  ['on track', heldOf(steady, { asked: atLeast(81, true) }), 'supported', 'trajectory', /its trajectory/],
  ['on track', heldOf(steady, { asked: atLeast(84, true) }), 'not supported', 'trajectory', /its trajectory/],
  ['on track', heldOf(steady, { asked: atLeast(60) }), 'supported', 'assurance', /always meet/],
  ['on track', heldOf(steady, { asked: atLeast(80) }), 'cannot tell', 'assurance', /hits and misses by chance/],
  ['on track', heldOf(steady, { asked: atLeast(85) }), 'not supported', 'target', /at least 85\.0%/],
  ['not on track', heldOf(steady, { asked: atLeast(84, true) }), 'supported', 'trajectory', /its trajectory/],
  ['on track', heldOf(steady), 'cannot tell', 'too little known', /no target/],
  ['highest ever', heldOf(risen), 'supported', 'earlier figures', /highest of the last 18 figures/],
  ['highest ever', heldOf(steady), 'not supported', 'earlier figures', /and 83\.0% in May 2024/],
  ['lowest ever', heldOf(sunk), 'supported', 'earlier figures', /lowest of the last 18/],
  ['best ever', heldOf(sunk, { direction: 'decrease' }), 'supported', 'earlier figures', /lowest/],
  ['worst ever', heldOf(sunk), 'supported', 'earlier figures', /lowest/],
  ['best ever', heldOf([...steady, ...steady.slice(0, 12), 91]), 'cannot tell', 'too little known', /those before are not compared/],
  ['improved', heldOf([80, 82, 81, 90]), 'cannot tell', 'too little known', /one of 4 figures, too few/],
  ['improved', heldOf(risen, { last: '2024-05-01' as Day }), 'cannot tell', 'too little known', /is of May 2024, before Q2 2024\/25/],
  ['improved', heldOf(risen, { incomplete: true }), 'cannot tell', 'too little known', /September 2024 is not complete yet/],
]

test.each(cases)('%s', (claim, held, verdict, rule, words) => {
  const found = on(claim, held)
  expect(found).toMatchObject({ verdict, rule })
  expect(found.words).toMatch(words)
})

test('nothing known of it cannot tell', () => {
  const held = { ...heldOf(steady), latest: null, signal: null }
  expect(on('improved', held)).toEqual({
    verdict: 'cannot tell',
    rule: 'too little known',
    words: 'Four-hour performance: no figure is known.',
  })
})

test('a step accepted as new limits bears out what no rule shows any more', () => {
  const stepped = [...steady.slice(0, 10), ...steady.slice(0, 14).map((value) => value + 9)]
  const held = heldOf(stepped, { recalculated: [10] })
  expect(held.signal?.fired).toEqual([])
  expect(on('improved', held)).toMatchObject({ verdict: 'supported', rule: 'recalculation' })
  expect(on('improved', held).words).toMatch(
    /limits began anew in August 2023, and the mean since, \d\d\.\d%, stands against 80\.6% before/,
  )
  expect(on('worse', held)).toMatchObject({ verdict: 'not supported', rule: 'common cause' })
})
