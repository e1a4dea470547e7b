import type { Child } from 'hono/jsx'

/** A quiet line that opens on request, beside what it belongs to. */
export const Fold = ({ summary, open, children }: { summary: Child; open?: boolean | undefined; children?: Child }) => (
  <details class="s-fold" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
)

/** Open on a wide screen; on a narrow one folded under its summary, so that what comes next is near. */
export const NarrowFold = ({ summary, children }: { summary: Child; children?: Child }) => (
  <details class="s-fold is-narrow">
    <summary>{summary}</summary>
    {children}
  </details>
)
