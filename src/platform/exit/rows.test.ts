import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Column } from './catalogue.ts'
import { safeName } from './file-name.ts'
import { linesOf } from './lines.ts'
import { csvHead, csvLine, jsonLine } from './row-text.ts'
import { nextSlice } from './slices.ts'

const column = (name: string, kind: Column['kind']): Column => ({ name, kind, type: 'text', made: false, nullable: true })
const text = column('words', 'text')

test('a row is a line of JSON with every digit, instants in UTC, and no value as null', () => {
  const columns = [
    column('id', 'number'),
    column('amount', 'number'),
    text,
    column('at', 'instant'),
    column('open', 'truth'),
    column('facts', 'json'),
    column('bytes', 'bytes'),
    column('none', 'text'),
  ]
  const values = ['9007199254740993', 'NaN', 'a "b"\n\u2028', '2024-10-15 09:00:00.1+00', 't', '{"a": 1.10}', 'files/x/1-a.docx', null]
  expect(jsonLine(columns, values)).toBe(
    '{"id":9007199254740993,"amount":"NaN","words":"a \\"b\\"\\n\u2028","at":"2024-10-15T09:00:00.100000Z","open":true,"facts":{"a": 1.10},"bytes":{"file":"files/x/1-a.docx"},"none":null}\n',
  )
})

test('JSON’s own null is told from no value', () => {
  const columns = [column('a', 'json'), column('b', 'json')]
  expect(jsonLine(columns, ['null', null])).toBe('{"a":null,"b":null,"_json_null":["a"]}\n')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+44 116', "'+44 116"],
  ['-2', "'-2"],
  ['@home', "'@home"],
  ['\tx', "'\tx"],
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=a,b', `"'=a,b"`],
  ['', '""'],
  ['plain – words', 'plain – words'],
])('in CSV %j is written %j', (given, expected) => expect(csvLine([text], [given])).toBe(`${expected}\r\n`))

test('in CSV a negative number stays a number, an endless past a word, and no value is nothing', () =>
  expect(csvLine([column('n', 'number'), column('at', 'instant'), text], ['-2.50', '-infinity', null])).toBe('-2.50,-infinity,\r\n'))

test('any text comes back from CSV, but for the apostrophe before a formula', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (words) => {
      const columns = words.map((_, at) => column(`c${at}`, 'text'))
      const sheet = csvHead(columns) + csvLine(columns, words)
      const [head, row] = Papa.parse<string[]>(sheet.slice(1), { newline: '\r\n' }).data
      expect(head).toEqual(columns.map(({ name }) => name))
      expect(row).toEqual(words.map((w) => (/^[=+\-@\t\r]/.test(w) ? `'${w}` : w)))
    }),
  ))

test.each([
  ['Plan 2024.xlsx', 'Plan 2024.xlsx'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Users\\me\\plan.docx', 'C-Users-me-plan.docx'],
  ['.hidden', 'hidden'],
  ['con.txt', 'file-con.txt'],
  ['  ', 'file-'],
  ['a\u0000b\u202egnp.exe', 'a-b-gnp.exe'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}${'x'.repeat(16)}.pdf`],
])('a file called %j is kept as %j', (given, expected) => expect(safeName(given)).toBe(expected))

test('lines end at line feeds and nowhere else, wherever the pieces are cut', async () => {
  const whole = Buffer.from('{"a":"\u2028\u0085é"}\r\n{}\nlast')
  for (let cut = 0; cut <= whole.length; cut++) {
    const pieces = (async function* () {
      yield whole.subarray(0, cut)
      yield whole.subarray(cut)
    })()
    const lines: string[] = []
    for await (const line of linesOf(pieces)) lines.push(line)
    expect(lines).toEqual(['{"a":"\u2028\u0085é"}\r', '{}', 'last'])
  }
})

test('long rows are read few at a time, short ones many, and never none', () => {
  expect(nextSlice(50, 5_000)).toBe(200)
  expect(nextSlice(1000, 50_000)).toBe(1000)
  expect(nextSlice(10, 40_000_000)).toBe(1)
})
