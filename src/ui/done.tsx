import type { Child } from 'hono/jsx'

/** Says that what was asked for is done; nothing where there is nothing to say. */
export const Done = ({ words }: { words: Child | undefined }) =>
  words ? (
    <p class="s-done" role="status">
      {words}
    </p>
  ) : null
