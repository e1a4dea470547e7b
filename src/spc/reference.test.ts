import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerCase } from './spc-result.ts'

interface Vector {
  id: string
  description: string
  expected: { error: string | null }
}

/** Made with NHSRplotthedots 0.2.2 in R 4.5.0; see docs/sources.md. */
const { cases, error_cases: errors } = JSON.parse(readFileSync(new URL('./reference-vectors.json', import.meta.url), 'utf8')) as {
  cases: Vector[]
  error_cases: Vector[]
}

/** Where two answers differ: numbers by more than a thousand-millionth of themselves, everything else at all. */
function differences(ours: unknown, theirs: unknown, at: string): string[] {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)) ? [] : [`${at}: ${ours}, not ${theirs}`]
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null)
    return ours === theirs ? [] : [`${at}: ${ours}, not ${theirs}`]
  const [a, b] = [ours as Record<string, unknown>, theirs as Record<string, unknown>]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) => differences(a[key], b[key], `${at}.${key}`))
}

test.each(cases)('$id: $description', ({ expected, ...asked }) => expect(differences(answerCase(asked), expected, 'answer')).toEqual([]))

test.each(errors)('$id is refused: $description', ({ expected, ...asked }) => expect(answerCase(asked).error).toBe(expected.error))
