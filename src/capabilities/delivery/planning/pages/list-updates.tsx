import { ragName } from '../../../../kernel/rag.ts'
import { count } from '../../../../kernel/words.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { UpdateArticle } from '../../../../ui/update-article.tsx'
import type { Update } from '../../item.ts'
import type { Standing } from '../../standing.ts'
import { byWhom, promisesInWords } from '../item-words.ts'

const shownAtFirst = 3

/** What was said, newest first, new words marked, with the promises made then and what became of them. */
export const ListUpdates = ({ standing, all }: { standing: Standing; all: boolean }) => {
  const { updates, item, period } = standing
  const shown = all ? updates : updates.slice(0, shownAtFirst)
  const hidden = updates.length - shown.length
  return (
    <Section heading="Updates" note="newest first; words new since the update before are marked" id="updates">
      {!standing.update && <NoUpdate standing={standing} />}
      {shown.map((update, at) => (
        <Said update={update} before={updates.slice(at + 1).find((one) => one.text.trim() !== '')} standing={standing} />
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
    {holder ? `, now ${holder}` : ''}.
  </Empty>
)

const Said = ({ update, before, standing }: { update: Update; before: Update | undefined; standing: Standing }) => {
  const made = standing.promises.filter((promise) => promise.madeIn === update.period)
  const by = byWhom(update)
  const [who = '', ...when] = by.split(', ').reverse()
  return (
    <UpdateArticle
      id={`update-${update.id}`}
      period={update.period}
      rag={update.rag ?? undefined}
      on={who}
      by={when.reverse().join(', ')}
      text={
        update.text.trim() === ''
          ? update.nothingChangedBecause
            ? `Nothing changed: ${update.nothingChangedBecause}`
            : 'No update. The words were left empty.'
          : update.text
      }
      before={update.text.trim() === '' ? undefined : before?.text}
    >
      {update.reason && (
        <p class="s-small">
          <b>Why {update.rag ? ragName(update.rag).toLowerCase() : 'so'}:</b> {update.reason}
        </p>
      )}
      {update.pathToGreen && (
        <p class="s-small">
          <b>Path to green:</b> {update.pathToGreen}
        </p>
      )}
      {update.evidence && (
        <p class="s-small">
          <b>What shows it:</b> {update.evidence}
        </p>
      )}
      {update.state === 'sent back' && <p class="s-small s-quiet">Sent back: “{update.decisionWords}”</p>}
      {made.length > 0 && <p class="s-small s-quiet">Promised then: {promisesInWords(made, standing.unmentioned)}.</p>}
      {update.id === standing.update?.id && <Unmentioned standing={standing} />}
    </UpdateArticle>
  )
}

const Unmentioned = ({ standing: { unmentioned } }: { standing: Standing }) =>
  unmentioned.length === 0 ? null : (
    <p class="s-small s-quiet">
      Not mentioned: {unmentioned.map((promise) => `${promise.text.replace(/\.$/, '')}, promised in ${promise.madeIn}`).join('; ')}.
    </p>
  )
