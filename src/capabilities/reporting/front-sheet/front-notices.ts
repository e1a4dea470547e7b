import { count, listed } from '../../../kernel/words.ts'
import type { Notice } from '../../delivery/index.ts'
import type { ProgressFacts } from '../progress-facts.ts'
import { claimAgainst } from './claims.ts'
import { missingIn } from './front-sheet.ts'

/** What a critical reader will notice of the front sheet: a summary that claims more than the records, and what it leaves unsaid. */
export function frontNotices({ front, standings, period }: ProgressFacts): Notice[] {
  if (front === null) return []
  const about = { refs: [{ kind: 'period', id: period.id }], titles: '', mend: 'sentence' as const }
  const claim = claimAgainst(front.summary, standings)
  const missing = missingIn(front)
  return [
    ...(claim ? [{ key: 'front-claim', title: 'The author’s summary claims more than the records', words: claim, ...about }] : []),
    ...(missing.length > 0
      ? [
          {
            key: 'front-missing',
            title: `The front sheet leaves ${count(missing.length, 'thing')} unsaid`,
            words: `It does not say ${listed(missing)}.`,
            ...about,
          },
        ]
      : []),
  ]
}
