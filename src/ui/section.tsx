import type { Child } from 'hono/jsx'

/** A part of the page under its heading; `note` stands small beside it. */
export const Section = ({ heading, note, id, children }: { heading: Child; note?: Child; id?: string; children?: Child }) => (
  <section class="s-section">
    <h2 id={id}>
      {heading} {note !== undefined && <span class="s-note">{note}</span>}
    </h2>
    {children}
  </section>
)
