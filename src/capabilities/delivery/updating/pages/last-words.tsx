import { dayAt, dayInWords } from '../../../../kernel/day.ts'
import { sentenceCase } from '../../../../kernel/words.ts'
import { NarrowFold } from '../../../../ui/fold.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { standingOf } from '../../weighing/milestones.ts'
import type { Standing } from '../../weighing/standing.ts'
import { type Desk, shortLabel } from '../desk.ts'
import { writerOf } from './update-facts.tsx'

/** What was said the period before, folded on a narrow screen. */
export const LastWords = ({ desk: { standing, period, ownWordsBefore } }: { desk: Desk }) => {
  const { previous } = standing
  if (!previous)
    return (
      <>
        <h2>What was said before</h2>
        <p class="s-quiet">Nothing was said for this item before {period.label}.</p>
      </>
    )
  const before = shortLabel(previous.period, period.label)
  const said = ownWordsBefore ? 'you said' : 'was said'
  return (
    <>
      <h2>
        What {said} for {before} {previous.rag && <RagTag rag={previous.rag} />}
      </h2>
      <NarrowFold
        summary={
          <span>
            Show what {ownWordsBefore ? 'I said' : 'was said'} in {before}
          </span>
        }
      >
        <p class="s-written">{previous.text || previous.nothingChangedBecause || 'Nothing was written; only a status was given.'}</p>
        <p class="s-small s-quiet">{saidBy(previous)}</p>
      </NarrowFold>
    </>
  )
}

const saidBy = (update: NonNullable<Standing['previous']>) => {
  const on = update.sentAt ? `, ${dayInWords(dayAt(update.sentAt))}` : ''
  const decided = update.state === 'approved' && update.decider ? `, approved by ${update.decider}` : ''
  return `${writerOf(update)}${on}${decided}.`
}

/** What the linked records say on the day, each with its link; milestones not yet done, risks with their movement. */
export const RecordsNow = ({ standing }: { standing: Standing }) => {
  const lines = [
    ...standing.risks.map(({ ref, number, score, falling, periods }) => (
      <>
        <Link href={`/risks/${ref.id}`}>Risk {number}</Link>: {score}
        {falling === null
          ? ', with no earlier score'
          : falling
            ? ', falling'
            : periods > 1
              ? ` for ${periods} quarters, not falling`
              : ', not falling'}
      </>
    )),
    ...standing.milestones.map((m) => (
      <>
        <Link href={`/items/${m.itemId}/milestones/${m.id}`}>{sentenceCase(m.title)}</Link>: {lowered(standingOf(m, standing.on).words)}
        {m.illustrative && <span class="s-quiet"> (illustrative)</span>}
      </>
    )),
  ]
  return (
    <>
      <h2>What the records say now</h2>
      <Lines items={lines} />
      {lines.length === 0 && <p class="s-gap">No risk and no milestone is linked, so nothing in the records can bear this out.</p>}
    </>
  )
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
