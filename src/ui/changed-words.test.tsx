import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedStretches } from './changed-words.ts'
import { ChangedWords } from './marked-words.tsx'

const marked = (before: string, after: string) =>
  changedStretches(before, after)
    .map(
      ({ kind, words }) =>
        ({ same: words, removed: words.replace(/^(\s*)(.*)$/s, '$1-[$2]'), added: words.replace(/^(\s*)(.*)$/s, '$1+[$2]') })[kind],
    )
    .join('')

test.each([
  ['The policy is in use', 'The policy is in use', 'The policy is in use'],
  ['', 'All of it is new', '+[All of it is new]'],
  ['Waits are beginning to fall.', 'Waits fell from 1,330 in June.', 'Waits -[are beginning to fall] +[fell from 1,330 in June].'],
  [
    'The list is long and the wait is long',
    'The list is short and the wait is short',
    'The list is -[long] +[short] and the wait is -[long] +[short]',
  ],
  ['We met the team on Monday', 'They met a team on Friday', '-[We met the team on Monday] +[They met a team on Friday]'],
  ['Due 30 September', 'Due  30\nSeptember', 'Due  30\nSeptember'],
  ['Seven posts are vacant', 'Seven posts are vacant, two on one ward', 'Seven posts are vacant+[, two on one ward]'],
])('%j to %j', (before, after, words) => expect(marked(before, after)).toBe(words))

const flat = (words: string) => words.replace(/\s+/g, '')
const text = fc
  .array(fc.constantFrom('the', 'wait', 'fell', 'rose', '4.5', ',', '.', 'ward’s', '\n'), { maxLength: 40 })
  .map((words) => words.join(' '))

test('nothing is lost: what stayed and went is the old text, what stayed and came the new', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, after) => {
      const stretches = changedStretches(before, after)
      const only = (kind: string) =>
        flat(
          stretches
            .filter((s) => s.kind !== kind)
            .map((s) => s.words)
            .join(''),
        )
      expect(only('added')).toBe(flat(before))
      expect(only('removed')).toBe(flat(after))
    }),
  )
})

test('a text is the same as itself', () => {
  fc.assert(fc.property(text, (words) => changedStretches(words, words).every(({ kind }) => kind === 'same')))
})

test('marks are heard as well as seen, and words stay words', () => {
  const html = String(<ChangedWords before="It costs less" after="It costs <b>more</b>" />)
  expect(html).toBe(
    'It costs <del><span class="nhsuk-u-visually-hidden">[removed] </span>less</del> <ins><span class="nhsuk-u-visually-hidden">[added] </span>&lt;b&gt;more&lt;/b&gt;</ins>',
  )
})

test('two long unlike texts are compared in good time', () => {
  const long = (word: string) => Array.from({ length: 4000 }, (_, i) => `${word}${i}`).join(' ')
  const started = performance.now()
  expect(changedStretches(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  expect(performance.now() - started).toBeLessThan(5000)
})
