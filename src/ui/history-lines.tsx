import type { Child } from 'hono/jsx'
import { Lines } from './lines.tsx'

/** One thing that was done: the day, who did it, in whose name when not their own, and what, as a sentence without its subject. */
export interface Done {
  day: string
  who: string
  onBehalfOf?: string | null
  told: Child
}

/** What was done to a record, newest first. */
export const HistoryLines = ({ done }: { done: readonly Done[] }) => (
  <Lines
    label="History"
    items={done.map(({ day, who, onBehalfOf, told }) => (
      <>
        <span class="s-quiet">{day}</span> {who}
        {onBehalfOf && ` for the ${onBehalfOf}`} {told}
      </>
    ))}
  />
)
