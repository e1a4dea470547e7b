import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import { Lines, StatedLine } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Say } from '../../../../ui/say.tsx'
import { Section } from '../../../../ui/section.tsx'
import { UpdateArticle } from '../../../../ui/update-article.tsx'
import { Verdict } from '../../../../ui/verdict.tsx'
import { ClaimsSaid } from '../../claims/pages/claims-said.tsx'
import type { Update } from '../../item.ts'
import { namedParts } from '../../text/scope.ts'
import type { Reason } from '../../weighing/earned.ts'
import { claimsSaid, marksIn, type Standing } from '../../weighing/standing.ts'
import type { Answered, Desk } from '../desk.ts'
import { dueInWords } from '../promise-words.ts'
import { promiseLines } from '../settling.ts'
import { typedFrom } from '../typed.ts'
import { atBest } from '../weighing.ts'
import { PartsRead } from './part-boxes.tsx'
import { PromisesRead } from './promise-boxes.tsx'
import { writerOf } from './update-facts.tsx'

const boxesOf = (update: Update) =>
  [
    ['Nothing has changed, because', update.nothingChangedBecause],
    ['Why', update.reason],
    ['Path to green', update.pathToGreen],
    ['What shows that it is delivered', update.evidence],
    ['Another paper says more', update.refersTo],
  ] as const

const onOf = (update: Update) => (update.sentAt ? dayInWords(dayAt(update.sentAt)) : 'Day not recorded')

/** The update with what is new since the last one marked, and the one before beside it. */
const Words = ({ update, previous }: { update: Update; previous: Update | null }) => (
  <>
    <UpdateArticle
      period={update.period}
      rag={update.rag ?? undefined}
      on={onOf(update)}
      by={writerOf(update)}
      text={update.text || 'Nothing was written.'}
      before={previous?.text || undefined}
    >
      {boxesOf(update).map(
        ([name, words]) =>
          words && (
            <p class="s-written">
              <b>{name}:</b> {words}
            </p>
          ),
      )}
    </UpdateArticle>
    {previous && (
      <UpdateArticle
        period={previous.period}
        rag={previous.rag ?? undefined}
        on={onOf(previous)}
        by={writerOf(previous)}
        text={previous.text || 'Nothing was written.'}
      />
    )}
  </>
)

/** A green that stays green owes no reason; amber and red do. */
const reasonMissing = ({ rag }: Update) => (rag === 'amber' || rag === 'red' ? 'No reason is given.' : undefined)

const why = ({ words, about }: Reason, standing: Standing) => {
  if (about?.kind === 'risk') return <Link href={`/risks/${about.id}`}>{words}</Link>
  if (about?.kind === 'milestone') return <Link href={`/items/${standing.item.id}/milestones/${about.id}`}>{words}</Link>
  if (about?.kind === 'measure') return <Link href={`/measures/${about.id}`}>{words}</Link>
  return words
}

const Answers = ({ answers }: { answers: readonly Answered[] }) => (
  <Section heading="Questions, and the answers given" id="questions">
    {answers.length === 0 && <p class="s-quiet">No question is kept with this update.</p>}
    {answers.map(({ question, answer, by }) => (
      <>
        <Say by="Asked of the records">
          <p>{question}</p>
        </Say>
        <Say by={answer ? (by ?? 'Writer not recorded') : 'Silence'} answer>
          <p class={answer ? 's-written' : 's-quiet'}>{answer || 'No answer was given.'}</p>
        </Say>
      </>
    ))}
  </Section>
)

/** Where nothing is said yet: the records, and the last that was said. */
export const SaidBefore = ({ desk: { standing } }: { desk: Desk }) => (
  <>
    <Earned standing={standing} />
    {standing.previous && (
      <Section heading={`What was last said, for ${standing.previous.period}`}>
        <Words update={standing.previous} previous={null} />
      </Section>
    )}
  </>
)

/** What is declared for the period; where nothing is, the last status, which stands and is named as the earlier period's. */
function declaredOf({ declared, declaredIn }: Standing, update: Update | undefined) {
  if (update?.rag) return { rag: update.rag, words: update.reason || reasonMissing(update), by: `${writerOf(update)}, ${onOf(update)}` }
  return declared ? { rag: declared, by: `Declared in ${declaredIn}. Nothing is declared for this period yet.` } : undefined
}

const Earned = ({ standing, update }: { standing: Standing; update?: Update }) => (
  <Verdict
    declared={declaredOf(standing, update)}
    earned={{ rag: standing.earned, reasons: standing.reasons.map((r) => ({ supports: atBest(r.ceiling), words: why(r, standing) })) }}
  />
)

/** All that was said for a period and what the records support: what an approver reads and a board member may. */
export const SaidUpdate = ({ desk, update }: { desk: Desk; update: Update }) => {
  const { standing, answers } = desk
  const settled = standing.promises.filter((p) => p.settledIn === desk.period.label)
  const lines = promiseLines(standing, typedFrom(update, [], settled))
  const parts = update.text.trim() ? namedParts(standing.item.focus) : []
  const made = standing.promises.filter((p) => p.madeIn === desk.period.label)
  const claims = claimsSaid(standing)
  return (
    <>
      <Earned standing={standing} update={update} />
      <Section heading="What was said">
        <Words update={update} previous={standing.previous} />
      </Section>
      {claims.length > 0 && (
        <Section heading="What the words claim, and what the figures say" id="claims">
          <ClaimsSaid claims={claims} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section heading="The parts the focus names">
          <PartsRead focus={standing.item.focus} text={update.text} marks={marksIn(standing)} />
        </Section>
      )}
      {lines.length > 0 && (
        <Section heading="What was promised for it">
          <PromisesRead lines={lines} />
        </Section>
      )}
      {made.length > 0 && (
        <Section heading="What it promises">
          <Lines items={made.map((p) => <StatedLine state={dueInWords(p)}>{p.owner ? `${p.owner}: ${p.text}` : p.text}</StatedLine>)} />
        </Section>
      )}
      <Answers answers={answers} />
    </>
  )
}
