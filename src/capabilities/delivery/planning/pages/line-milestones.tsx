import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { count } from '../../../../kernel/words.ts'
import { Details } from '../../../../ui/details.tsx'
import { Gap } from '../../../../ui/gap.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { MilestoneLine } from '../../../../ui/milestone-line.tsx'
import { Section } from '../../../../ui/section.tsx'
import type { Standing } from '../../weighing/standing.ts'
import type { DateOffered } from '../dates-offered.ts'
import { datesInWords, type MilestoneYear } from '../milestone-points.ts'

interface Words {
  standing: Standing
  year: MilestoneYear
  /** The day to mark as today; left out where it is outside the line. */
  today: Day | undefined
  offered: readonly DateOffered[]
  maySet: boolean
}

/** The milestones on one dated line, every date each was given, and dates in the words that are none yet. */
export const LineMilestones = ({ standing, year, today, offered, maySet }: Words) => {
  const { id } = standing.item
  const add = { href: `/items/${id}/milestones/new`, label: 'Add a milestone' }
  return (
    <Section heading={`Milestones, ${year.label}`} id="milestones">
      {standing.milestones.length === 0 ? (
        <Gap {...(maySet ? { action: add } : {})}>No milestone is set, so no date can bear the status out.</Gap>
      ) : (
        <>
          <MilestoneLine
            from={year.from}
            to={year.to}
            points={year.points.map((point) => ({ ...point, href: `/items/${id}/milestones/${point.id}` }))}
            {...(today ? { today } : {})}
          />
          {year.undated.map((milestone) => (
            <Gap {...(maySet ? { action: { href: `/items/${id}/milestones/${milestone.id}`, label: 'Set its date' } } : {})}>
              “{milestone.title}” has no date.
            </Gap>
          ))}
          <Moves standing={standing} />
          {maySet && (
            <p class="s-small">
              <Link href={add.href}>{add.label}</Link>
            </p>
          )}
        </>
      )}
      {maySet && offered.length > 0 && <Offered itemId={id} offered={offered} />}
    </Section>
  )
}

const Moves = ({ standing }: { standing: Standing }) => {
  const moved = standing.milestones.filter((milestone) => milestone.forecasts.length > 0)
  if (moved.length === 0) return null
  return (
    <Details summary={`${count(moved.length, 'milestone')} with new dates: every date and reason`}>
      <Lines
        items={moved.map((milestone) => (
          <>
            <b>{milestone.title}:</b> {datesInWords(milestone)}
          </>
        ))}
      />
    </Details>
  )
}

/** Title and day go along in the address, so that the form opens filled. */
const offerHref = (itemId: number, { day, words }: DateOffered) =>
  `/items/${itemId}/milestones/new?${new URLSearchParams({ title: words.slice(0, 200), on: day })}`

const Offered = ({ itemId, offered }: { itemId: number; offered: readonly DateOffered[] }) => (
  <Details summary={`${count(offered.length, 'date')} in the words that ${offered.length === 1 ? 'is' : 'are'} no milestone yet`}>
    <Lines
      items={offered.map((one) => (
        <>
          <b>{dayInWords(one.day)}:</b> “{one.words}”{' '}
          <Link href={offerHref(itemId, one)} about={`: ${dayInWords(one.day)}`}>
            Make it a milestone
          </Link>
        </>
      ))}
    />
  </Details>
)
