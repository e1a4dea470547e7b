import { count } from '../../../kernel/words.ts'
import type { Standing } from './answered.ts'

interface Told {
  number: string
}

/** "14 findings on 7 of 9 strategic risks.", the gravest of them, and what was answered. */
export function summaryOf(
  standings: readonly Standing[],
  risks: ReadonlyMap<number, Told>,
  noun = 'risk',
): { strong: string; words: string } {
  if (risks.size === 0) return { strong: 'No risk is open.', words: '' }
  const unanswered = standings.filter(({ stands }) => stands !== 'answered')
  const answered = standings.length - unanswered.length
  const silenced = answered === 0 ? '' : `${count(answered, 'finding is', 'findings are')} answered.`
  const gravest = unanswered[0]?.finding
  if (!gravest)
    return {
      strong: risks.size === 1 ? 'No finding waits for an answer.' : `No finding on ${count(risks.size, noun)} waits for an answer.`,
      words: silenced,
    }
  const on = new Set(unanswered.map(({ finding }) => finding.riskId)).size
  const back = unanswered.filter(({ stands }) => stands === 'came back').length
  const isOne = risks.size === 1
  return {
    strong: isOne
      ? `${count(unanswered.length, 'finding')}.`
      : `${count(unanswered.length, 'finding')} on ${on} of ${count(risks.size, noun)}.`,
    words: [
      isOne ? `The gravest: ${gravest.words}` : `The gravest is of risk ${risks.get(gravest.riskId)?.number ?? ''}: ${gravest.words}`,
      back === 0 ? '' : `${count(back, 'finding')} came back after an answer.`,
      silenced,
    ]
      .filter((words) => words !== '')
      .join(' '),
  }
}
