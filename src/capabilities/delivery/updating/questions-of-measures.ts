import { count, listed, shortened } from '../../../kernel/words.ts'
import type { JudgedClaim } from '../claims/judging.ts'
import type { Question } from './question-facts.ts'

const shown = 4

/** Claims held against figures: those that no measure is tied to, together, and each that its figures do not bear out. */
export function questionsOfMeasures(claims: readonly JudgedClaim[]): Question[] {
  const loose = claims.filter(({ tie }) => tie === null)
  const named = loose.slice(0, shown).map(({ words }) => `“${words}”`)
  const more = loose.length > shown ? [`${loose.length - shown} more`] : []
  return [
    ...(loose.length === 0
      ? []
      : [
          {
            key: 'claims-untied',
            words: `Which ${loose.length === 1 ? 'measure shows' : 'measures show'} ${listed([...named, ...more])}?`,
            detail: `${count(loose.length, 'claim')} in the words ${loose.length === 1 ? 'is' : 'are'} tied to no measure yet. Choose one for each, or say that there is none and why.`,
            mend: 'claim' as const,
          },
        ]),
    ...claims.flatMap(contradicted),
  ]
}

const contradicted = ({ key, sentence, words, judged }: JudgedClaim): Question[] =>
  judged?.verdict === 'not supported'
    ? [
        {
          key: `claim:${key}`,
          words: `You say “${words}”. The figures do not support it. What does?`,
          detail: `“${shortened(sentence, 140)}” ${judged.words}`,
          mend: 'claim',
        },
      ]
    : []
