import { expect, test } from 'vitest'
import { nearestWord, putRight, stepsBetween } from './near-words.ts'

const known = new Map([
  ['waiting', 40],
  ['times', 12],
  ['tiles', 1],
  ['governance', 9],
  ['agency', 7],
  ['secretary', 3],
])

test.each<[string, string, number]>([
  ['waiting', 'waiting', 0],
  ['waitng', 'waiting', 1],
  ['wiating', 'waiting', 1],
  ['governence', 'governance', 1],
  ['goverance', 'governance', 1],
  ['cat', 'governance', 3],
])('from “%s” to “%s” it is %i', (one, other, steps) => expect(stepsBetween(one, other, 2)).toBe(steps))

test.each<[string, string | undefined]>([
  ['waitng', 'waiting'],
  ['Governence', 'governance'],
  ['agncy', 'agency'],
  ['timez', 'times'],
  ['secretery', 'secretary'],
  ['waiting', undefined],
  ['wait', undefined],
  ['zzzqqq', undefined],
  ['tim', undefined],
  ['2024', undefined],
])('“%s” is nearest to %s', (word, near) => expect(nearestWord(word, known)).toBe(near))

test('words are put right where they stand, and what is right stays as it was typed', () => {
  expect(putRight('waitng "times" -agncy', known)).toBe('waiting "times" -agency')
  expect(putRight('Waiting times', known)).toBeUndefined()
})
