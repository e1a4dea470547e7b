import { Link } from '../../../../ui/link.tsx'
import { Say } from '../../../../ui/say.tsx'
import { onDay, type PaperQuestion, waitingInWords } from '../paper-question.ts'

type Said = Pick<
  PaperQuestion,
  'raiser' | 'raisedAs' | 'raisedAt' | 'words' | 'answer' | 'answerer' | 'answeredAs' | 'answeredAt' | 'dueOn' | 'to'
>

/** A question with its answer, or with whose answer is awaited and by when; dated, so that nobody takes it for the paper's own words. */
export const SaidQuestion = ({ said, href }: { said: Said; href?: string }) => (
  <>
    <Say by={`${nameWith(said.raiser, said.raisedAs)}, ${onDay(said.raisedAt)}`}>
      <p class="s-written">{said.words}</p>
      {said.answeredAt === null && (
        <p class="s-small s-quiet">
          {waitingInWords(said)} {href && <Link href={href}>Open it</Link>}
        </p>
      )}
    </Say>
    {said.answeredAt !== null && (
      <Say by={`${nameWith(said.answerer ?? 'Somebody unknown', said.answeredAs ?? '')}, ${onDay(said.answeredAt)}`} answer>
        <p class="s-written">{said.answer}</p>
      </Say>
    )}
  </>
)

/** "Non-executive (quality), quality and safety committee": what the name says already is not said again. */
function nameWith(name: string, as: string): string {
  const parts = as.split(', ').filter((part) => part !== '' && !name.toLowerCase().startsWith(part.toLowerCase()))
  return [name, ...parts].join(', ')
}
