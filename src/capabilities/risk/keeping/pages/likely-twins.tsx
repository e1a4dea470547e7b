import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import type { Worded } from '../likeness.ts'

/** Risks held already that may be the one being added; nothing where none is like it. */
export const Twins = ({ twins }: { twins: readonly Worded[] }) =>
  twins.length === 0 ? null : (
    <section class="s-section" aria-labelledby="twins">
      <h2 id="twins">The same risk in other words?</h2>
      <p>
        {twins.length === 1 ? 'This risk is' : 'These risks are'} held already and share most of {twins.length === 1 ? 'its' : 'their'}{' '}
        words with yours. Nothing is saved yet: look first, or add yours all the same below.
      </p>
      <Lines
        items={twins.map(({ id, number, title, cause, event, effect }) => (
          <>
            <Link href={`/risks/${id}`}>
              {number} {title}
            </Link>{' '}
            <span class="s-quiet">{[cause, event, effect].filter(Boolean).join('; ')}</span>
          </>
        ))}
      />
    </section>
  )
