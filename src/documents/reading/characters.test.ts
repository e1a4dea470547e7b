import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { charactersOf } from './characters.ts'
import { readBytes } from './read-bytes.ts'
import { Refused } from './refused.ts'

const text = 'Theme,Update\nPatients’ care,“Café” – naïve £5'
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer)
const noting = (bytes: Uint8Array) => {
  const notes: string[] = []
  return { text: charactersOf(bytes, (note) => notes.push(note)), notes }
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['Windows-1252', iconv.encode(text, 'win1252')],
  ['UTF-16 little end first, marked', iconv.encode(text, 'utf16le', { addBOM: true })],
  ['UTF-16 big end first, marked', iconv.encode(text, 'utf16be', { addBOM: true })],
  ['UTF-16 little end first, unmarked', iconv.encode(text, 'utf16le')],
  ['UTF-16 big end first, unmarked', iconv.encode(text, 'utf16be')],
])('%s is read as it was written, with nothing odd to tell', (_, buffer) => expect(noting(bytesOf(buffer))).toEqual({ text, notes: [] }))

test('two files joined, one in UTF-8 and one in Windows-1252, keep the letters of both, and it is told', () => {
  const joined = Buffer.concat([Buffer.from('Care,“Café”\n'), iconv.encode('People,naïve – £5\n', 'win1252')])
  const { text: read, notes } = noting(bytesOf(joined))
  expect(read).toBe('Care,“Café”\nPeople,naïve – £5\n')
  expect(notes).toEqual([expect.stringContaining('two kinds of characters')])
})

test('a few stray noughts are left out and told; a file full of them is no text', async () => {
  const stray = Buffer.from(`Theme,RAG\nSafe\u0000,G\n${'Calm wards,A\n'.repeat(30)}`)
  const reading = await readBytes('export.csv', bytesOf(stray))
  expect(reading.grids[0]?.rows[1]?.map((cell) => cell.text)).toEqual(['Safe', 'G'])
  expect(reading.problems).toEqual([expect.stringContaining('left out')])
  expect(() => charactersOf(bytesOf(Buffer.from([1, 0, 0, 9, 200, 0, 7, 7, 0, 0, 1, 0])))).toThrow(Refused)
})

describe('any text', () => {
  test('in UTF-8 is read as it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        fc.pre(!any.includes('\u0000') && !any.startsWith('\ufeff'))
        expect(charactersOf(bytesOf(Buffer.from(any)))).toBe(any)
      }),
    ))

  test('in Windows-1252 keeps every letter, with or without other signs around it', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('é', '£', '’', ' a', ' – ', ' x')), (signs) => {
        const any = signs.map((sign) => `${sign} `).join('')
        expect(charactersOf(bytesOf(iconv.encode(any, 'win1252')))).toBe(any)
      }),
    ))
})
