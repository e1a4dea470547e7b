import { type Day, dayAt, dayInWords } from '../../../../kernel/day.ts'
import { count } from '../../../../kernel/words.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Say } from '../../../../ui/say.tsx'
import { Section } from '../../../../ui/section.tsx'
import { BecamePromise } from '../../updating/pages/became-promise.tsx'
import type { Challenged } from '../queries-item.ts'

/** Challenges with their answers, then the open ones with the day each is due. */
export const ListChallenges = ({ challenges, mayAnswer }: { challenges: readonly Challenged[]; mayAnswer: boolean }) => {
  const open = challenges.filter((challenge) => challenge.answeredAt === null)
  const answered = challenges.filter((challenge) => challenge.answeredAt !== null)
  return (
    <Section heading="Challenges and answers" id="challenges">
      {challenges.length === 0 && <Empty>Nobody has challenged this item.</Empty>}
      {answered.map((challenge) => (
        <div id={`challenge-${challenge.id}`}>
          <Say by={`${challenge.raisedAs}, ${dayInWords(dayAt(challenge.raisedAt))}`}>
            <p>{challenge.words}</p>
          </Say>
          <Say answer by={`${challenge.answeredAs ?? 'Somebody'}, ${challenge.answeredAt ? dayInWords(dayAt(challenge.answeredAt)) : ''}`}>
            <p class="s-written">{challenge.answer}</p>
            {challenge.promised && <BecamePromise promised={challenge.promised} />}
          </Say>
        </div>
      ))}
      {open.length > 0 && <p class="s-small">{count(open.length, 'challenge')} open:</p>}
      {open.map((challenge) => (
        <Open challenge={challenge} mayAnswer={mayAnswer} />
      ))}
    </Section>
  )
}

const Open = ({ challenge, mayAnswer }: { challenge: Challenged; mayAnswer: boolean }) => (
  <Say by={`${challenge.raisedAs}, ${dayInWords(dayAt(challenge.raisedAt))}`}>
    <p>{challenge.words}</p>
    <p class="s-small">
      <span class="s-quiet">{challenge.dueOn ? `Answer due ${dayInWords(challenge.dueOn as Day)}.` : 'No day is set for the answer.'}</span>{' '}
      {mayAnswer && (
        <Link href={`/challenges/${challenge.id}`} about={`: ${challenge.words}`}>
          Answer it
        </Link>
      )}
    </p>
  </Say>
)
