import { remembered } from '../../../kernel/remembered.ts'
import { wordsOf } from '../text/content-words.ts'
import { sentencesIn } from '../text/sentences.ts'
import type { Claim, ClaimKind } from './claim.ts'
import { type Saying, sayings } from './claim-words.ts'
import { clauseBefore, isDenied, isNotYet, withoutNames } from './not-claims.ts'

/** The same for the same words, however they are spaced or stopped. */
export function claimKey(sentence: string, kind: ClaimKind): string {
  let sum = 5381
  for (const letter of `${wordsOf(sentence).join(' ')} ${kind}`) sum = ((sum * 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}

/**
 * What a text claims that figures could bear out, in the order it stands: one claim for each kind in a sentence. Plans, conditions,
 * questions, quotations and names claim nothing; "has not improved" is a claim that denies. It finds words, not meaning: a writer
 * who finds one that is none says "no measure".
 */
export const claimsIn = remembered((text: string): Claim[] => sentencesIn(text).flatMap(({ text: sentence }) => claimsOf(sentence)))

function claimsOf(sentence: string): Claim[] {
  if (/\?["”’)]*$/.test(sentence)) return []
  const found: (Claim & { at: number })[] = []
  let left = withoutNames(sentence)
  for (const saying of sayings) {
    for (const { index, 0: words } of left.matchAll(saying.pattern)) {
      const claim = claimAt(sentence, { saying, index, words })
      if (claim && !found.some((one) => one.kind === claim.kind)) found.push({ ...claim, at: index })
    }
    left = left.replace(saying.pattern, (words) => ' '.repeat(words.length))
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...claim }) => claim)
}

function claimAt(sentence: string, { saying, index, words }: { saying: Saying; index: number; words: string }): Claim | undefined {
  const before = clauseBefore(sentence, index)
  if (isNotYet(before, words)) return undefined
  const denied = saying.kind !== 'unchanged' && (saying.denies ? !isDenied(before, '') : isDenied(before, words))
  return { key: claimKey(sentence, saying.kind), sentence, words: words.trim(), kind: saying.kind, denied }
}
