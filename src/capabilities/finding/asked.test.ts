import { expect, test } from 'vitest'
import { readAsked, wordsOf } from './asked.ts'

test.each<[string, string, string]>([
  ['waiting', '', 'waiting'],
  ['waiting list', 'waiting', 'list'],
  ['waiting list ', 'waiting list', ''],
  ['"waiting list"', '"waiting list"', ''],
  ['"waiting li', '"waiting li', ''],
  ['risk 01', 'risk', '01'],
  ['falls -ward', 'falls -ward', ''],
  ['falls or', 'falls or', ''],
  ['Élan', '', 'élan'],
  ['a', 'a', ''],
  ['Progress report 2023/24', 'Progress report 2023/24', ''],
  ['risk 4', 'risk 4 or risk 04', ''],
  ['4 waiting', '4 or 04', 'waiting'],
  ['"risk 4"', '"risk 4"', ''],
  ['waiting-list', 'waiting', 'list'],
  ['"waiting-list"', '"waiting list"', ''],
  ['falls -well-led', 'falls -well-led', ''],
])('“%s” asks for “%s” and what begins with “%s”', (text, whole, begun) => expect(readAsked(text)).toEqual({ whole, begun }))

test.each(['', '   ', '%', '&|!:*()', '--', '"', '-waiting', '-"waiting list" -falls'])('“%s” asks for nothing', (text) =>
  expect(readAsked(text)).toBeUndefined(),
)

test('the words to mark are each once, without what joins them', () =>
  expect(wordsOf('Waiting or "waiting LIST" 7')).toEqual(['waiting', 'list']))
