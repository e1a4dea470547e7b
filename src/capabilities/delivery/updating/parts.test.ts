import { expect, test } from 'vitest'
import { marksMade, marksTyped, partFields, partLines, partsUnmarked, whyNotParts } from './parts.ts'

const focus = 'Deal with waiting lists, above all for continence and for neurodevelopment'
const text = 'The work is on neurodevelopmental waits.'
const { mark, because } = partFields('continence')

test('each named part stands with whether the words name it', () =>
  expect(partLines(focus, { text }).map(({ part, inWords }) => [part, inWords])).toEqual([
    ['continence', false],
    ['neurodevelopment', true],
  ]))

test.each([
  ['nothing marked', {}, ['continence'], [], []],
  ['reported in other words', { [mark]: 'reported' }, [], [], [{ part: 'continence', reported: true, because: '' }]],
  [
    'not reported, with why',
    { [mark]: 'not reported', [because]: 'Figures come in October' },
    [],
    [],
    [{ part: 'continence', reported: false, because: 'Figures come in October' }],
  ],
  ['not reported, without why', { [mark]: 'not reported' }, [], [because], [{ part: 'continence', reported: false, because: '' }]],
  ['a reason beside nothing', { [because]: 'Figures come' }, ['continence'], [mark], []],
] as [string, Record<string, string>, string[], string[], object[]][])('%s', (_, typed, unmarked, errors, made) => {
  expect(partsUnmarked(focus, { text, ...typed })).toEqual(unmarked)
  expect(whyNotParts(focus, { text, ...typed }).map(({ field }) => field)).toEqual(errors)
  expect(marksMade(focus, { text, ...typed })).toEqual(made)
})

test('a focus without named parts asks nothing, nor does an empty page', () => {
  expect(partLines('A fair and kind place to work', { text })).toEqual([])
  expect(partsUnmarked(focus, {})).toEqual([])
})

test('what was marked stands in its boxes again', () =>
  expect(marksTyped([{ itemId: 1, periodId: 2, part: 'continence', reported: false, because: 'Figures come' }])).toEqual({
    [mark]: 'not reported',
    [because]: 'Figures come',
  }))
