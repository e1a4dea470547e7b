import type { Child } from 'hono/jsx'
import { safeHref } from './safe-href.ts'
import { type Works, WorksMark } from './works-mark.tsx'

/** A control as it stands in the picture. */
export interface Barrier {
  title: string
  href: string
  works: Works
  /** "Not effective, tested 4 June 2024". */
  stands: string
}

/** One cause or consequence with what stands between it and the risk. */
export interface Strand {
  words: Child
  barriers: readonly Barrier[]
}

interface Words {
  /** What stands in the middle: the risk. */
  middle: Child
  causes: readonly Strand[]
  consequences: readonly Strand[]
  /** Controls against the risk as a whole. */
  whole: readonly Barrier[]
}

const Barriers = ({ barriers, none }: { barriers: readonly Barrier[]; none: string }) =>
  barriers.length === 0 ? (
    <p class="s-bowtie-none">{none}</p>
  ) : (
    <ul class="s-bowtie-barriers">
      {barriers.map(({ title, href, works, stands }) => (
        <li class={works === 'not effective' ? 'is-failed' : works === 'effective' ? undefined : 'is-weak'}>
          <a href={safeHref(href)}>{title}</a>
          <WorksMark works={works}>{stands}</WorksMark>
        </li>
      ))}
    </ul>
  )

const Side = ({
  side,
  heading,
  strands,
  none,
}: {
  side: 'cause' | 'consequence'
  heading: string
  strands: readonly Strand[]
  none: string
}) => (
  <section class={`s-bowtie-side is-${side}`}>
    <h2>{heading}</h2>
    {strands.length === 0 ? (
      <p class="s-gap">{none}</p>
    ) : (
      <ol>
        {strands.map(({ words, barriers }) => (
          <li class="s-strand">
            <div class="s-strand-end">{words}</div>
            <Barriers barriers={barriers} none={side === 'cause' ? 'No control stands between' : 'No control softens it'} />
          </li>
        ))}
      </ol>
    )}
  </section>
)

/**
 * Causes on the left, the risk in the middle, consequences on the right, and on each strand the controls that stand between. Lists under
 * headings throughout: read aloud, printed or on a phone it is the same from cause to consequence.
 */
export const BowTie = ({ middle, causes, consequences, whole }: Words) => (
  <div class="s-bowtie">
    <Side side="cause" heading="Causes, and what stands between" strands={causes} none="No cause is written down." />
    <section class="s-bowtie-middle">
      <h2>The risk</h2>
      <div class="s-bowtie-risk">{middle}</div>
      <h3>Against it as a whole</h3>
      <Barriers barriers={whole} none="No control" />
    </section>
    <Side side="consequence" heading="Consequences, and what softens them" strands={consequences} none="No consequence is written down." />
  </div>
)
