import { expect, test } from 'vitest'
import { partsOfCell } from './parts-of-cell.ts'

test.each<[string, string[]]>([
  ['', []],
  ['One policy, well kept.', ['One policy, well kept.']],
  ['• Weekly huddle\n• Daily count', ['Weekly huddle', 'Daily count']],
  ['1. Weekly huddle\n2) Daily count', ['Weekly huddle', 'Daily count']],
  ['(a) Weekly huddle\n(b) Daily count', ['Weekly huddle', 'Daily count']],
  ['- Weekly huddle\nof every ward\n- Daily count', ['Weekly huddle of every ward', 'Daily count']],
  ['Weekly huddle\nDaily count', ['Weekly huddle', 'Daily count']],
  ['Weekly huddle of wards; Daily count of beds; Monthly audit', ['Weekly huddle of wards', 'Daily count of beds', 'Monthly audit']],
  ['Yes; no', ['Yes; no']],
  ['A 24-hour line\n\n\n•\n•  Spare', ['A 24-hour line', 'Spare']],
  ['-', []],
])('%j lists %j', (cell, things) => expect(partsOfCell(cell)).toEqual(things))
