import type { Proposal, Question } from '../proposal.ts'
import { words } from '../propose-score.ts'

/**
 * Two rows of one table that would each add a risk of the same number are one risk told twice, as registers do that give each action a row: the second
 * is asked about, since an open risk of that number stands once in a register.
 */
export function askedWhereRepeated(proposals: readonly Proposal[], answers: (at: string) => Readonly<Record<string, string>>): Proposal[] {
  const added = new Set<string>()
  return proposals.map((proposal) => {
    const number = words(proposal.row, 'number').toLowerCase()
    if (proposal.ref !== undefined || proposal.kind === 'left out' || number === '') return proposal
    if (!added.has(number)) {
      added.add(number)
      return proposal
    }
    const question = repeated(number, answers(proposal.at).repeated)
    const questions = [...proposal.questions, question]
    return { ...proposal, questions, kind: question.answer === undefined ? ('problem' as const) : proposal.kind }
  })
}

const repeated = (number: string, answer: string | undefined): Question => ({
  key: 'repeated',
  words: `A row above has the number ${number} too: put what belongs to one risk in one row of the file, or leave this row out`,
  alike: 'A row above has the same number',
  choices: [{ value: 'another', label: 'It is another risk' }],
  answer,
})
