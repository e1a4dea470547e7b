import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from './report.ts'
import { digestOf } from './report-digest.ts'

const paper: Report = {
  title: 'Progress',
  subtitle: 'Board of directors',
  trust: 'Soarvale Partnership NHS Trust',
  status: 'Draft',
  lang: 'en-GB',
  description: '',
  footer: '',
  blocks: [{ kind: 'paragraph', spans: ['One', { text: 'two', bold: true }] }],
}
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test('is the same whatever order a database keeps the keys in', () => expect(digestOf(reversed(paper) as Report)).toBe(digestOf(paper)))

test('is 64 signs of hexadecimal', () => expect(digestOf(paper)).toMatch(/^[0-9a-f]{64}$/))

test('is another as soon as one letter is another', () =>
  fc.assert(
    fc.property(fc.string(), (title) => {
      fc.pre(title !== paper.title)
      expect(digestOf({ ...paper, title })).not.toBe(digestOf(paper))
    }),
  ))

test('tells the order of words from their being there', () =>
  expect(digestOf({ ...paper, blocks: [...paper.blocks, ...paper.blocks] })).not.toBe(digestOf(paper)))
