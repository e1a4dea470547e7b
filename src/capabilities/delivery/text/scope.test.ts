import { expect, test } from 'vitest'
import { namedParts, partsNotReported } from './scope.ts'

const waits = 'Shorten our waiting lists, particularly in relation to continence and Neuro.'

test.each([
  [waits, ['continence', 'Neuro']],
  ['A safety plan, including falls, self-harm & sepsis; and more', ['falls', 'self-harm', 'sepsis']],
  ['Care that is safe and kind', []],
  ['Learn from feedback, including Implementation of the new Friends and Family Test system', []],
  ['Support staff, especially those who have joined us from other organisations this year', []],
])('%s', (focus, parts) => {
  expect(namedParts(focus)).toEqual(parts)
})

test.each([
  ['The neurodevelopmental programme has a new access team.', ['continence']],
  ['Continence waits fell; the Neuro business case is written.', []],
  ['All targets met.', ['continence', 'Neuro']],
  ['', []],
])('after %j, not reported: %j', (text, missing) => {
  expect(partsNotReported(waits, text)).toEqual(missing)
})
