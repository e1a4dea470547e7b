import { describe, expect, it } from 'vitest'
import { partedRisk, partSaid, titleOfEvent } from './risk-sentence.ts'

describe('a risk told in one text', () => {
  it.each([
    ['If we cannot recruit, then wards are short, resulting in harm.', ['we cannot recruit', 'wards are short', 'harm']],
    ['If the spec is late then the event is lost leading to cost', ['the spec is late', 'the event is lost', 'cost']],
    [
      'There is a risk that wards are short caused by too few nurses, leading to harm to patients.',
      ['too few nurses', 'wards are short', 'harm to patients'],
    ],
    ['As a result of old boilers, there is a risk of floods which could lead to lost beds', ['old boilers', 'floods', 'lost beds']],
    ['Because of drift there is a risk that care slips and this could lead to harm', ['drift', 'care slips', 'harm']],
    ['Cause: old boilers\nEvent: heating fails\nEffect: wards close', ['old boilers', 'heating fails', 'wards close']],
    [
      'There is a risk that waits grow due to demand which may result in harm, leading to complaints.',
      ['demand', 'waits grow', 'harm, leading to complaints'],
    ],
  ])('parts “%s”', (text, [cause, event, effect]) => expect(partedRisk(text)).toEqual({ cause, event, effect }))

  it.each([
    'Waits harm people',
    'There is a risk that waits grow',
    'If savings fail then special measures follow',
    'There is a risk that waits grow due to demand',
    'Waits may grow because of demand leading to harm',
    'Staffing. There is a risk that waits grow due to demand resulting in harm',
    'There is a risk that waits grow due to demand because of winter resulting in harm',
    'There is a risk that due to demand leading to harm',
  ])('keeps “%s” whole', (text) => expect(partedRisk(text)).toBeUndefined())
})

it.each([
  ['cause', 'If we cannot recruit', 'we cannot recruit'],
  ['cause', 'Iffy wiring', 'Iffy wiring'],
  ['event', 'There is a risk that heating fails.', 'heating fails'],
  ['effect', 'resulting in harm', 'harm'],
  ['effect', 'Resulting in', 'Resulting in'],
] as const)('%s: “%s” says “%s”', (part, words, said) => expect(partSaid(part, words)).toBe(said))

it('makes a title of an event', () => expect(titleOfEvent('heating\nfails')).toBe('Heating fails'))
