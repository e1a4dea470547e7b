import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Say } from '../../../../ui/say.tsx'
import type { Challenge } from '../challenges.ts'
import { BecamePromise } from './became-promise.tsx'

/** "Non-executive (quality), quality and safety committee": what the name says already is not said again. */
function askedBy(raiser: string, raisedAs: string): string {
  const parts = raisedAs.split(', ').filter((part) => !raiser.toLowerCase().startsWith(part.toLowerCase()))
  return [raiser, ...parts].join(', ')
}

/** A challenge with its answer, or with the day the answer is due: for an item's page as for its own. */
export const SaidChallenge = ({ challenge, linked = false }: { challenge: Challenge; linked?: boolean }) => {
  const { raiser, raisedAs, raisedAt, period, words, answer, answerer, answeredAs, answeredAt, dueOn, promised } = challenge
  return (
    <>
      <Say by={`${askedBy(raiser, raisedAs)}, ${dayInWords(dayAt(raisedAt))}, on ${period}`}>
        <p class="s-written">{words}</p>
        {answeredAt === null && (
          <p class="s-small s-quiet">
            Not answered yet{dueOn ? `: due by ${dayInWords(dueOn)}` : ''}.{' '}
            {linked && <ActLink href={`/challenges/${challenge.id}`}>Open it</ActLink>}
          </p>
        )}
      </Say>
      {answeredAt !== null && (
        <Say
          by={`${answerer ?? 'Somebody unknown'}${answeredAs && answeredAs !== answerer ? `, for the ${answeredAs}` : ''}, ${dayInWords(dayAt(answeredAt))}`}
          answer
        >
          <p class="s-written">{answer}</p>
          {promised && <BecamePromise promised={promised} />}
        </Say>
      )}
    </>
  )
}
