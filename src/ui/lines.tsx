import type { Child } from 'hono/jsx'

/** Short lines under one another; nothing when there are none. */
export const Lines = ({ items, label }: { items: Child[]; label?: string }) =>
  items.length === 0 ? null : (
    <ul class="s-plain s-lines" aria-label={label}>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )

/** A line with its state at the end. */
export const StatedLine = ({ state, firm, children }: { state: Child; firm?: boolean; children?: Child }) => (
  <div class="s-stated">
    <span>{children}</span>
    {firm ? <b>{state}</b> : <span>{state}</span>}
  </div>
)
