import { expect, test } from 'vitest'
import { TextArea } from './text-area.tsx'
import { WhenChosen } from './when-chosen.tsx'

test.each([
  ['off track', undefined, 's-when is-off-track'],
  ['delivered', false, 's-when is-delivered'],
  ['off track', true, 's-when is-off-track is-open'],
] as const)('boxes for %s, open: %s', (chosen, open, name) =>
  expect(String(<WhenChosen chosen={chosen} {...(open === undefined ? {} : { open })} />)).toBe(`<div class="${name}"></div>`),
)

test('a marked box has the blank placeholder by which the stylesheet sees words in it', () => {
  expect(String(<TextArea name="reason" label="Why?" marked />)).toContain('placeholder=" "')
  expect(String(<TextArea name="reason" label="Why?" />)).not.toContain('placeholder')
})
