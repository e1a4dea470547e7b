import { ragName } from '../../../../kernel/rag.ts'
import { count } from '../../../../kernel/words.ts'
import { shareKept } from '../../../../ui/changed-words.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { UpdateArticle } from '../../../../ui/update-article.tsx'
import { ClaimsSaid } from '../../claims/pages/claims-said.tsx'
import type { Update } from '../../item.ts'
import { claimsSaid, type Standing } from '../../weighing/standing.ts'
import { promisesInWords, sentOn, wordsOfUpdate, writerOf } from '../item-words.ts'

const shownAtFirst = 3

/** What was said, newest first, new words marked, with the promises made then and what became of them. */
export const ListUpdates = ({ standing, all, mayMove }: { standing: Standing; all: boolean; mayMove: (update: Update) => boolean }) => {
  const { updates, item, period } = standing
  const shown = all ? updates : updates.slice(0, shownAtFirst)
  const hidden = updates.length - shown.length
  return (
    <Section heading="Updates" note="newest first; words new since the update before are marked" id="updates">
      {!standing.update && <NoUpdate standing={standing} />}
      {shown.map((update, at) => (
        <Said
          update={update}
          before={updates.slice(at + 1).find((one) => one.text.trim() !== '')}
          standing={standing}
          mayMove={mayMove(update)}
        />
      ))}
      {hidden > 0 && (
        <p class="s-small">
          <Link href={`/items/${item.id}?period=${period.id}&updates=all#updates`}>
            {count(hidden, 'earlier update')}, back to {updates.at(-1)?.period}
          </Link>
        </p>
      )}
    </Section>
  )
}

const NoUpdate = ({ standing: { item, holder, period } }: { standing: Standing }) => (
  <Empty>
    No update for {period.label} yet. {item.accountable ? `The ${item.accountable} owes it` : 'Nobody is named who owes it'}
    {holder && holder !== item.accountable ? `, now ${holder}` : ''}.
  </Empty>
)

/** Below this share of old words a text is another text, and marks would cover it whole. */
const leastKept = 0.2

interface SaidWords {
  update: Update
  before: Update | undefined
  standing: Standing
  mayMove: boolean
}

const Said = ({ update, before, standing, mayMove }: SaidWords) => {
  const isNew = !before || update.text.trim() === '' || shareKept(before.text, update.text) < leastKept
  return (
    <UpdateArticle
      id={`update-${update.id}`}
      period={update.period}
      rag={update.rag ?? undefined}
      on={sentOn(update)}
      by={writerOf(update)}
      text={wordsOfUpdate(update)}
      before={isNew ? undefined : before?.text}
      note={isNew && before && update.text.trim() !== '' ? `All of it is new since ${before.period}.` : undefined}
    >
      <Grounds update={update} />
      <ClaimsSaid claims={claimsOf(standing, update)} />
      <Promised update={update} standing={standing} />
      {mayMove && (
        <p class="s-small">
          <Link href={`/updates/${update.id}/move`} about={`: the ${update.period} update`}>
            It belongs to another row
          </Link>
        </p>
      )}
    </UpdateArticle>
  )
}

/** The claims kept with an update; of this period's, also those read from its words. */
const claimsOf = (standing: Standing, update: Update) =>
  update.id === standing.update?.id ? claimsSaid(standing) : (standing.claims ?? []).filter((claim) => claim.updateId === update.id)

const Ground = ({ name, words }: { name: string; words: string }) =>
  words === '' ? null : (
    <p class="s-small">
      <b>{name}:</b> {words}
    </p>
  )

/** What a status rests on, and why an update came back. */
const Grounds = ({ update }: { update: Update }) => (
  <>
    <Ground name={`Why ${update.rag ? ragName(update.rag).toLowerCase() : 'so'}`} words={update.reason} />
    <Ground name="Path to green" words={update.pathToGreen} />
    <Ground name="What shows it" words={update.evidence} />
    <Ground name="Another paper says more" words={update.refersTo} />
    <Ground name="Sent back" words={update.state === 'sent back' ? update.decisionWords : ''} />
  </>
)

/** What was promised then and what became of it, and what this update leaves out. */
const Promised = ({ update, standing }: { update: Update; standing: Standing }) => {
  const made = standing.promises.filter((promise) => promise.madeIn === update.period)
  return (
    <>
      {made.length > 0 && <p class="s-small s-quiet">Promised then: {promisesInWords(made, standing.unmentioned)}.</p>}
      {update.id === standing.update?.id && <Unmentioned standing={standing} />}
    </>
  )
}

const Unmentioned = ({ standing: { unmentioned } }: { standing: Standing }) =>
  unmentioned.length === 0 ? null : (
    <p class="s-small s-quiet">
      Not mentioned: {unmentioned.map((promise) => `${promise.text.replace(/\.$/, '')}, promised in ${promise.madeIn}`).join('; ')}.
    </p>
  )
