import { dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import type { RiskFacts } from '../../queries.ts'
import { scoreInWords } from '../told.ts'
import type { RiskWords } from './show-risk.tsx'

/** The head of a risk's page: what it is called, where it stands, and what may be done to it. A proposal says that it waits. */
export const RiskHead = (words: RiskWords) => {
  const { risk, stands, line, goal, closed, where } = words
  return (
    <PageHead
      title={risk.title}
      caption={risk.state === 'open' ? `Risk ${risk.number}${goal ? `, ${goal.title}` : ''}` : 'Proposed risk'}
      beside={risk.state === 'open' ? <Acts {...words} /> : undefined}
    >
      <NoLonger where={where} closed={closed} />
      {risk.state === 'open' ? (
        <Lead answer={stands}>
          {line.target === null ? 'It has no target.' : `Its target is ${scoreInWords(risk.matrix, line.target)}${byDay(risk)}.`}{' '}
          {line.now !== null && line.target !== null && line.now <= line.target && 'It stands at or below its target.'}
        </Lead>
      ) : (
        <Waits {...words} />
      )}
    </PageHead>
  )
}

/** That it was merged into another, or closed, and what follows is how it stood then. */
const NoLonger = ({ where, closed }: Pick<RiskWords, 'where' | 'closed'>) => (
  <>
    {where.into && (
      <p>
        <b>
          It was merged into{' '}
          <Link href={`/risks/${where.into.id}`}>
            risk {where.into.number}, {where.into.title}
          </Link>
          .
        </b>
      </p>
    )}
    {closed && (
      <p>
        <b>
          Closed on {dayInWords(closed.on)}: {closed.reason.replace(/\.$/, '') || 'no reason is kept'}.
        </b>{' '}
        What follows is how it stood then.
      </p>
    )}
  </>
)

/** A proposal: who decides it, or that it was declined or taken back. */
const Waits = ({ risk, mayDecide, isOwnProposal, decides }: Pick<RiskWords, 'risk' | 'mayDecide' | 'isOwnProposal' | 'decides'>) =>
  risk.state !== 'proposed' ? (
    <Lead answer={`It was proposed and ${risk.state}.`} />
  ) : (
    <Lead answer="It is proposed, and waits to be accepted or declined.">
      {mayDecide ? (
        <Link href={`/risks/${risk.id}/proposal`}>Accept or decline it</Link>
      ) : (
        <>
          {sentenceCase(decides)} decides. What is decided is told in My work to whoever put it forward.{' '}
          {isOwnProposal && <Link href={`/risks/${risk.id}/proposal`}>Take it back</Link>}
        </>
      )}
    </Lead>
  )

const byDay = ({ targetBy }: RiskFacts): string => (targetBy === null ? '' : `, by ${dayInWords(targetBy)}`)

const Acts = ({ risk, mayEdit, mayAssess, mayClose }: Pick<RiskWords, 'risk' | 'mayEdit' | 'mayAssess' | 'mayClose'>) => (
  <Actions>
    {mayAssess && <ActLink href={`/risks/${risk.id}/assessments/new`}>Score it</ActLink>}
    {mayAssess && <ActLink href={`/risks/${risk.id}/review`}>Review it</ActLink>}
    {mayEdit && risk.closedOn === null && <ActLink href={`/risks/${risk.id}/edit`}>Edit</ActLink>}
    {mayClose && risk.mergedIntoId === null && (
      <ActLink href={`/risks/${risk.id}/closing`}>{risk.closedOn === null ? 'Close it' : 'Reopen it'}</ActLink>
    )}
  </Actions>
)
