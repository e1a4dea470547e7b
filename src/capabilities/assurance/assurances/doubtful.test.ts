import { expect, test } from 'vitest'
import { isLow, type Said, whyDoubtful } from './doubtful.ts'

const said = (it: Partial<Said> = {}): Said => ({
  ...{ line: 3, positive: true, source: 'Internal audit of repairs' },
  ...{ level: '', rank: null, words: '' },
  ...it,
})

test.each([
  ['Limited', null, true],
  ['limited assurance', null, true],
  ['Qualified', null, true],
  ['Unqualified', null, false],
  ['Substantial', null, false],
  ['', null, false],
  // the scale decides where it holds the word
  ['Limited', 2, false],
  ['Yellow', 3, true],
] as const)('“%s”, in place %s of its scale, is low: %s', (level, rank, is) => expect(isLow({ level, rank })).toBe(is))

test.each([
  ['a low opinion as positive', { level: 'Limited', rank: 3 }, 'positive'],
  ['the same, with the reason in what it found', { level: 'Limited', rank: 3, words: 'Limited in scope: it found no fault.' }, undefined],
  ['a low opinion as negative', { level: 'Limited', rank: 3, positive: false }, undefined],
  ['auditors in the first line', { line: 1 }, 'line'],
  ['inspectors in the first line', { line: 1, source: 'Inspection of Kestrel ward' }, 'line'],
  ['the ward’s own check in the first line', { line: 1, source: 'Weekly check by the ward manager' }, undefined],
  ['auditors in the third line', {}, undefined],
] as const)('%s', (_, it, field) => expect(whyDoubtful(said(it as Partial<Said>))?.field).toBe(field))
