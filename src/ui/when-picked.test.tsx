import { expect, test } from 'vitest'
import { WhenPicked } from './when-picked.tsx'

test('boxes name the choices that bring them into sight, and can be open from the start', () => {
  expect(String(<WhenPicked picked={['reworded', 'refocused']} />)).toBe('<div class="s-picked is-reworded is-refocused"></div>')
  expect(String(<WhenPicked picked={['split']} open />)).toBe('<div class="s-picked is-split is-open"></div>')
})
