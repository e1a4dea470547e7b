import { expect, test } from 'vitest'
import { mayFreeze, pointsRead } from './freezing.ts'

const notice = { key: 'green-unsaid', title: '', words: '', titles: '', refs: [{ kind: 'item', id: 4 }], mend: 'update' as const }
const points = pointsRead([notice], [])
const wished = { edition: 1, read: points, reason: '' }
const now = { period: { label: 'Q2 2024/25', state: 'open' }, editions: 0, points }

test('the first edition needs no reason', () => expect(mayFreeze(wished, now)).toEqual({ yes: { edition: 1, reason: '' } }))

test.each([
  ['a period not opened', wished, { ...now, period: { label: 'Q3 2024/25', state: 'planned' } }, /not been opened/],
  ['somebody was first', wished, { ...now, editions: 1 }, /Meanwhile somebody froze the report: there is 1 edition/],
  ['other points than were read', { ...wished, read: '' }, now, /changed since you read/],
  ['a correction without its reason', { ...wished, edition: 2, reason: '  ' }, { ...now, editions: 1 }, /what changed/],
])('no: %s', (_name, asked, stands, words) => expect(mayFreeze(asked, stands)).toMatchObject({ no: expect.stringMatching(words) }))

test('a correction of a frozen period is a new edition with its reason', () =>
  expect(
    mayFreeze({ ...wished, edition: 2, reason: ' A count. ' }, { ...now, editions: 1, period: { ...now.period, state: 'frozen' } }),
  ).toEqual({ yes: { edition: 2, reason: 'A count.' } }))

test('another record under the same notice is another thing to read', () =>
  expect(pointsRead([{ ...notice, refs: [{ kind: 'item', id: 5 }] }], [])).not.toBe(points))
