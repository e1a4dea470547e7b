import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, migrationFiles } from '../db/index.ts'
import { testDatabase } from '../db/test-database.ts'
import { everyTableOf, takenTables } from './catalogue.ts'
import { dictionaryCsv, dictionaryOf, type TableTold } from './dictionary.ts'
import { foreignKeysOf } from './foreign-keys.ts'
import { leftOut } from './left-out.ts'
import { meaningsUnder } from './meanings.ts'
import { rulesOf, wordsOfRule } from './rules-of-columns.ts'
import { programRoot } from './take-away.ts'

let db: Database
let told: TableTold[]

beforeAll(async () => {
  db = await testDatabase()
  const [tables, keys, rules] = [await takenTables(db.owner), await foreignKeysOf(db.owner), await rulesOf(db.owner)]
  told = dictionaryOf({ tables, keys, rules, meanings: meaningsUnder(programRoot) })
})
afterAll(() => db.close())

describe('the dictionary of a backup', () => {
  test('says what every table is: one that is new has its line in the meanings.json of its capability', () =>
    expect(told.filter(({ meaning }) => meaning === '').map(({ table }) => table)).toEqual([]))

  test('says what every column is', () =>
    expect(
      told.flatMap(({ table, columns }) => columns.filter(({ meaning }) => meaning === '').map(({ name }) => `${table}.${name}`)),
    ).toEqual([]))

  test('knows no table that is not there', () => {
    const names = new Set(told.map(({ table }) => table))
    expect(Object.keys(meaningsUnder(programRoot)).filter((table) => table !== '*' && !names.has(table))).toEqual([])
  })

  test('every table of the database is taken, or left out for a reason', async () => {
    const all = (await everyTableOf(db.owner)).map(({ schema, name }) => (schema === 'public' ? name : `${schema}.${name}`))
    expect([...told.map(({ table }) => table), ...Object.keys(leftOut)].sort()).toEqual(all.sort())
    expect(migrationFiles(programRoot).length).toBeGreaterThan(20)
  })

  test('tells keys, what a column refers to, and the words it allows', () => {
    const column = (table: string, name: string) => told.find((t) => t.table === table)?.columns.find((c) => c.name === name)
    expect(column('updates', 'rag')?.allowed).toContain('red, amber, green')
    expect(column('updates', 'item_id')).toMatchObject({ refersTo: 'items.id', key: false, mayBeEmpty: false })
    expect(column('grants', 'person_id')?.refersTo).toBe('memberships.person_id')
    expect(column('items', 'trust_id')).toMatchObject({ key: true, refersTo: 'trusts.id' })
    expect(column('import_readings', 'bytes')?.type).toBe('file')
    expect(column('search_texts', 'words')).toBeUndefined()
    expect(wordsOfRule("CHECK ((state = ANY (ARRAY['it''s'::text, 'b, c'::text])))")).toBe("it's, b, c")
    expect(wordsOfRule('CHECK ((size > 0))')).toBe('size > 0')
  })

  test('as a sheet has a line for each table and column', () => {
    const lines = dictionaryCsv(told).trimEnd().split('\r\n')
    expect(lines.length).toBe(1 + told.length + told.reduce((sum, { columns }) => sum + columns.length, 0))
    expect(lines[0]).toBe('\ufefffile,table,column,type,meaning,part of the key,may be empty,refers to,allowed values')
  })
})
