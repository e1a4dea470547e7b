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
])('“%s” asks for “%s” and what begins with “%s”', (text, whole, begun) => expect(readAsked(text)).toEqual({ whole, begun }))

test.each(['', '   ', '%', '&|!:*()', '--', '"'])('“%s” asks for nothing', (text) => expect(readAsked(text)).toBeUndefined())

test('the words to mark are each once, without what joins them', () =>
  expect(wordsOf('Waiting or "waiting LIST" 7')).toEqual(['waiting', 'list']))
