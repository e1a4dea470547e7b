import { listed, shortened } from '../../../kernel/words.ts'
import type { Question, QuestionFacts } from './question-facts.ts'

const shown = 3

/** The same sentence in another row of the period: which of the two is it about? */
export function questionsOfRows({ elsewhere }: QuestionFacts): Question[] {
  const [first] = elsewhere
  if (!first) return []
  const names = elsewhere.slice(0, shown).map(({ title }) => `“${shortened(title, 80)}”`)
  const more = elsewhere.length > shown ? [`${elsewhere.length - shown} more`] : []
  const whose = first.accountable ? `, written for the ${first.accountable}` : ''
  return [
    {
      key: `elsewhere:${elsewhere.map(({ itemId }) => itemId).join(',')}`,
      words: `The same words stand in ${listed([...names, ...more])}. Which row are they about?`,
      detail: `“${shortened(first.sentences[0] ?? '', 140)}” also stands there${whose}.`,
      mend: 'text',
    },
  ]
}
