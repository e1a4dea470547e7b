import type { Block, Span } from '../../../documents/report.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import { onDay, type PaperQuestion, waitingInWords } from './paper-question.ts'

/** What was asked about the paper as a whole before it was printed, and answered or not; nothing where nothing was asked. */
export function questionsSection(questions: readonly PaperQuestion[]): Block[] {
  if (questions.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: 'questions', text: 'Questions about this paper' },
    { kind: 'list', items: questions.map(told) },
  ]
}

const told = (question: PaperQuestion): Span[] => [
  { text: `${sentenceCase(question.raisedAs)}, ${onDay(question.raisedAt)}: `, bold: true },
  `${question.words} `,
  ...(question.answeredAt === null
    ? [waitingInWords(question)]
    : [
        { text: `${sentenceCase(question.answeredAs ?? 'the author')}, ${onDay(question.answeredAt)}: `, bold: true as const },
        question.answer,
      ]),
]
