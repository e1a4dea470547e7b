import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAsked, takesFile, threeWay, tidyText } from './three-way.ts'

describe('a value that came back', () => {
  test.each([
    // exported, in the file, in the records
    ['a', 'a', 'a', 'nothing'],
    ['a', 'b', 'a', 'update'],
    ['a', 'a', 'b', 'moved'],
    ['a', 'b', 'b', 'nothing'],
    ['a', 'b', 'c', 'both'],
    ['a', '', 'a', 'emptied'],
    ['a', '', 'b', 'emptied'],
    ['a', '', '', 'nothing'],
    ['', 'b', '', 'update'],
    ['', '', 'b', 'moved'],
    ['', 'b', 'c', 'both'],
    ['Run  two\nwards', 'Run two wards ', 'Run two wards', 'nothing'],
    ['cafe\u0301', 'caf\u00e9', 'other', 'moved'],
    ['2023–24', '2023-24', '2023–24', 'update'],
    ['the “best”', 'the "best"', 'the “best”', 'update'],
    [undefined, 'a', 'a', 'nothing'],
    [undefined, 'a', 'b', 'both'],
    [undefined, '', 'b', 'nothing'],
  ])('%j went out, %j came back, %j is held: %s', (exported, file, records, verdict) => {
    expect(threeWay({ exported, file, records })).toBe(verdict)
  })

  test.each([
    ['update', undefined, true],
    ['both', undefined, false],
    ['both', 'file', true],
    ['both', 'records', false],
    ['emptied', undefined, false],
    ['emptied', 'file', true],
    ['moved', 'file', false],
    ['nothing', 'file', false],
  ] as const)('%s answered with %s: written is %s', (verdict, answer, written) => {
    expect(takesFile(verdict, answer)).toBe(written)
  })
})

const words = fc.constantFrom('', ' ', 'a', 'a ', 'b', 'b  c', 'b c', 'é', 'e\u0301')

test('a file nobody touched never does anything, whatever the records say', () => {
  fc.assert(
    fc.property(words, words, (exported, records) => {
      const verdict = threeWay({ exported, file: exported, records })
      expect(isAsked(verdict)).toBe(false)
      expect(takesFile(verdict, 'file')).toBe(false)
    }),
  )
})

test('what was taken once is not taken twice', () => {
  fc.assert(
    fc.property(fc.option(words, { nil: undefined }), words, words, (exported, file, records) => {
      if (!takesFile(threeWay({ exported, file, records }), 'file')) return
      expect(threeWay({ exported, file, records: file })).toBe('nothing')
    }),
  )
})

test('nothing is written over words changed here without an answer', () => {
  fc.assert(
    fc.property(words, words, words, (exported, file, records) => {
      if (tidyText(exported) === tidyText(records)) return
      expect(takesFile(threeWay({ exported, file, records }), undefined)).toBe(false)
    }),
  )
})
