import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { shortened } from '../../../kernel/words.ts'
import type { RiskFacts } from '../../risk/index.ts'
import type { Question } from '../proposal.ts'
import type { RiskWeighing } from '../propose-risk.ts'
import { words } from '../propose-score.ts'
import { registerOf } from '../target.ts'
import { likeTitles, sameRisks } from './same-risk.ts'

/** By its title, or by the whole of what is told of it: a file may part now what was one title before. */
const isLike = ({ title: held }: RiskFacts, { title, row }: { title: string; row: RecognisedRow }): boolean =>
  likeTitles(held, title) || likeTitles(held, ['cause', 'event', 'effect'].map((part) => words(row, part)).join(' '))

/** The risk a row is: by its number, and by its title where the file gives none. A number held by a risk of another title is asked. */
export function riskMeant(
  { held, answers, target, table, row }: RiskWeighing,
  { number, title }: { number: string; title: string },
): { risk: RiskFacts | undefined; take: Question } {
  const same = sameRisks(
    { risks: held.risks, earlier: held.earlierNumbers, registerId: registerOf(target, table.kind)?.id ?? null },
    { number, title },
  )
  const [one] = same
  const plain = same.length < 2 && (!one || number === '' || title === '' || isLike(one, { title, row }))
  const leave = { value: 'leave', label: 'Leave the row out' }
  const choices = plain
    ? [{ value: 'accept', label: 'Import it' }, leave]
    : [
        ...same
          .slice(0, 5)
          .map((risk) => ({ value: `risk:${risk.id}`, label: `It is risk ${risk.number}, “${shortened(risk.title, 70)}”` })),
        { value: 'new', label: 'It is a new risk' },
        leave,
      ]
  const closed = plain && !one ? words(row, 'closed') : ''
  const answer = answers.take ?? (closed ? 'leave' : plain ? 'accept' : undefined)
  const chosen = /^risk:(\d+)$/.exec(answer ?? '')?.[1]
  const risk = chosen ? same.find((r) => String(r.id) === chosen) : answer === 'new' || !plain ? undefined : one
  return {
    risk,
    take: {
      key: 'take',
      words: closed
        ? `The file says that it is closed (“${shortened(closed, 40)}”): only open risks are brought in`
        : plain
          ? ''
          : `Number ${number} is held by a risk of another title`,
      alike: plain ? undefined : 'The number is held by a risk of another title',
      choices,
      answer,
    },
  }
}
