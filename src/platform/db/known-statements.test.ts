import { expect, test } from 'vitest'
import { remembers } from './known-statements.ts'

test('a statement gets a name when it is asked a second time, and keeps it', () => {
  const known = remembers(10)
  expect(known.nameOf('a')).toEqual({ name: '', isNew: true, tooMany: [] })
  expect(known.nameOf('a')).toEqual({ name: 's1', isNew: true, tooMany: [] })
  expect(known.nameOf('a')).toEqual({ name: 's1', isNew: false, tooMany: [] })
})

test('the statement asked longest ago gives way', () => {
  const known = remembers(2)
  for (const key of ['a', 'a', 'b', 'b', 'a', 'c']) known.nameOf(key)
  expect(known.nameOf('c')).toEqual({ name: 's3', isNew: true, tooMany: ['s2'] })
  expect(known.nameOf('a').isNew).toBe(false)
})

test('a forgotten statement is read again under another name', () => {
  const known = remembers(10)
  for (const key of ['a', 'a', 'b', 'b']) known.nameOf(key)
  expect(known.forgetOne('s1')).toEqual(['s1'])
  expect(known.nameOf('a')).toMatchObject({ name: 's3', isNew: true })
  expect(known.forgetAll()).toEqual(['s2', 's3'])
})
