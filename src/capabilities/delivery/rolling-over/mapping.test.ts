import { expect, test } from 'vitest'
import type { DecidedStep } from '../../strategy/index.ts'
import { mappedTo } from './mapping.ts'

const step = (fromId: number, toId: number | null, disposition: DecidedStep['disposition']): DecidedStep => ({
  fromId,
  toId,
  disposition,
  reason: '',
  decidedOn: toId === null ? '2024-03-26' : null,
  approvedBy: '',
})
// version 10 holds 1 to 4, version 20 holds 21 to 24, version 30 holds 31 and 32
const standsIn = new Map([
  ...[1, 2, 3, 4].map((id): [number, number] => [id, 10]),
  ...[21, 22, 23, 24].map((id): [number, number] => [id, 20]),
  ...[31, 32].map((id): [number, number] => [id, 30]),
])
const steps = [
  step(1, 21, 'retained'),
  step(21, 31, 'reworded'),
  step(2, 22, 'split'),
  step(2, 23, 'split'),
  step(23, 32, 'retained'),
  step(3, 24, 'retained'),
  step(24, null, 'retired'),
]
const at = (id: number, target: number | null) => mappedTo(id, target, { steps, standsIn })

test('an element is followed to the version wanted, over versions between', () => {
  expect(at(1, 20)).toEqual({ to: 21 })
  expect(at(1, 30)).toEqual({ to: 31 })
})

test('within its version, or without a version, it stays itself', () => {
  expect(at(21, 20)).toEqual({ to: 21 })
  expect(at(1, null)).toEqual({ to: 1 })
})

test('what was split is for a person to choose; only the part that goes on is found later', () => {
  expect(at(2, 20)).toEqual({ among: [22, 23] })
  expect(at(2, 30)).toEqual({ to: 32 })
})

test('what ended, or was never written of, could not be mapped, and says why', () => {
  expect(at(3, 30)).toEqual({ gone: 'retired on 26 March 2024' })
  expect(at(4, 20)).toEqual({ gone: 'what became of it is not written down' })
})
