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
  [{ chart: 'toString', input: {} }, /must be one of/],
  [{ chart: 'p' }, /an object with chart and input/],
  [{ chart: 'p', input: { numerators: [1] } }, /must have denominators/],
  [{ chart: 'p', input: { numerators: ['1'], denominators: [2] } }, /must have numerators/],
  [{ chart: 'g', input: { cases: [2.5] } }, /whole numbers/],
  [{ chart: 't', input: { events: ['yesterday'] } }, /days such as/],
  [{ chart: 't', input: { events: ['2024-02-01', '2024-01-01'] } }, /in order of their days/],
])('a case that is none: %j', (asked, words) => expect(answerChart(asked).error).toMatch(words))

test('a case without a chart is one of XmR', () =>
  expect([namesChart({ input: {} }), namesChart(null), namesChart({ chart: 'run' })]).toEqual([false, false, true]))
