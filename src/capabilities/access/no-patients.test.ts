import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNhsNumber, patientIn } from './no-patients.ts'

describe('an NHS number is told by its check digit', () => {
  // 943 476 5919 is the worked example of the NHS Data Dictionary.
  test.each([
    ['9434765919', true],
    ['9434765918', false],
    ['4010232137', true],
    ['1111111111', false],
    ['943476591', false],
    ['94347659190', false],
  ])('%s: %s', (digits, valid) => expect(isNhsNumber(digits)).toBe(valid))

  test('changing any one digit makes it invalid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'9434765919']
        digits[at] = String((Number(digits[at]) + by) % 10)
        return !isNhsNumber(digits.join(''))
      }),
    )
  })
})

describe('words that seem to be of a patient are refused', () => {
  test.each([
    'Chased 943 476 5919 twice',
    'Chased 943-476-5919 twice',
    'NHS no 9434765919',
    'One entry, DOB 3/4/1988, was there twice',
    'one young person born on 3 April 2012',
    'Jane Doe 03/04/1988 was not removed',
    'Doe, Jane (03-04-1988)',
  ])('%s', (words) => expect(patientIn(words)).toMatch(/^This .*Take it out/))

  test.each([
    'Checked 240 entries; 12 were wrong, most of them discharged',
    'Agreed with the Integrated Care Board on 12 March 2024',
    'Ring 0116 496 0123 to book',
    'Order 4010232138 for printing',
    'List of 1,240 on 30/09/2024',
    'From April 2024 to March 2025 the list fell from 1240 to 980',
    '',
  ])('kept: %s', (words) => expect(patientIn(words)).toBeUndefined())
})
