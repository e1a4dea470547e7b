import { count } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import type { AgainstRecords } from '../returning/against-records.ts'
import { rowId } from '../row-id.ts'
import type { ReviewPage } from './review-import.tsx'

const atFirst = 5
const atMost = 200

/** In what the file and the records disagree, each with its row and its record. What needs a decision is asked in its row. */
export const ReviewAgainst = ({ page }: { page: ReviewPage }) => {
  const { against } = page.review
  if (against.length === 0) return null
  const here = new Set(page.shown.rows.map(({ at }) => at))
  const line = ({ at, words, href }: AgainstRecords) => (
    <>
      {words}.{' '}
      <span class="s-small">
        See {here.has(at) ? <Link href={`#${rowId(at)}`}>{at}</Link> : at}
        {href && (
          <>
            {' '}
            and <Link href={href}>the record</Link>
          </>
        )}
        .
      </span>
    </>
  )
  return (
    <section class="s-conflict" aria-labelledby="against">
      <h2 id="against">The file and the records disagree in {count(against.length, 'place')}</h2>
      <p>Nothing is settled for you. What needs a decision is asked in its row; the rest is imported as it is written.</p>
      <Lines items={against.slice(0, atFirst).map(line)} />
      {against.length > atFirst && (
        <Fold summary={`Show the other ${against.length - atFirst}`}>
          <Lines items={against.slice(atFirst, atMost).map(line)} />
        </Fold>
      )}
    </section>
  )
}
