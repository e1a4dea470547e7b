import { describe, expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { mayAnswer } from '../rights.ts'
import { type HonestyAnswer, standingOf, whyNotUntil } from './answered.ts'
import type { Finding } from './finding.ts'

const on: Day = '2024-10-15'

const finding = (figures: Finding['figures']): Finding => ({
  ...{ riskId: 1, test: 'unmoved', key: 'unmoved', words: 'It has not moved.', figures, score: 16, mend: { href: '/', label: '' } },
})
const answer = (change: Partial<HonestyAnswer> = {}): HonestyAnswer => ({
  ...{ id: 1, riskId: 1, key: 'unmoved', words: 'Wait', on: '2024-09-01', as: 'Medical Director', until: '2024-12-31' },
  ...{ found: { score: 16, done: 1 }, said: '', illustrative: false },
  ...change,
})

describe('an answer', () => {
  test.each([
    ['none', [], 'unanswered', ''],
    ['it stands', [answer()], 'answered', ''],
    ['on its last day', [answer({ until: on })], 'answered', ''],
    ['its day is past', [answer({ until: '2024-10-14' })], 'came back', 'The answer stood until 14 October 2024.'],
    [
      'it is worse',
      [answer({ found: { score: 12, done: 1 } })],
      'came back',
      'It is worse than when it was answered (the score: 12 then, 16 now).',
    ],
    ['it is better', [answer({ found: { score: 20, done: 2 } })], 'answered', ''],
    [
      'the latest counts',
      [answer(), answer({ id: 2, on: '2024-09-02', until: '2024-10-01' })],
      'came back',
      'The answer stood until 1 October 2024.',
    ],
    ['one still to come, as at a day before it', [answer({ on: '2024-10-16' })], 'unanswered', ''],
    ['of another finding', [answer({ key: 'no review' })], 'unanswered', ''],
    ['of another risk', [answer({ riskId: 2 })], 'unanswered', ''],
  ] as const)('%s', (_, answers, stands, why) => {
    expect(standingOf(finding({ score: 16, done: 1 }), answers, on)).toMatchObject({ stands, why })
  })

  test.each([
    ['2024-10-15', 'The day must be after today'],
    ['2024-10-16', undefined],
    ['2025-04-13', undefined],
    ['2025-04-14', 'The day must be 13 April 2025 or before: an answer stands for 180 days at most'],
  ] as const)('until %s', (until, words) => expect(whyNotUntil(until, on)).toBe(words))

  const posts = [{ postId: 7, title: 'Medical Director', as: 'holder' as const }]
  test.each([
    ['the owner', ['director'], posts, true],
    ['a ward manager who owns it', ['ward manager'], posts, true],
    ['a governance lead', ['governance lead'], [], true],
    ['a director of something else', ['director'], [], false],
    ['a non-executive, even with the post', ['non-executive'], posts, false],
  ] as const)('by %s', (_, roles, held, may) => expect(mayAnswer({ roles, posts: held }, [7, null])).toBe(may))
})
