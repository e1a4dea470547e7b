import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

const counted = (letters?: number) => {
  let asked = 0
  const work = remembered((a: string, b: string) => {
    asked += 1
    return `${a}|${b}`
  }, letters)
  return { work, asked: () => asked }
}

test('the same texts are worked out once, and the answer is the same', () => {
  const { work, asked } = counted()
  expect([work('a', 'b'), work('a', 'b')]).toEqual(['a|b', 'a|b'])
  expect(asked()).toBe(1)
})

test('texts that only run together alike are not the same texts', () => {
  const { work } = counted()
  expect([work('ab', 'c'), work('a', 'bc'), work('', 'abc')]).toEqual(['ab|c', 'a|bc', '|abc'])
})

test('what was asked for longest ago is forgotten first, so that it never holds more than it may', () => {
  const { work, asked } = counted(30)
  work('first', 'text')
  work('other', 'text')
  work('first', 'text')
  work('third', 'text')
  expect(asked()).toBe(3)
  work('first', 'text')
  expect(asked()).toBe(3)
  work('other', 'text')
  expect(asked()).toBe(4)
})
