import type { Child } from 'hono/jsx'

/** A paper with what belongs to the reading of it in a side column, which is not printed with it. */
export const PaperBeside = ({ label, side, children }: { label: string; side: Child; children?: Child }) => (
  <div class="s-side">
    <div>{children}</div>
    <aside class="s-aside s-unprinted" aria-label={label}>
      {side}
    </aside>
  </div>
)

/** One part of a side column under its heading. */
export const SidePart = ({ heading, children }: { heading: Child; children?: Child }) => (
  <section class="s-sidepart">
    <h2>{heading}</h2>
    {children}
  </section>
)
