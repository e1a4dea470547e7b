import { expect, test } from 'vitest'
import { excerptOf, marked } from './excerpt.ts'

const said = (text: string, words: string[]) =>
  marked(text, words)
    .map((one) => (one.found ? `[${one.words}]` : one.words))
    .join('')

test.each<[string, string[], string]>([
  ['The waiting list waits', ['waiting'], 'The [waiting] list [waits]'],
  ['Policies and policy', ['policy'], '[Policies] and [policy]'],
  ['An awaited day', ['wait'], 'An awaited day'],
  ['<b>bold</b>', ['bold'], '<b>[bold]</b>'],
  ['Nothing', [], 'Nothing'],
  ['', ['x'], ''],
])('“%s” with %j', (text, words, marks) => expect(said(text, words)).toBe(marks))

test('a long text is cut around the first word found, at words, and says that it was cut', () => {
  const text = `${'before and '.repeat(40)}needle${' after that'.repeat(40)}`
  const cut = excerptOf(text, ['needle'])
  expect(cut).toMatch(/^…(?:before and |and )+needle(?: after that| after)*…$/)
  expect(cut.length).toBeLessThan(170)
})

test('a short text is whole, lines run together, and one without the word is nothing', () => {
  expect(excerptOf('a needle\n\n in   hay', ['needle'])).toBe('a needle in hay')
  expect(excerptOf('hay', ['needle'])).toBe('')
})
