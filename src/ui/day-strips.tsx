import type { Frame } from './frame.ts'
import { Link } from './link.tsx'

/** A pale strip that says the day is a set one and the records a sample. */
export const DemonstrationStrip = ({ day, words, link }: NonNullable<Frame['demonstration']>) => (
  <section class="s-day" aria-label="Demonstration day">
    <div class="s-wrap">
      <span>
        <b>Demonstration day: {day}.</b> {words}
      </span>
      {link && (
        <Link class="s-nowrap" href={link.href}>
          {link.label}
        </Link>
      )}
    </div>
  </section>
)

/** The yellow banner of a page read as at an earlier day: which day, what has come since, and the way back. */
export const AsAtBanner = ({ day, words, back }: NonNullable<Frame['asAt']>) => (
  <section class="s-asat" aria-label="Seen as at an earlier day">
    <div class="s-wrap">
      <p>
        <b>You are reading the records as at {day}.</b> {words}
      </p>
      <Link href={back}>Back to today</Link>
    </div>
  </section>
)
