import { count } from '../../../kernel/words.ts'
import { Fold } from '../../../ui/fold.tsx'
import { Lines } from '../../../ui/lines.tsx'
import { Link } from '../../../ui/link.tsx'
import type { Contradiction } from '../contradictions/contradiction.ts'
import { keptTables } from '../unhoused/kept.ts'
import { whereShown } from '../where-shown.ts'
import type { ReviewPage } from './review-import.tsx'

/** Where on the page, or the paper, a cell or row is shown. */
type LeadsTo = (at: string) => string | undefined

function leadsToOf({ row, review, shown }: ReviewPage): LeadsTo {
  const { tables } = review.file
  const here = new Set([...shown.rows, ...keptTables(tables).flatMap(({ rows }) => rows)].map(({ at }) => at))
  return (at) => whereShown(at, { tables, shown: here, address: `/imports/${row.id}` })
}

const atFirst = 5
const atMost = 200
const placesAtMost = 4

const Line = ({ one, leadsTo }: { one: Contradiction; leadsTo: LeadsTo }) => (
  <>
    {one.words}.{' '}
    <span class="s-small">
      See{' '}
      {one.at.slice(0, placesAtMost).map((at, nth) => {
        const href = leadsTo(at)
        return (
          <>
            {nth > 0 && ', '}
            {href ? <Link href={href}>{at}</Link> : at}
          </>
        )
      })}
      {one.at.length > placesAtMost && ` and ${count(one.at.length - placesAtMost, 'more', 'more')}`}.
    </span>
  </>
)

/** What the paper says in two ways, each with the rows that disagree. Nobody decides it but a person, in the file. */
export const ReviewContradictions = ({ page }: { page: ReviewPage }) => {
  const { contradictions } = page.review.file
  const leadsTo = leadsToOf(page)
  if (contradictions.length === 0) return null
  const line = (one: Contradiction) => <Line one={one} leadsTo={leadsTo} />
  return (
    <section class="s-conflict" aria-labelledby="contradictions">
      <h2 id="contradictions">The paper contradicts itself in {count(contradictions.length, 'place')}</h2>
      <p>Nothing is decided for you. Each row is read as it is written; put right in the file what is wrong, or leave the row out.</p>
      <Lines items={contradictions.slice(0, atFirst).map(line)} />
      {contradictions.length > atFirst && (
        <Fold summary={`Show the other ${contradictions.length - atFirst}`}>
          <Lines items={contradictions.slice(atFirst, atMost).map(line)} />
        </Fold>
      )}
    </section>
  )
}
