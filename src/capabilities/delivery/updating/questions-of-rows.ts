import { listed, shortened } from '../../../kernel/words.ts'
import { saidEscalated } from '../raising/raisable.ts'
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

/** Something was escalated, and no record says where or what came back. */
export function questionsOfRaising({ text, escalated }: QuestionFacts): Question[] {
  const said = escalated ? undefined : saidEscalated(text)
  if (!said) return []
  return [
    {
      key: 'escalated',
      words: 'Where was it escalated to, and what came back?',
      detail: `The text says: “${shortened(said, 140)}” No risk or issue of this item is recorded as taken anywhere.`,
      mend: 'raise',
    },
  ]
}
