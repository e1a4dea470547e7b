import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeArray } from './array-text.ts'
import type { Database } from './database.ts'
import { forEachEngine } from './engines.ts'
import { asJson, instantOf, toWire } from './values.ts'

const cases: [sqlText: string, value: unknown][] = [
  ['9007199254740991::int8', 9007199254740991],
  ['12.50::numeric(6,2)', 12.5],
  ['1.5::float8', 1.5],
  ["date '2024-02-29'", '2024-02-29'],
  ["timestamptz '2024-07-01 10:00:00.1234+01'", '2024-07-01T09:00:00.123400Z'],
  ["'-infinity'::timestamptz", '-infinity'],
  ["timestamp '2024-07-01 10:00:00'", '2024-07-01 10:00:00'],
  ['\'{"a": [1, null]}\'::jsonb', { a: [1, null] }],
  ["'null'::jsonb", null],
  ["'\\x00ff'::bytea", new Uint8Array([0, 255])],
  ["array['a', 'b \"c\"', null, '', 'NULL']", ['a', 'b "c"', null, '', 'NULL']],
  ['array[[1,2],[3,4]]', [[1, 2], [3, 4]]], // biome-ignore format: one line reads as the array
  ["array[date '2024-01-01']", ['2024-01-01']],
  ["'{}'::int[]", []],
  ['true', true],
  ['null', null],
  ["interval '1 day'", '1 day'],
]

forEachEngine(({ name, open }) =>
  describe(`values from the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db.close())

    test.each(cases)('%s', async (text, value) => {
      const { rows } = await sql<{ found: unknown }>`select ${sql.raw(text)} as found`.execute(db.owner)
      expect(rows[0]?.found).toEqual(value)
    })

    test.each<[string, unknown, unknown]>([
      ['int8', 9007199254740991, 9007199254740991],
      ['bool', false, false],
      ['date', '2024-02-29', '2024-02-29'],
      ['timestamptz', '2024-07-01T09:00:00.123456Z', '2024-07-01T09:00:00.123456Z'],
      ['bytea', new Uint8Array([1, 0, 255]), new Uint8Array([1, 0, 255])],
      ['jsonb', asJson([]), []],
      ['jsonb', asJson('a "word"'), 'a "word"'],
      ['text[]', ['a,b', 'c\\"d', null, '{}'], ['a,b', 'c\\"d', null, '{}']],
      ['int[]', [], []],
      ['text', null, null],
      ['text', "O'Brien; drop table trusts", "O'Brien; drop table trusts"],
    ])('a parameter of type %s comes back as it went: %j', async (type, given, value) => {
      const { rows } = await sql<{ found: unknown }>`select ${given}::${sql.raw(type)} as found`.execute(db.owner)
      expect(rows[0]?.found).toEqual(value)
    })

    test('a refused statement says why, with its SQLSTATE and constraint', async () => {
      const twice = sql`insert into trusts (name, short_name, ods_code) values ('a', 'a', 'RZZ'), ('b', 'b', 'RZZ')`.execute(db.owner)
      await expect(twice).rejects.toMatchObject({ name: 'DatabaseError', code: '23505', constraint: 'trusts_ods_code_key', detail: /RZZ/ })
      await expect(sql`select 1/0`.execute(db.owner)).rejects.toMatchObject({ code: '22012', message: 'division by zero' })
      await expect(sql`selec`.execute(db.owner)).rejects.toMatchObject({ code: '42601' })
      expect((await sql`select 1 as one`.execute(db.owner)).rows).toEqual([{ one: 1 }])
    })
  }),
)

test('instants sort as text', () => {
  expect(instantOf('2024-01-01 09:00:00+00') < instantOf('2024-01-01 09:00:00.000001+00')).toBe(true)
})

test('lists and days go out as PostgreSQL writes them', () => {
  expect(writeArray([1, [2], 'a'], toWire)).toBe('{1,{2},"a"}')
  expect(toWire(new Date(0))).toBe('1970-01-01T00:00:00.000Z')
  expect(toWire({ a: 1 })).toBe('{"a":1}')
})
