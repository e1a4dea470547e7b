import { expect, test } from 'vitest'
import { answerChart, namesChart } from './chart-case.ts'

test.each([
  [
    { chart: 'run', input: { values: [1, null, 3] } },
    { kind: 'run', median: 2 },
  ],
  [
    { chart: 'p', input: { numerators: [10, 12, null], denominators: [100, 120, 90] } },
    { kind: 'p', centre: 0.1 },
  ],
  [
    { chart: "p'", input: { numerators: [10, 12], denominators: [100, 120] } },
    { kind: "p'", centre: 0.1 },
  ],
  [
    { chart: 'u', input: { numerators: [10, 30], denominators: [5, 15] } },
    { kind: 'u', centre: 2 },
  ],
  [
    { chart: "u'", input: { numerators: [10, 30], denominators: [5, 15] } },
    { kind: "u'", centre: 2 },
  ],
  [
    { chart: 't', input: { events: ['2024-01-01', '2024-01-11', '2024-01-21'] } },
    { kind: 't', values: [10, 10] },
  ],
  [
    { chart: 't', input: { waits: [10, 10] } },
    { kind: 't', values: [10, 10] },
  ],
  [
    { chart: 'g', input: { cases: [4, 9, 5] } },
    { kind: 'g', centre: 5 },
  ],
])('%j', (asked, expected) => {
  const answer = answerChart(asked)
  expect(answer.error).toBeNull()
  expect(JSON.parse(JSON.stringify(answer)).chart).toMatchObject(expected)
})

test.each([
  [{ chart: 'c', input: {} }, /must be one of run, p/],
  [{ chart: 'which', input: { by: 'chance', values: [1] } }, /by must be one of value/],
  [{ chart: 'funnel', input: { kind: 'share', places: [] } }, /kind must be/],
  [
    { chart: 'funnel', input: { kind: 'rate', places: [{ name: 'A', numerator: '1', denominator: 2 }] } },
    /name, a numerator and a denominator/,
  ],
  [{ chart: 'funnel', input: { kind: 'rate', spread: 'wide', places: [] } }, /spread must be/],
  [{ chart: 'funnel', input: { kind: 'proportion', places: [{ name: 'A', numerator: 3, denominator: 2 }] } }, /A has 3 of 2/],
  [{ chart: 'toString', input: {} }, /must be one of/],
  [{ chart: 'p' }, /an object with chart and input/],
  [{ chart: 'p', input: { numerators: [1] } }, /must have denominators/],
  [{ chart: 'p', input: { numerators: ['1'], denominators: [2] } }, /must have numerators/],
  [{ chart: 'g', input: { cases: [2.5] } }, /whole numbers/],
  [{ chart: 't', input: { events: ['yesterday'] } }, /days such as/],
  [{ chart: 't', input: { events: ['2024-02-01', '2024-01-01'] } }, /in order of their days/],
])('a case that is none: %j', (asked, words) => expect(answerChart(asked).error).toMatch(words))

test('a case may ask which chart suits', () =>
  expect(answerChart({ chart: 'which', input: { by: 'value', values: [1, 2, null] } })).toEqual({
    error: null,
    suited: { chart: 'run', words: 'run chart because there are 2 points; limits begin at 13' },
  }))

test('a funnel is answered with a sentence for each place', () => {
  const places = [
    { name: 'Elm', numerator: 10, denominator: 100 },
    { name: 'Oak', numerator: 40, denominator: 100 },
  ]
  expect(answerChart({ chart: 'funnel', input: { kind: 'proportion', centre: 0.1, places } })).toMatchObject({
    funnel: { points: [{ verdict: 'inside' }, { verdict: 'outside 99.8', way: 1 }] },
    sentences: [/^Elm, 0.1, is no further/, /^Oak, 0.4, is above the 99.8% limit/].map((words) => expect.stringMatching(words)),
  })
})

test('what is said comes with the chart', () =>
  expect(answerChart({ chart: 'run', input: { values: [1, 2, 3, 4, 5] } })).toMatchObject({
    sentences: ['The last 5 points rise (repeats of a value passed over): a trend.'],
  }))

test('a case without a chart is one of XmR', () =>
  expect([namesChart({ input: {} }), namesChart(null), namesChart({ chart: 'run' })]).toEqual([false, false, true]))
