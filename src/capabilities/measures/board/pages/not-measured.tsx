import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Section } from '../../../../ui/section.tsx'
import { measureAddress } from '../measure-address.ts'
import type { Standing } from '../queries-board.ts'
import type { BoardRow } from '../row.ts'

/** Measures that have no figure at the place: said, so that nobody takes what is missing for what is well. */
export const NotMeasured = ({ rows, standing, ended }: { rows: readonly BoardRow[]; standing: Standing; ended: number }) => {
  const without = rows.filter(({ here }) => !here)
  if (without.length === 0 && ended === 0) return null
  return (
    <>
      {without.length > 0 && (
        <Section
          heading={`No figure ${standing.isTop ? 'for the trust as a whole' : `for ${standing.place.name}`}`}
          note={`${without.length}`}
        >
          <Lines
            items={without.map(({ measure }) => (
              <>
                <Link href={measureAddress(measure.id)}>{measure.name}</Link>{' '}
                <span class="s-quiet">
                  {standing.isTop && measure.adding === 'never' ? 'its figures cannot be added up: see its places' : measure.theme}
                </span>
              </>
            ))}
          />
        </Section>
      )}
      {ended > 0 && (
        <p class="s-small s-quiet">{ended === 1 ? 'One measure has ended and is' : `${ended} measures have ended and are`} not shown.</p>
      )}
    </>
  )
}
